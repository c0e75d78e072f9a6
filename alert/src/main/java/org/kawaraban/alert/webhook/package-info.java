/**
 * Webhooks after the Standard Webhooks specification (standardwebhooks.com): {@link
 * org.kawaraban.alert.webhook.WebhookSender} makes one attempt and says what came of it. The only
 * package of alerts that knows HTTP; knows no database.
 */
@NullMarked
package org.kawaraban.alert.webhook;

import org.jspecify.annotations.NullMarked;
