package org.kawaraban.alert.delivery;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.kawaraban.alert.webhook.WebhookSecret;

/**
 * A webhook of an owner.
 *
 * @param disabledReason why nothing is sent to it, null while it is enabled
 */
public record Channel(
    String id, String owner, URI url, WebhookSecret secret, @Nullable String disabledReason) {}
