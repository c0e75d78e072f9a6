/**
 * Which subscriptions a change concerns: {@link org.kawaraban.alert.match.SubscriptionMatcher}.
 * Structured terms are a hash join on what the change is about, texts go through lucene-monitor in
 * {@link org.kawaraban.alert.match.TextQueries}, the only class that knows Lucene. Knows no Kafka,
 * no database and no clock.
 */
@NullMarked
package org.kawaraban.alert.match;

import org.jspecify.annotations.NullMarked;
