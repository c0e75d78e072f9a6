package org.kawaraban.alert;

import java.security.SecureRandom;
import org.kawaraban.alert.channel.Channel;
import org.kawaraban.alert.channel.Channel.MailTokens;
import org.kawaraban.alert.channel.Destination;
import org.kawaraban.alert.channel.WebhookSecret;
import org.kawaraban.alert.mail.MailServer;
import org.kawaraban.alert.subscription.SubscriptionBook;
import org.kawaraban.alert.webhook.WebhookSender;

/** Makes channels of what owners write. */
final class NewChannel {
  /**
   * A channel that is nowhere kept yet.
   *
   * @throws IllegalArgumentException nothing can be sent there; the sentence says why
   */
  static Channel of(String owner, Destination destination, SecureRandom random) {
    String id = SubscriptionBook.newId(random);
    String address = destination.address();
    return switch (destination.kind()) {
      case WEBHOOK ->
          new Channel(
              id,
              owner,
              destination.kind(),
              WebhookSender.checked(address),
              WebhookSecret.generate(random),
              null,
              true,
              null);
      case CHAT ->
          new Channel(
              id,
              owner,
              destination.kind(),
              WebhookSender.checked(address),
              null,
              null,
              true,
              null);
      case MAIL ->
          new Channel(
              id,
              owner,
              destination.kind(),
              MailServer.checked(address),
              null,
              new MailTokens(SubscriptionBook.newToken(random), SubscriptionBook.newToken(random)),
              false,
              null);
    };
  }

  private NewChannel() {}
}
