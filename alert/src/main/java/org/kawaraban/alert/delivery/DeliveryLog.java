package org.kawaraban.alert.delivery;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.kawaraban.alert.channel.Channel;
import org.kawaraban.alert.delivery.Delivery.Attempted;
import org.kawaraban.alert.delivery.Delivery.Counts;
import org.kawaraban.alert.delivery.Delivery.Sent;
import org.kawaraban.alert.delivery.Delivery.State;
import org.kawaraban.alert.tell.Told;
import org.kawaraban.contract.Json;

/** What became of alerts: where each stands, its messages, and every attempt. */
public final class DeliveryLog {
  /** An alert that goes out by then and after this number, oldest first. */
  private static final String AFTER = "m.number > :from order by m.number limit :limit";

  /** The newest ones that are due by now. */
  private static final String NEWEST = "m.gathered order by m.number desc limit :limit";

  private record Line(long match, Delivery bare) {}

  private record Of<K, V>(K key, V value) {}

  /** Alerts of a subscription after a number, oldest first. */
  public List<Delivery> after(Handle handle, String subscription, long after, int limit) {
    return deliveries(handle, subscription, AFTER, after, limit);
  }

  /** Alerts of a subscription that are out, newest first. */
  public List<Delivery> newest(Handle handle, String subscription, int limit) {
    return deliveries(handle, subscription, NEWEST, 0, limit);
  }

  private static List<Delivery> deliveries(
      Handle handle, String subscription, String which, long from, int limit) {
    List<Line> lines =
        handle
            .createQuery(
                """
                select m.id, m.number, m.matched, m.due, m.cause, m.state
                from alert.match_state m where m.subscription = :subscription and\s"""
                    + which)
            .bind("subscription", subscription)
            .bind("from", from)
            .bind("limit", limit)
            .map((row, context) -> line(row))
            .list();
    List<Long> matches = lines.stream().map(Line::match).toList();
    Map<Long, List<Delivery.Change>> changes = changes(handle, matches);
    Map<Long, List<Sent>> messages = messages(handle, matches);
    return lines.stream()
        .map(
            line ->
                new Delivery(
                    line.bare().number(),
                    line.bare().matched(),
                    line.bare().due(),
                    line.bare().cause(),
                    line.bare().state(),
                    changes.getOrDefault(line.match(), List.of()),
                    messages.getOrDefault(line.match(), List.of())))
        .toList();
  }

  private static Line line(ResultSet row) throws SQLException {
    return new Line(
        row.getLong("id"),
        new Delivery(
            row.getLong("number"),
            instant(row, "matched"),
            instant(row, "due"),
            row.getString("cause"),
            State.valueOf(row.getString("state")),
            List.of(),
            List.of()));
  }

  private static Map<Long, List<Delivery.Change>> changes(Handle handle, List<Long> matches) {
    return handle
        .createQuery(
            """
            select l.match, l.change, l.reasons, c.told,
              c.message->>'kind' as kind, c.message->>'subject' as subject
            from alert.match_change l join alert.change c on c.id = l.change
            where l.match = any(:matches) order by c.sequence
            """)
        .bindArray("matches", Long.class, matches)
        .map((row, context) -> new Of<>(row.getLong("match"), change(row)))
        .collect(groupingBy(Of::key, mapping(Of::value, toList())));
  }

  private static Delivery.Change change(ResultSet row) throws SQLException {
    @Nullable String told = row.getString("told");
    JsonNode reasons = Json.read(row.getString("reasons"), JsonNode.class);
    return new Delivery.Change(
        row.getString("change"),
        row.getString("kind"),
        row.getString("subject"),
        told == null ? null : Json.read(told, Told.class),
        Json.mapper().convertValue(reasons, new TypeReference<Map<String, String>>() {}));
  }

  private static Map<Long, List<Sent>> messages(Handle handle, List<Long> matches) {
    List<Of<Long, Sent>> messages =
        handle
            .createQuery(
                """
                select l.match, s.id, s.channel, c.kind, c.address, s.state, s.next_attempt
                from alert.message_match l
                join alert.message s on s.id = l.message join alert.channel c on c.id = s.channel
                where l.match = any(:matches) order by s.created, s.id
                """)
            .bindArray("matches", Long.class, matches)
            .map((row, context) -> new Of<>(row.getLong("match"), sent(row)))
            .list();
    Map<String, List<Attempted>> attempts =
        attempts(handle, messages.stream().map(one -> one.value().id()).toList());
    return messages.stream()
        .collect(
            groupingBy(
                Of::key,
                mapping(
                    one -> with(one.value(), attempts.getOrDefault(one.value().id(), List.of())),
                    toList())));
  }

  private static Sent sent(ResultSet row) throws SQLException {
    return new Sent(
        row.getString("id"),
        row.getString("channel"),
        Channel.Kind.valueOf(row.getString("kind")),
        row.getString("address"),
        State.valueOf(row.getString("state")),
        instant(row, "next_attempt"),
        List.of());
  }

  private static Sent with(Sent bare, List<Attempted> attempts) {
    return new Sent(
        bare.id(),
        bare.channel(),
        bare.kind(),
        bare.address(),
        bare.state(),
        bare.nextAttempt(),
        attempts);
  }

  /** Attempts on messages, in their order. */
  public static Map<String, List<Attempted>> attempts(Handle handle, Collection<String> messages) {
    return handle
        .createQuery(
            """
            select message, number, at, status, answer from alert.attempt
            where message = any(:messages) order by message, number
            """)
        .bindArray("messages", String.class, messages)
        .map(
            (row, context) ->
                new Of<>(
                    row.getString("message"),
                    new Attempted(
                        row.getInt("number"),
                        instant(row, "at"),
                        row.getObject("status", Integer.class),
                        row.getString("answer"))))
        .collect(groupingBy(Of::key, mapping(Of::value, toList())));
  }

  /** Of one subscription, or of all. */
  public Counts counts(Handle handle, @Nullable String subscription) {
    return handle
        .createQuery(
            """
            select
              (select count(*) from alert.match
                where cast(:subscription as text) is null or subscription = :subscription)
                as matched,
              count(*) filter (where state = 'DELIVERED') as delivered,
              count(*) filter (where state = 'PENDING') as pending,
              count(*) filter (where state = 'DEAD') as dead,
              count(*) filter (where state = 'KEPT') as kept
            from alert.match_state
            where cast(:subscription as text) is null or subscription = :subscription
            """)
        .bind("subscription", subscription)
        .map(
            (row, context) ->
                new Counts(
                    row.getLong("matched"),
                    row.getLong("delivered"),
                    row.getLong("pending"),
                    row.getLong("dead"),
                    row.getLong("kept")))
        .one();
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
