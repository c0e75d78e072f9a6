/**
 * The way into the record: Kafka messages become rows.
 *
 * <p>{@link org.kawaraban.store.intake.Intake} polls; a {@code Batch} is what one poll brought,
 * decoded and checked at the border; {@code RecordWriter} writes it in one transaction together
 * with the offsets, so that a replay after a crash changes nothing.
 */
@NullMarked
package org.kawaraban.store.intake;

import org.jspecify.annotations.NullMarked;
