package org.kawaraban.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kawaraban.alert.TravelledClock;
import org.kawaraban.alert.WebhookReceiver;
import org.kawaraban.alert.WebhookReceiver.Answer;
import org.kawaraban.alert.channel.Channel;
import org.kawaraban.alert.channel.Channel.Kind;
import org.kawaraban.alert.channel.WebhookSecret;
import org.kawaraban.alert.database.Database;
import org.kawaraban.alert.delivery.Delivery.Attempted;
import org.kawaraban.alert.subscription.SubscriptionBook;
import org.kawaraban.alert.webhook.WebhookSender;
import org.kawaraban.contract.Json;
import org.kawaraban.testbed.Testbed;

class DelivererIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final SecureRandom random = new SecureRandom();
  private final TravelledClock clock = new TravelledClock();
  private final Queue<Throwable> fatal = new ConcurrentLinkedQueue<>();
  private final Database database = Database.open(Testbed.shared().freshDatabaseUrl(), 4);
  private final WebhookReceiver receiver = new WebhookReceiver();
  private final ChannelRepository channels = new ChannelRepository();
  private final DeliveryLog log = new DeliveryLog();
  private Deliverer deliverer = deliverer(true);

  @AfterEach
  void close() {
    deliverer.close();
    receiver.close();
    database.close();
    assertThat(fatal).isEmpty();
  }

  @Test
  void aFailedMessageIsTriedAgainUnderItsOwnIdAndSignedAnew() {
    receiver.answer("/hook", 500);
    String message = send(channel("/hook"));
    attempted(message, 1);
    receiver.answer("/hook", 204);

    deliver();
    clock.travel(Duration.ofSeconds(6));
    attempted(message, 2);

    List<WebhookReceiver.Received> received = receiver.received("/hook");
    assertThat(received).extracting(WebhookReceiver.Received::id).containsOnly(message);
    assertThat(received.get(0).signature()).isNotEqualTo(received.get(1).signature());
    assertThat(attempts(message)).extracting(Attempted::status).containsExactly(500, 204);
    assertThat(state(message)).isEqualTo("DELIVERED");
  }

  @Test
  void afterThreeDaysOfFailuresAMessageIsDeadAndItsChannelDisabled() {
    receiver.answer("/hook", 503);
    Channel channel = channel("/hook");
    String message = send(channel);
    for (int attempt = 1; attempt <= 10; attempt++) {
      attempted(message, attempt);
      clock.travel(Duration.ofHours(27));
    }

    assertThat(state(message)).isEqualTo("DEAD");
    assertThat(channel(channel.id(), Channel::disabledReason))
        .isEqualTo("nothing has arrived for three days");
    deliver();
    assertThat(attempts(message)).hasSize(10);
  }

  @Test
  void aDeadMessageThatIsReplayedIsTriedForThreeDaysAgain() {
    receiver.answer("/hook", 503);
    Channel channel = channel("/hook");
    String message = send(channel);
    for (int attempt = 1; attempt <= 10; attempt++) {
      attempted(message, attempt);
      clock.travel(Duration.ofHours(27));
    }

    database
        .jdbi()
        .useHandle(
            handle -> {
              channels.enable(handle, channel.id());
              log.replay(handle, message);
            });
    attempted(message, 11);

    assertThat(state(message)).isEqualTo("PENDING");
    clock.travel(Duration.ofSeconds(6));
    attempted(message, 12);
  }

  @Test
  void anOwnerIsToldOnceElsewhereWhenAnAlertIsDead() {
    receiver.answer("/dead", 503);
    Channel dead = channel("/dead");
    Channel other = channel("/other");
    String alert =
        "{\"type\":\"alert\",\"timestamp\":\"2026-11-23T00:00:00Z\",\"data\":{\"language\":\"en\","
            + "\"subscriptions\":[{\"id\":\"s\",\"name\":\"UK\",\"number\":7}],\"changes\":[]}}";
    String message =
        database
            .jdbi()
            .withHandle(
                handle ->
                    MessageRepository.add(
                        handle, dead.id(), Json.read(alert, JsonNode.class), clock.instant()));
    for (int attempt = 1; attempt <= 10; attempt++) {
      attempted(message, attempt);
      clock.travel(Duration.ofHours(27));
    }
    deliverUntilQuiet();
    clock.travel(Duration.ofDays(10));
    deliverUntilQuiet();

    assertThat(receiver.received("/other"))
        .singleElement()
        .satisfies(
            told ->
                assertThat(told.body())
                    .contains("\"type\":\"undelivered\"", "\"number\":7", dead.address()));
    assertThat(channel(other.id(), Channel::disabledReason)).isNull();
  }

  @Test
  void anAttemptThatWasCutOffIsNoFailureOfTheReceiver() {
    receiver.answer("/hook", 500);
    String message = send(channel("/hook"));
    MessageRepository ofTheDead = new MessageRepository(new Random(1));
    database
        .jdbi()
        .useHandle(
            handle ->
                assertThat(
                        ofTheDead.claim(
                            handle,
                            Set.of(Kind.WEBHOOK),
                            new MessageRepository.Busy(List.of(), List.of()),
                            8,
                            any -> true,
                            clock.instant()))
                    .hasSize(1));
    clock.travel(Duration.ofSeconds(6));
    attempted(message, 1);

    clock.travel(Duration.ofSeconds(6));
    attempted(message, 2);
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
  void whoIsGoneIsSentNothingUntilEnabledAndThenEverything() {
    receiver.answer("/hook", 410);
    Channel channel = channel("/hook");
    String first = send(channel);
    attempted(first, 1);
    String second = send(channel);
    clock.travel(Duration.ofDays(30));
    deliver();
    assertThat(receiver.received("/hook")).hasSize(1);

    receiver.answer("/hook", 200);
    database.jdbi().useHandle(handle -> channels.enable(handle, channel.id()));
    attempted(first, 2);
    attempted(second, 1);

    assertThat(List.of(state(first), state(second))).containsOnly("DELIVERED");
  }

  @Test
  void theWaitAReceiverAsksForIsKept() {
    receiver.answer("/hook", new Answer(429, Map.of("Retry-After", "3600"), 0));
    String message = send(channel("/hook"));
    attempted(message, 1);
    clock.travel(Duration.ofMinutes(50));
    deliver();
    assertThat(attempts(message)).hasSize(1);

    String inAnHour =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(
            clock.instant().plus(Duration.ofHours(1)).atOffset(ZoneOffset.UTC));
    receiver.answer("/hook", new Answer(503, Map.of("Retry-After", inAnHour), 0));
    clock.travel(Duration.ofMinutes(11));
    attempted(message, 2);
    clock.travel(Duration.ofMinutes(30));
    deliver();
    assertThat(attempts(message)).hasSize(2);
    clock.travel(Duration.ofMinutes(40));
    attempted(message, 3);
  }

  @Test
  void redirectsAreNotFollowedAndLongAnswersAreCut() {
    receiver.answer("/hook", new Answer(302, Map.of("Location", receiver.url("/secret")), 0));
    String message = send(channel("/hook"));
    attempted(message, 1);
    assertThat(receiver.received("/secret")).isEmpty();

    receiver.answer("/hook", new Answer(500, Map.of(), 3_000_000));
    clock.travel(Duration.ofSeconds(6));
    attempted(message, 2);
    assertThat(attempts(message).get(1).answer()).hasSize(500);
  }

  @Test
  void nothingIsSentToPrivateAddresses() {
    deliverer.close();
    deliverer = deliverer(false);
    String literal = send(channel("/hook"));
    String named = send(channelAt(receiver.url("/hook").replace("127.0.0.1", "localhost")));
    attempted(literal, 1);
    attempted(named, 1);

    assertThat(receiver.received("/hook")).isEmpty();
    assertThat(attempts(literal).get(0).answer())
        .isEqualTo("127.0.0.1 is the private address 127.0.0.1, to which nothing is sent");
    assertThat(attempts(named).get(0).answer()).startsWith("localhost is the private address");
  }

  @Test
  void duringARotationBothSecretsSign() {
    Channel channel = channel("/hook");
    WebhookSecret next = WebhookSecret.generate(random);
    database
        .jdbi()
        .useHandle(
            handle ->
                channels.rotate(
                    handle, channel.id(), next, clock.instant().plus(Duration.ofHours(24))));
    attempted(send(channel), 1);
    clock.travel(Duration.ofHours(25));
    attempted(send(channel), 1);

    assertThat(receiver.received("/hook"))
        .extracting(received -> received.signature().split(" ").length)
        .containsExactly(4, 2);
  }

  @Test
  void whatWasTakenWhenTheProcessDiedIsTriedAgain() {
    String message = send(channel("/hook"));
    MessageRepository ofTheDead = new MessageRepository(new Random(1));
    database
        .jdbi()
        .useHandle(
            handle ->
                assertThat(
                        ofTheDead.claim(
                            handle,
                            Set.of(Kind.WEBHOOK),
                            new MessageRepository.Busy(List.of(), List.of()),
                            8,
                            any -> true,
                            clock.instant()))
                    .hasSize(1));

    deliver();
    assertThat(receiver.received("/hook")).isEmpty();
    clock.travel(Duration.ofSeconds(6));
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              deliver();
              return state(message).equals("DELIVERED");
            });

    assertThat(receiver.received("/hook")).hasSize(1);
  }

  private Deliverer deliverer(boolean privateAddresses) {
    return new Deliverer(
        database.jdbi(),
        clock,
        Map.of(Kind.WEBHOOK, new WebhookSender(privateAddresses)),
        1000,
        new Random(1),
        fatal::add);
  }

  private void deliver() {
    database.jdbi().useHandle(deliverer::deliver);
  }

  /** Until whatever may be attempted by now has been. */
  private void deliverUntilQuiet() {
    deliver();
    await().atMost(PATIENCE).until(deliverer::isQuiet);
  }

  private void attempted(String message, int attempts) {
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              deliver();
              return attempts(message).size() >= attempts;
            });
  }

  private Channel channel(String path) {
    return channelAt(receiver.url(path));
  }

  private Channel channelAt(String url) {
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
    return database
        .jdbi()
        .withHandle(handle -> channels.addOrFind(handle, channel, clock.instant()));
  }

  private <T> T channel(String id, Function<Channel, T> field) {
    return database
        .jdbi()
        .withHandle(handle -> field.apply(channels.find(handle, id).orElseThrow()));
  }

  private String send(Channel channel) {
    return database.jdbi().withHandle(handle -> log.addTest(handle, channel.id(), clock.instant()));
  }

  private List<Attempted> attempts(String message) {
    return database
        .jdbi()
        .withHandle(handle -> DeliveryLog.attempts(handle, List.of(message)))
        .getOrDefault(message, List.of());
  }

  private String state(String message) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("select state from alert.message where id = :id")
                    .bind("id", message)
                    .mapTo(String.class)
                    .one());
  }
}
