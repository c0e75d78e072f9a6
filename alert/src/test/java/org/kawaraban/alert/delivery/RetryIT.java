package org.kawaraban.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kawaraban.alert.WebhookReceiver;
import org.kawaraban.alert.WebhookReceiver.Answer;
import org.kawaraban.alert.channel.Channel;
import org.kawaraban.alert.channel.Channel.Kind;
import org.kawaraban.alert.delivery.Delivery.Attempted;
import org.kawaraban.alert.delivery.MessageRepository.Claimed;
import org.kawaraban.contract.Json;

/** What is attempted again, when, and for how long. */
class RetryIT {
  private final Webhooks webhooks = new Webhooks(true);
  private final RunningDeliverer deliverer = webhooks.deliverer;

  @AfterEach
  void close() {
    webhooks.close();
  }

  @Test
  void aFailedMessageIsTriedAgainUnderItsOwnIdAndSignedAnew() {
    webhooks.receiver.answer("/hook", 500);
    String message = deliverer.send(webhooks.channel("/hook"));
    deliverer.attempted(message, 1);
    webhooks.receiver.answer("/hook", 204);

    deliverer.deliver();
    deliverer.clock.travel(Duration.ofSeconds(6));
    deliverer.attempted(message, 2);

    List<WebhookReceiver.Received> received = webhooks.receiver.received("/hook");
    assertThat(received).extracting(WebhookReceiver.Received::id).containsOnly(message);
    assertThat(received.get(0).signature()).isNotEqualTo(received.get(1).signature());
    assertThat(deliverer.attempts(message)).extracting(Attempted::status).containsExactly(500, 204);
    assertThat(deliverer.state(message)).isEqualTo("DELIVERED");
  }

  @Test
  void afterThreeDaysOfFailuresAMessageIsDeadAndItsChannelDisabled() {
    webhooks.receiver.answer("/hook", 503);
    Channel channel = webhooks.channel("/hook");
    String message = deliverer.send(channel);
    deliverer.attemptedForDays(message, 10);

    assertThat(deliverer.state(message)).isEqualTo("DEAD");
    assertThat(webhooks.now(channel, Channel::disabledReason))
        .isEqualTo("nothing has arrived for three days");
    deliverer.deliver();
    assertThat(deliverer.attempts(message)).hasSize(10);
  }

  @Test
  void aDeadMessageThatIsReplayedIsTriedForThreeDaysAgain() {
    webhooks.receiver.answer("/hook", 503);
    Channel channel = webhooks.channel("/hook");
    String message = deliverer.send(channel);
    deliverer.attemptedForDays(message, 10);

    deliverer
        .jdbi()
        .useHandle(
            handle -> {
              webhooks.channels.enable(handle, channel.id());
              Requests.replay(handle, message);
            });
    deliverer.attempted(message, 11);

    assertThat(deliverer.state(message)).isEqualTo("PENDING");
    deliverer.clock.travel(Duration.ofSeconds(6));
    deliverer.attempted(message, 12);
  }

  @Test
  void anOwnerIsToldOnceElsewhereWhenAnAlertIsDead() {
    webhooks.receiver.answer("/dead", 503);
    Channel dead = webhooks.channel("/dead");
    Channel other = webhooks.channel("/other");
    String alert =
        "{\"type\":\"alert\",\"timestamp\":\"2026-11-23T00:00:00Z\",\"data\":{\"language\":\"en\","
            + "\"subscriptions\":[{\"id\":\"s\",\"name\":\"UK\",\"number\":7}],\"changes\":[]}}";
    String message =
        deliverer
            .jdbi()
            .withHandle(
                handle ->
                    MessageRepository.add(
                        handle,
                        dead.id(),
                        Json.read(alert, JsonNode.class),
                        deliverer.clock.instant()));
    deliverer.attemptedForDays(message, 10);
    deliverer.deliverUntilQuiet();
    deliverer.clock.travel(Duration.ofDays(10));
    deliverer.deliverUntilQuiet();

    assertThat(webhooks.receiver.received("/other"))
        .singleElement()
        .satisfies(
            told ->
                assertThat(told.body())
                    .contains("\"type\":\"undelivered\"", "\"number\":7", dead.address()));
    assertThat(webhooks.now(other, Channel::disabledReason)).isNull();
  }

  @Test
  void anAttemptThatWasCutOffIsNoFailureOfTheReceiver() {
    webhooks.receiver.answer("/hook", 500);
    String message = deliverer.send(webhooks.channel("/hook"));
    assertThat(takenByTheDead().letter().id()).isEqualTo(message);
    deliverer.clock.travel(Duration.ofSeconds(6));
    deliverer.attempted(message, 1);

    deliverer.clock.travel(Duration.ofSeconds(6));
    deliverer.attempted(message, 2);
  }

  @Test
  void whatWasTakenWhenTheProcessDiedIsTriedAgain() {
    String message = deliverer.send(webhooks.channel("/hook"));
    assertThat(takenByTheDead().letter().id()).isEqualTo(message);

    deliverer.deliver();
    assertThat(webhooks.receiver.received("/hook")).isEmpty();
    deliverer.clock.travel(Duration.ofSeconds(6));
    deliverer.attempted(message, 1);

    assertThat(deliverer.state(message)).isEqualTo("DELIVERED");
    assertThat(webhooks.receiver.received("/hook")).hasSize(1);
  }

  @Test
  void theWaitsTogetherAreAboutThreeDays() {
    Random seeded = new Random(1);
    Duration all = Duration.ZERO;
    for (int attempt = 1; attempt < Backoff.ATTEMPTS; attempt++) {
      all = all.plus(Backoff.after(attempt, seeded));
    }
    assertThat(all).isBetween(Duration.ofHours(72), Duration.ofHours(84));
    assertThat(Backoff.after(1, seeded)).isBetween(Duration.ofSeconds(5), Duration.ofMillis(5500));
  }

  @Test
  void theWaitAReceiverAsksForIsKept() {
    webhooks.receiver.answer("/hook", new Answer(429, Map.of("Retry-After", "3600"), 0));
    String message = deliverer.send(webhooks.channel("/hook"));
    deliverer.attempted(message, 1);
    deliverer.clock.travel(Duration.ofMinutes(50));
    deliverer.deliver();
    assertThat(deliverer.attempts(message)).hasSize(1);

    String inAnHour =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(
            deliverer.clock.instant().plus(Duration.ofHours(1)).atOffset(ZoneOffset.UTC));
    webhooks.receiver.answer("/hook", new Answer(503, Map.of("Retry-After", inAnHour), 0));
    deliverer.clock.travel(Duration.ofMinutes(11));
    deliverer.attempted(message, 2);
    deliverer.clock.travel(Duration.ofMinutes(30));
    deliverer.deliver();
    assertThat(deliverer.attempts(message)).hasSize(2);
    deliverer.clock.travel(Duration.ofMinutes(40));
    deliverer.attempted(message, 3);
  }

  private Claimed takenByTheDead() {
    MessageRepository ofTheDead = new MessageRepository(new Random(1));
    List<Claimed> taken =
        deliverer
            .jdbi()
            .withHandle(
                handle ->
                    ofTheDead.claim(
                        handle,
                        Set.of(Kind.WEBHOOK),
                        new MessageRepository.Busy(List.of(), List.of()),
                        8,
                        any -> true,
                        deliverer.clock.instant()));
    return taken.get(0);
  }
}
