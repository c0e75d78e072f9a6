package org.kawaraban.alert.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
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
import org.kawaraban.alert.channel.Channel.Kind;
import org.kawaraban.alert.channel.Letter;
import org.kawaraban.alert.channel.WebhookSecret;
import org.kawaraban.alert.tell.Notice;
import org.kawaraban.contract.Json;

/** Rows of messages: which are written, and which of them are due. */
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
    return due.map((row, context) -> claimed(row)).list().stream()
        .filter(mayBegin)
        .filter(one -> take(handle, one, now.plus(Backoff.after(1, random))))
        .toList();
  }

  /** Whether it was still there: its owner may just have been forgotten. */
  private static boolean take(Handle handle, Claimed one, Instant next) {
    return handle.execute(
            "update alert.message set attempts = ?, next_attempt = ? where id = ?",
            one.attempt(),
            utc(next),
            one.letter().id())
        > 0;
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

  private static OffsetDateTime utc(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
