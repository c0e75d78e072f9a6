package org.kawaraban.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kawaraban.alert.WebhookReceiver.Answer;
import org.kawaraban.alert.channel.Channel;
import org.kawaraban.alert.channel.WebhookSecret;

/** What receivers get, and what they can answer. */
class DelivererIT {
  private final Webhooks webhooks = new Webhooks(true);
  private final RunningDeliverer deliverer = webhooks.deliverer;

  @AfterEach
  void close() {
    webhooks.close();
  }

  @Test
  void whoIsGoneIsSentNothingUntilEnabledAndThenEverything() {
    webhooks.receiver.answer("/hook", 410);
    Channel channel = webhooks.channel("/hook");
    String first = deliverer.send(channel);
    deliverer.attempted(first, 1);
    String second = deliverer.send(channel);
    deliverer.clock.travel(Duration.ofDays(30));
    deliverer.deliver();
    assertThat(webhooks.receiver.received("/hook")).hasSize(1);

    webhooks.receiver.answer("/hook", 200);
    webhooks.enable(channel);
    deliverer.attempted(first, 2);
    deliverer.attempted(second, 1);

    assertThat(List.of(deliverer.state(first), deliverer.state(second))).containsOnly("DELIVERED");
  }

  @Test
  void redirectsAreNotFollowedAndLongAnswersAreCut() {
    webhooks.receiver.answer(
        "/hook", new Answer(302, Map.of("Location", webhooks.receiver.url("/secret")), 0));
    String message = deliverer.send(webhooks.channel("/hook"));
    deliverer.attempted(message, 1);
    assertThat(webhooks.receiver.received("/secret")).isEmpty();

    webhooks.receiver.answer("/hook", new Answer(500, Map.of(), 3_000_000));
    deliverer.clock.travel(Duration.ofSeconds(6));
    deliverer.attempted(message, 2);
    assertThat(deliverer.attempts(message).get(1).answer()).hasSize(500);
  }

  @Test
  void nothingIsSentToPrivateAddresses() {
    try (Webhooks guarded = new Webhooks(false)) {
      String url = guarded.receiver.url("/hook");
      String literal = guarded.deliverer.send(guarded.channelAt(url));
      String named =
          guarded.deliverer.send(guarded.channelAt(url.replace("127.0.0.1", "localhost")));
      guarded.deliverer.attempted(literal, 1);
      guarded.deliverer.attempted(named, 1);

      assertThat(guarded.receiver.received("/hook")).isEmpty();
      assertThat(guarded.deliverer.attempts(literal).get(0).answer())
          .isEqualTo("127.0.0.1 is the private address 127.0.0.1, to which nothing is sent");
      assertThat(guarded.deliverer.attempts(named).get(0).answer())
          .startsWith("localhost is the private address");
    }
  }

  @Test
  void duringARotationBothSecretsSign() {
    Channel channel = webhooks.channel("/hook");
    WebhookSecret next = WebhookSecret.generate(webhooks.random);
    deliverer
        .jdbi()
        .useHandle(
            handle ->
                webhooks.channels.rotate(
                    handle,
                    channel.id(),
                    next,
                    deliverer.clock.instant().plus(Duration.ofHours(24))));
    deliverer.attempted(deliverer.send(channel), 1);
    deliverer.clock.travel(Duration.ofHours(25));
    deliverer.attempted(deliverer.send(channel), 1);

    assertThat(webhooks.receiver.received("/hook"))
        .extracting(received -> received.signature().split(" ").length)
        .containsExactly(4, 2);
  }
}
