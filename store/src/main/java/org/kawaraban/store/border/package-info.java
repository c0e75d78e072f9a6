/**
 * What may come into the record, from a topic or from a curator's hand.
 *
 * <p>{@link org.kawaraban.store.border.Border} is all of it. Pure: no database, no topic, no clock.
 */
@NullMarked
package org.kawaraban.store.border;

import org.jspecify.annotations.NullMarked;
