package org.kawaraban.alert.delivery;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.kawaraban.alert.subscription.Language;
import org.kawaraban.alert.tell.Notice;

/** What became of alerts: where each stands, its messages, and every attempt. */
public final class DeliveryLog {
  /**
   * One alert of a subscription.
   *
   * @param state DELIVERED, PENDING, DEAD, or KEPT where the subscription has no channel
   * @param changes kind and subject of what it tells of
   * @param messages their ids
   */
  public record Line(
      long number,
      Instant matched,
      String cause,
      String state,
      List<String> changes,
      List<String> messages) {
    public Line {
      changes = List.copyOf(changes);
      messages = List.copyOf(messages);
    }
  }

  /**
   * One attempt on a message.
   *
   * @param status of the HTTP answer, null where none came
   */
  public record AttemptLine(int number, Instant at, @Nullable Integer status, String answer) {}

  /** Alerts of a subscription after a number, oldest first. */
  public List<Line> after(Handle handle, String subscription, long after, int limit) {
    return handle
        .createQuery(
            """
            select m.number, m.matched, m.cause, m.state,
              array(select (c.message->>'kind') || ' ' || (c.message->>'subject')
                from alert.match_change l join alert.change c on c.id = l.change
                where l.match = m.id order by c.sequence) as changes,
              array(select message from alert.message_match l
                where l.match = m.id order by message) as messages
            from alert.match_state m
            where m.subscription = :subscription and m.number > :after
            order by m.number limit :limit
            """)
        .bind("subscription", subscription)
        .bind("after", after)
        .bind("limit", limit)
        .map(
            (row, context) ->
                new Line(
                    row.getLong("number"),
                    row.getObject("matched", OffsetDateTime.class).toInstant(),
                    row.getString("cause"),
                    row.getString("state"),
                    List.of((String[]) row.getArray("changes").getArray()),
                    List.of((String[]) row.getArray("messages").getArray())))
        .list();
  }

  public List<AttemptLine> attempts(Handle handle, String message) {
    return handle
        .createQuery(
            """
            select number, at, status, answer from alert.attempt
            where message = :message order by number
            """)
        .bind("message", message)
        .map(
            (row, context) ->
                new AttemptLine(
                    row.getInt("number"),
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    row.getObject("status", Integer.class),
                    row.getString("answer")))
        .list();
  }

  /** Matches by state, of one subscription or of all. */
  public Map<String, Long> counts(Handle handle, @Nullable String subscription) {
    return handle
        .createQuery(
            """
            select state, count(*) as number from alert.match_state
            where cast(:subscription as text) is null or subscription = :subscription
            group by state
            """)
        .bind("subscription", subscription)
        .map((row, context) -> Map.entry(row.getString("state"), row.getLong("number")))
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum, TreeMap::new));
  }

  /** Ids of the messages that tell an alert of a subscription. */
  public List<String> messages(Handle handle, String subscription, long number) {
    return handle
        .createQuery(
            """
            select l.message from alert.message_match l join alert.match m on m.id = l.match
            where m.subscription = :subscription and m.number = :number order by l.message
            """)
        .bind("subscription", subscription)
        .bind("number", number)
        .mapTo(String.class)
        .list();
  }

  /** Sends a message again, for three days if need be; a receiver knows it by its id. */
  public void replay(Handle handle, String message) {
    handle.execute(
        """
        update alert.message set state = 'PENDING', failures = 0, next_attempt = 'epoch'
        where id = ?
        """,
        message);
  }

  /** Writes a message that says only that messages arrive; returns its id. */
  public String addTest(Handle handle, String channel, Instant now) {
    Notice.Content content = new Notice.Content(language(handle, channel), List.of(), List.of());
    return MessageRepository.add(handle, channel, new Notice(Notice.Type.TEST, now, content), now);
  }

  /** Of the oldest subscription that goes there, else English. */
  private static String language(Handle handle, String channel) {
    return handle
        .createQuery(
            """
            select s.language from alert.subscription s
            join alert.subscription_channel c on c.subscription = s.id
            where c.channel = :channel order by s.created, s.id limit 1
            """)
        .bind("channel", channel)
        .mapTo(String.class)
        .findOne()
        .orElse(Language.EN.code());
  }
}
