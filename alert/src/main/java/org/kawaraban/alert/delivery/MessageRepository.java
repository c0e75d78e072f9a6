package org.kawaraban.alert.delivery;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.kawaraban.alert.webhook.Attempt;
import org.kawaraban.alert.webhook.WebhookSecret;
import org.kawaraban.alert.webhook.WebhookSender.Letter;

/** Rows of messages and of the attempts to deliver them. */
final class MessageRepository {
  private final ChannelRepository channels = new ChannelRepository();
  private final RandomGenerator random;

  MessageRepository(RandomGenerator random) {
    this.random = random;
  }

  /**
   * A message about to be attempted.
   *
   * @param attempt its number, from 1
   */
  record Claimed(Letter letter, String channel, int attempt) {}

  /**
   * Takes the oldest due message of each enabled channel that is not busy, and moves its next
   * attempt on at once: whatever happens to us, it is not tried again before.
   */
  List<Claimed> claim(Handle handle, Collection<String> busyChannels, int limit, Instant now) {
    return handle.inTransaction(
        transaction -> {
          List<Claimed> due = due(transaction, busyChannels, limit, now);
          for (Claimed one : due) {
            Instant next = now.plus(Backoff.after(one.attempt(), random));
            transaction.execute(
                "update alert.message set attempts = ?, next_attempt = ? where id = ?",
                one.attempt(),
                utc(next),
                one.letter().id());
          }
          return due;
        });
  }

  private static List<Claimed> due(
      Handle handle, Collection<String> busyChannels, int limit, Instant now) {
    return handle
        .createQuery(
            """
            select distinct on (m.channel) m.id, m.channel, m.body, m.attempts, c.url, c.secret,
              case when c.former_until > :now then c.former_secret end as former
            from alert.message m join alert.channel c on c.id = m.channel
            where m.state = 'PENDING' and m.next_attempt <= :now and c.enabled
              and not m.channel = any(:busy)
            order by m.channel, m.created, m.id
            limit :limit
            """)
        .bind("now", utc(now))
        .bindArray("busy", String.class, busyChannels)
        .bind("limit", limit)
        .map(
            (row, context) ->
                new Claimed(
                    new Letter(
                        row.getString("id"),
                        row.getString("body"),
                        URI.create(row.getString("url")),
                        Stream.of(row.getString("secret"), row.getString("former"))
                            .filter(secret -> secret != null)
                            .map(WebhookSecret::new)
                            .toList()),
                    row.getString("channel"),
                    row.getInt("attempts") + 1))
        .list();
  }

  /** Writes down what came of an attempt and what follows of it. */
  void conclude(Handle handle, Claimed claimed, Attempt attempt, Instant now) {
    handle.useTransaction(
        transaction -> {
          log(transaction, claimed, attempt, now);
          switch (attempt.result()) {
            case DELIVERED -> delivered(transaction, claimed, now);
            case GONE -> {
              // Held, not lost: it goes out if the owner enables the channel again.
              postpone(transaction, claimed, now);
              channels.disable(transaction, claimed.channel(), "the receiver answered 410, gone");
            }
            case FAILED -> failed(transaction, claimed, attempt.retryAfter(), now);
          }
        });
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
    if (claimed.attempt() >= Backoff.ATTEMPTS) {
      handle.execute("update alert.message set state = 'DEAD' where id = ?", claimed.letter().id());
      disableIfNothingArrived(handle, claimed);
    } else if (!retryAfter.isZero()) {
      postpone(handle, claimed, now.plus(retryAfter));
    }
  }

  /** Nothing earlier than asked for, and nothing earlier than planned. */
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
