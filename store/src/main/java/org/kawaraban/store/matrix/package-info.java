/**
 * Table 1, live: the paper's marks as a baseline and what official items say since.
 *
 * <p>{@link org.kawaraban.store.matrix.Matrix} builds the table, {@link
 * org.kawaraban.store.matrix.MatrixTable} writes it. Both are pure: no database, no clock.
 */
@NullMarked
package org.kawaraban.store.matrix;

import org.jspecify.annotations.NullMarked;
