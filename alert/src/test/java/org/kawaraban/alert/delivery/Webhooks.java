package org.kawaraban.alert.delivery;

import java.security.SecureRandom;
import java.util.Map;
import java.util.function.Function;
import org.kawaraban.alert.WebhookReceiver;
import org.kawaraban.alert.channel.Channel;
import org.kawaraban.alert.channel.Channel.Kind;
import org.kawaraban.alert.channel.WebhookSecret;
import org.kawaraban.alert.subscription.SubscriptionBook;
import org.kawaraban.alert.webhook.WebhookSender;

/** A deliverer of webhooks, and who receives them. */
final class Webhooks implements AutoCloseable {
  final SecureRandom random = new SecureRandom();
  final WebhookReceiver receiver = new WebhookReceiver();
  final ChannelRepository channels = new ChannelRepository();
  final RunningDeliverer deliverer;

  Webhooks(boolean privateAddresses) {
    deliverer =
        new RunningDeliverer(Map.of(Kind.WEBHOOK, new WebhookSender(privateAddresses)), 1000);
  }

  Channel channel(String path) {
    return channelAt(receiver.url(path));
  }

  Channel channelAt(String url) {
    Channel channel =
        new Channel(
            SubscriptionBook.newId(random),
            "owner",
            Kind.WEBHOOK,
            url,
            WebhookSecret.generate(random),
            null,
            true,
            null);
    return deliverer
        .jdbi()
        .withHandle(handle -> channels.addOrFind(handle, channel, deliverer.clock.instant()));
  }

  /** A field of a channel as it is now. */
  <T> T now(Channel channel, Function<Channel, T> field) {
    return deliverer
        .jdbi()
        .withHandle(handle -> field.apply(channels.find(handle, channel.id()).orElseThrow()));
  }

  void enable(Channel channel) {
    deliverer.jdbi().useHandle(handle -> channels.enable(handle, channel.id()));
  }

  @Override
  public void close() {
    deliverer.close();
    receiver.close();
  }
}
