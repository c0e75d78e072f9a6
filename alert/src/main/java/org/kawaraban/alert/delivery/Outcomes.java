package org.kawaraban.alert.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.random.RandomGenerator;
import org.jdbi.v3.core.Handle;
import org.kawaraban.alert.channel.Attempt;
import org.kawaraban.alert.delivery.MessageRepository.Claimed;

/** Writes down what came of attempts, and what follows of it for message, channel and owner. */
final class Outcomes {
  private final ChannelRepository channels = new ChannelRepository();
  private final RandomGenerator random;

  /**
   * @param random makes the waits between attempts uneven
   */
  Outcomes(RandomGenerator random) {
    this.random = random;
  }

  /** Writes down what came of an attempt and what follows of it. */
  void conclude(Handle handle, Claimed claimed, Attempt attempt, Instant now) {
    handle.useTransaction(
        transaction -> {
          if (!isThere(transaction, claimed)) {
            return; // Its owner was forgotten meanwhile.
          }
          log(transaction, claimed, attempt, now);
          switch (attempt.result()) {
            case DELIVERED -> delivered(transaction, claimed, now);
            case GONE -> {
              // Held, not lost: it goes out if the owner enables the channel again.
              postpone(transaction, claimed, now);
              channels.disable(
                  transaction,
                  claimed.channel(),
                  "the receiver wants nothing any more: it answered " + attempt.status());
            }
            case FAILED -> failed(transaction, claimed, attempt.retryAfter(), now);
          }
        });
  }

  /** The channel is locked before its message: so does whoever stops it or forgets its owner. */
  private static boolean isThere(Handle handle, Claimed claimed) {
    return lock(handle, "alert.channel", claimed.channel())
        && lock(handle, "alert.message", claimed.letter().id());
  }

  private static boolean lock(Handle handle, String table, String id) {
    return handle
        .createQuery("select id from " + table + " where id = :id for no key update")
        .bind("id", id)
        .mapTo(String.class)
        .findOne()
        .isPresent();
  }

  private static void log(Handle handle, Claimed claimed, Attempt attempt, Instant now) {
    handle
        .createUpdate(
            """
            insert into alert.attempt (message, number, at, status, answer)
            values (:message, :number, :at, :status, :answer)
            on conflict (message, number) do nothing
            """)
        .bind("message", claimed.letter().id())
        .bind("number", claimed.attempt())
        .bind("at", utc(now))
        .bind("status", attempt.status())
        .bind("answer", attempt.answer())
        .execute();
  }

  private static void delivered(Handle handle, Claimed claimed, Instant now) {
    handle.execute(
        "update alert.message set state = 'DELIVERED' where id = ?", claimed.letter().id());
    handle.execute(
        "update alert.channel set delivered_last = ? where id = ?", utc(now), claimed.channel());
  }

  private void failed(Handle handle, Claimed claimed, Duration retryAfter, Instant now) {
    int failures = countFailure(handle, claimed);
    if (failures >= Backoff.ATTEMPTS) {
      handle.execute("update alert.message set state = 'DEAD' where id = ?", claimed.letter().id());
      disableIfNothingArrived(handle, claimed);
      Undelivered.tell(handle, claimed.letter(), now);
    } else {
      Duration planned = Backoff.after(failures, random);
      postpone(handle, claimed, now.plus(planned.compareTo(retryAfter) > 0 ? planned : retryAfter));
    }
  }

  private static int countFailure(Handle handle, Claimed claimed) {
    return handle
        .createQuery(
            "update alert.message set failures = failures + 1 where id = :id returning failures")
        .bind("id", claimed.letter().id())
        .mapTo(Integer.class)
        .one();
  }

  /** Not before this moment, nor before what was planned when it was taken. */
  private static void postpone(Handle handle, Claimed claimed, Instant until) {
    handle.execute(
        "update alert.message set next_attempt = greatest(next_attempt, ?) where id = ?",
        utc(until),
        claimed.letter().id());
  }

  /** Three days in which nothing arrived: what comes later is held until the owner says so. */
  private void disableIfNothingArrived(Handle handle, Claimed claimed) {
    boolean silent =
        handle
            .createQuery(
                """
                select c.delivered_last is null or c.delivered_last < m.created
                from alert.message m join alert.channel c on c.id = m.channel where m.id = :id
                """)
            .bind("id", claimed.letter().id())
            .mapTo(Boolean.class)
            .one();
    if (silent) {
      channels.disable(handle, claimed.channel(), "nothing has arrived for three days");
    }
  }

  private static OffsetDateTime utc(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
