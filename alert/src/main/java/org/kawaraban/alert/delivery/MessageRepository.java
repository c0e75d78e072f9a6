package org.kawaraban.alert.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.kawaraban.alert.channel.Attempt;
import org.kawaraban.alert.channel.Channel.Kind;
import org.kawaraban.alert.channel.Letter;
import org.kawaraban.alert.channel.WebhookSecret;
import org.kawaraban.alert.tell.Notice;
import org.kawaraban.contract.Json;

/** Rows of messages and of the attempts to deliver them. */
final class MessageRepository {
  private static final String DUE =
      "select distinct on (m.channel) m.id, m.body, m.attempts, "
          + ChannelRepository.COLUMNS
          + """
          , case when c.former_until > :now then c.former_secret end as former
          from alert.message m join alert.channel c on c.id = m.channel
          where m.state = 'PENDING' and m.next_attempt <= :now
            and c.enabled and (c.confirmed or m.asks) and %s
          order by m.channel, m.created, m.id
          limit :limit
          """;

  private final ChannelRepository channels = new ChannelRepository();
  private final RandomGenerator random;

  MessageRepository(RandomGenerator random) {
    this.random = random;
  }

  /**
   * A message about to be attempted.
   *
   * @param attempt its number, from 1
   * @param endpoint the host that receives, or of mail the domain
   */
  record Claimed(Letter letter, int attempt, String endpoint) {
    String channel() {
      return letter.channel().id();
    }
  }

  /** Writes a message that goes out at the next attempt, and returns its id. */
  static String add(Handle handle, String channel, Object body, Instant now) {
    boolean asks = body instanceof Notice notice && notice.type() == Notice.Type.CONFIRMATION;
    String id = "msg_" + UUID.randomUUID().toString().replace("-", "");
    handle
        .createUpdate(
            """
            insert into alert.message (id, channel, body, created, state, next_attempt, asks)
            values (:id, :channel, :body, :now, 'PENDING', 'epoch', :asks)
            """)
        .bind("id", id)
        .bind("channel", channel)
        .bind("body", Json.write(body))
        .bind("now", utc(now))
        .bind("asks", asks)
        .execute();
    return id;
  }

  /** What must not be attempted now. */
  record Busy(Collection<String> channels, Collection<String> endpoints) {}

  /**
   * Takes the oldest due message of each channel that is enabled, of a kind that can be sent to,
   * and not busy.
   *
   * @param mayBegin asked of each before it is taken
   */
  List<Claimed> claim(
      Handle handle,
      Set<Kind> kinds,
      Busy busy,
      int limit,
      Predicate<Claimed> mayBegin,
      Instant now) {
    return handle.inTransaction(
        transaction ->
            taken(
                transaction,
                transaction
                    .createQuery(
                        DUE.formatted(
                            """
                            c.kind = any(:kinds) and not m.channel = any(:channels)
                              and not c.endpoint = any(:endpoints)"""))
                    .bind("now", utc(now))
                    .bindArray("kinds", String.class, kinds.stream().map(Kind::name).toList())
                    .bindArray("channels", String.class, busy.channels())
                    .bindArray("endpoints", String.class, busy.endpoints())
                    .bind("limit", limit),
                mayBegin,
                now));
  }

  /** Takes the oldest due message of a channel, if one is due. */
  Optional<Claimed> claimNext(Handle handle, String channel, Instant now) {
    return handle.inTransaction(
        transaction ->
            taken(
                    transaction,
                    transaction
                        .createQuery(DUE.formatted("m.channel = :channel"))
                        .bind("now", utc(now))
                        .bind("channel", channel)
                        .bind("limit", 1),
                    any -> true,
                    now)
                .stream()
                .findFirst());
  }

  /**
   * Moves next attempts on at once: whatever happens to us, none is made before. That we are killed
   * is no failure of the receiver, so it costs the shortest wait only.
   */
  private List<Claimed> taken(Handle handle, Query due, Predicate<Claimed> mayBegin, Instant now) {
    List<Claimed> claimed =
        due.map((row, context) -> claimed(row)).list().stream().filter(mayBegin).toList();
    for (Claimed one : claimed) {
      Instant next = now.plus(Backoff.after(1, random));
      handle.execute(
          "update alert.message set attempts = ?, next_attempt = ? where id = ?",
          one.attempt(),
          utc(next),
          one.letter().id());
    }
    return claimed;
  }

  private static Claimed claimed(ResultSet row) throws SQLException {
    @Nullable String former = row.getString("former");
    return new Claimed(
        new Letter(
            row.getString("id"),
            row.getString("body"),
            ChannelRepository.read(row),
            former == null ? null : new WebhookSecret(former)),
        row.getInt("attempts") + 1,
        row.getString("endpoint"));
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

  private static boolean isThere(Handle handle, Claimed claimed) {
    return handle
        .createQuery("select id from alert.message where id = :id for update")
        .bind("id", claimed.letter().id())
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
