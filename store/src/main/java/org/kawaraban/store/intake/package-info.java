/**
 * The way into the record: Kafka messages become rows.
 *
 * <p>{@link org.kawaraban.store.intake.Intake} polls; a {@code Batch} is what one poll brought,
 * decoded and checked at the border; {@link org.kawaraban.store.record.RecordWriter} writes it.
 */
@NullMarked
package org.kawaraban.store.intake;

import org.jspecify.annotations.NullMarked;
