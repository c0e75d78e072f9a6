package org.kawaraban.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jdbi.v3.core.Jdbi;
import org.kawaraban.alert.TravelledClock;
import org.kawaraban.alert.channel.Channel;
import org.kawaraban.alert.channel.Channel.Kind;
import org.kawaraban.alert.channel.Sender;
import org.kawaraban.alert.database.Database;
import org.kawaraban.alert.delivery.Delivery.Attempted;
import org.kawaraban.alert.tell.Notice;
import org.kawaraban.testbed.Testbed;

/** A deliverer on a database of its own, and what became of its messages. */
public final class RunningDeliverer implements AutoCloseable {
  public static final Duration PATIENCE = Duration.ofSeconds(30);

  public final TravelledClock clock = new TravelledClock();
  private final Queue<Throwable> fatal = new ConcurrentLinkedQueue<>();
  private final Database database = Database.open(Testbed.shared().freshDatabaseUrl(), 4);
  private final Deliverer deliverer;

  public RunningDeliverer(Map<Kind, Sender> senders, int perSecond) {
    deliverer =
        new Deliverer(database.jdbi(), clock, senders, perSecond, new Random(1), fatal::add);
  }

  public Jdbi jdbi() {
    return database.jdbi();
  }

  /** Writes a message of the smallest kind; returns its id. */
  public String send(Channel channel) {
    return jdbi().withHandle(handle -> Requests.addTest(handle, channel.id(), clock.instant()));
  }

  /** Writes a message. */
  public void send(Channel channel, Notice notice) {
    jdbi()
        .useHandle(handle -> MessageRepository.add(handle, channel.id(), notice, clock.instant()));
  }

  /** Begins to attempt what is due. */
  public void deliver() {
    jdbi().useHandle(deliverer::deliver);
  }

  /** Until whatever may be attempted by now has been. */
  public void deliverUntilQuiet() {
    deliver();
    await().atMost(PATIENCE).until(deliverer::isQuiet);
  }

  /** Until a message was attempted so often. */
  public void attempted(String message, int attempts) {
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              deliver();
              return attempts(message).size() >= attempts;
            });
  }

  /** Until a message was attempted so often, and each time days before the next. */
  void attemptedForDays(String message, int attempts) {
    for (int attempt = 1; attempt <= attempts; attempt++) {
      attempted(message, attempt);
      clock.travel(Duration.ofHours(27));
    }
  }

  public List<Attempted> attempts(String message) {
    return jdbi()
        .withHandle(handle -> DeliveryLog.attempts(handle, List.of(message)))
        .getOrDefault(message, List.of());
  }

  public String state(String message) {
    return jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("select state from alert.message where id = :id")
                    .bind("id", message)
                    .mapTo(String.class)
                    .one());
  }

  @Override
  public void close() {
    deliverer.close();
    database.close();
    assertThat(fatal).isEmpty();
  }
}
