/**
 * Writes the record.
 *
 * <p>{@link org.kawaraban.store.record.RecordWriter} writes batches, what curators decided, and all
 * that follows from both, each in one transaction together with how far it came, so that a replay
 * changes nothing. {@link org.kawaraban.store.record.Rehearsal} does so and takes it back.
 */
@NullMarked
package org.kawaraban.store.record;

import org.jspecify.annotations.NullMarked;
