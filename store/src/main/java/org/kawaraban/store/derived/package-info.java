/**
 * What follows from items: rows of meetings and of cells, and the telling of how they differ.
 *
 * <p>{@link org.kawaraban.store.derived.LedgerRepository} computes series anew that an item
 * touches, {@link org.kawaraban.store.derived.CellRepository} what items fill.
 */
@NullMarked
package org.kawaraban.store.derived;

import org.jspecify.annotations.NullMarked;
