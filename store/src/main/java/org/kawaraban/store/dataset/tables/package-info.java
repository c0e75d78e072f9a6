/**
 * The tables of a release: {@link org.kawaraban.store.dataset.tables.Tables} says what they are,
 * {@link org.kawaraban.store.dataset.tables.RecordTables} writes them from the record.
 */
@NullMarked
package org.kawaraban.store.dataset.tables;

import org.jspecify.annotations.NullMarked;
