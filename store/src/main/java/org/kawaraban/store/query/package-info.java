/**
 * Answers the questions of package {@code read} from PostgreSQL, one class for each kind of view.
 *
 * <p>{@link org.kawaraban.store.query.JdbiRecordReader} is the entry. Nothing here writes.
 */
@NullMarked
package org.kawaraban.store.query;

import org.jspecify.annotations.NullMarked;
