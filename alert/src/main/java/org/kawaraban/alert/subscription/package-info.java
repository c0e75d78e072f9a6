/**
 * What people want to hear of: a {@link org.kawaraban.alert.subscription.Subscription} has a {@link
 * org.kawaraban.alert.subscription.Clause}, written in the small language of {@link
 * org.kawaraban.alert.subscription.ClauseReader}; {@link
 * org.kawaraban.alert.subscription.SubscriptionBook} refuses what can never match and keeps the
 * rest. Knows no Kafka and no channel.
 */
@NullMarked
package org.kawaraban.alert.subscription;

import org.jspecify.annotations.NullMarked;
