package org.kawaraban.alert.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.kawaraban.alert.tell.Notice;
import org.kawaraban.contract.Json;

/**
 * Writes messages of the matches that are due: for each channel one of everything its owner's
 * subscriptions matched by one cause, or of everything a digest holds.
 */
public final class Gatherer {
  private static final int MOST_AT_ONCE = 500;

  private final Clock clock;

  public Gatherer(Clock clock) {
    this.clock = clock;
  }

  /** What comes in one message. Alerts of digests come together whatever their cause. */
  private record Together(String channel, String cause) {}

  private record Due(
      long match,
      String subscription,
      String name,
      String language,
      long number,
      String cause,
      boolean digest,
      List<String> channels,
      JsonNode changes) {}

  /**
   * Does so in one transaction.
   *
   * @return how many messages were written
   */
  public int gather(Handle handle) {
    return handle.inTransaction(
        transaction -> {
          Instant now = clock.instant();
          List<Due> due = due(transaction, now);
          Map<Together, List<Due>> messages = new LinkedHashMap<>();
          for (Due one : due) {
            for (String channel : one.channels()) {
              Together together = new Together(channel, one.digest() ? "" : one.cause());
              messages.computeIfAbsent(together, none -> new ArrayList<>()).add(one);
            }
          }
          messages.forEach(
              (together, matches) -> write(transaction, together.channel(), matches, now));
          transaction
              .createUpdate("update alert.match set gathered = true where id = any(:ids)")
              .bindArray("ids", Long.class, due.stream().map(Due::match).toList())
              .execute();
          return messages.size();
        });
  }

  private static List<Due> due(Handle handle, Instant now) {
    return handle
        .createQuery(
            """
            select m.id, m.subscription, s.name, s.language, m.number, m.cause,
              s.rate <> 'INSTANT' as digest,
              array(select channel from alert.subscription_channel c
                where c.subscription = m.subscription and s.rate <> 'OFF' order by channel)
                as channels,
              (select jsonb_agg(c.message || jsonb_build_object('reasons', l.reasons, 'told', c.told)
                  order by c.sequence)
                from alert.match_change l join alert.change c on c.id = l.change
                where l.match = m.id) as changes
            from alert.match m join alert.subscription s on s.id = m.subscription
            where not m.gathered and m.due <= :now
            order by m.due, m.id limit :most
            for update of m
            """)
        .bind("now", utc(now))
        .bind("most", MOST_AT_ONCE)
        .map(
            (row, context) ->
                new Due(
                    row.getLong("id"),
                    row.getString("subscription"),
                    row.getString("name"),
                    row.getString("language"),
                    row.getLong("number"),
                    row.getString("cause"),
                    row.getBoolean("digest"),
                    List.of((String[]) row.getArray("channels").getArray()),
                    Json.read(row.getString("changes"), JsonNode.class)))
        .list();
  }

  private static void write(Handle handle, String channel, List<Due> matches, Instant now) {
    String id = MessageRepository.add(handle, channel, body(matches, now), now);
    for (Due match : matches) {
      handle.execute(
          "insert into alert.message_match (message, match) values (?, ?)", id, match.match());
    }
  }

  /** Changes stand once each, however many of the subscriptions they matched. */
  private static Body body(List<Due> matches, Instant now) {
    List<Map<String, Object>> subscriptions = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    List<JsonNode> changes = new ArrayList<>();
    for (Due match : matches) {
      List<Map<String, Object>> because = new ArrayList<>();
      for (JsonNode change : match.changes()) {
        String id = change.path("id").asText();
        because.add(Map.of("change", id, "reasons", change.path("reasons")));
        if (seen.add(id)) {
          changes.add(without(change, "reasons"));
        }
      }
      subscriptions.add(
          Map.of(
              "id", match.subscription(),
              "name", match.name(),
              "number", match.number(),
              "because", because));
    }
    String language = matches.get(0).language();
    return new Body(
        Notice.Type.ALERT,
        now,
        new Content(language, List.copyOf(subscriptions), List.copyOf(changes)));
  }

  private static JsonNode without(JsonNode change, String field) {
    ObjectNode copy = change.deepCopy();
    copy.remove(field);
    return copy;
  }

  /** A {@link Notice} in which every change is whole. */
  private record Body(Notice.Type type, Instant timestamp, Content data) {}

  private record Content(
      String language, List<Map<String, Object>> subscriptions, List<JsonNode> changes) {}

  private static OffsetDateTime utc(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
