/**
 * What its owner does with a subscription, and where the links in the mail of subscriptions lead.
 * Start at {@link org.kawaraban.web.pages.subscriptions.SubscriptionPages}.
 */
@NullMarked
package org.kawaraban.web.pages.subscriptions;

import org.jspecify.annotations.NullMarked;
