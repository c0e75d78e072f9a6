/**
 * What a request asks of the record: {@link org.kawaraban.web.query.Parameters} reads the query
 * string, {@link org.kawaraban.web.query.RecordQueries} turns it into queries of the record, and a
 * {@link org.kawaraban.web.query.Refusal} says what was wrong with it.
 *
 * <p>Knows nothing of how the answer is written; pages and API share it.
 */
@NullMarked
package org.kawaraban.web.query;

import org.jspecify.annotations.NullMarked;
