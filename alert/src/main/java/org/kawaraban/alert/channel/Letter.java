package org.kawaraban.alert.channel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message on its way to a channel.
 *
 * @param id the same at every attempt
 * @param body what it tells, as JSON: a {@link org.kawaraban.alert.tell.Notice}
 * @param formerSecret signs too while a rotation is under way, else null
 */
public record Letter(
    String id, String body, Channel channel, @Nullable WebhookSecret formerSecret) {

  /** What it is signed with: one, or during a rotation two; none where it is not signed. */
  public List<WebhookSecret> secrets() {
    WebhookSecret secret = channel.secret();
    if (secret == null) {
      return List.of();
    }
    return formerSecret == null ? List.of(secret) : List.of(secret, formerSecret);
  }
}
