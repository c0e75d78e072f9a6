/**
 * Takes matches to their channels: {@link org.kawaraban.alert.delivery.Gatherer} writes messages of
 * what is due, {@link org.kawaraban.alert.delivery.Deliverer} attempts them until they arrive or
 * are given up.
 */
@NullMarked
package org.kawaraban.alert.delivery;

import org.jspecify.annotations.NullMarked;
