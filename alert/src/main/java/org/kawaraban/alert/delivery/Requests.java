package org.kawaraban.alert.delivery;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.kawaraban.alert.subscription.Language;
import org.kawaraban.alert.tell.Notice;

/** Messages that owners ask for themselves. */
public final class Requests {
  /** Sends a message again, for three days if need be; a receiver knows it by its id. */
  public static void replay(Handle handle, String message) {
    handle.execute(
        """
        update alert.message set state = 'PENDING', failures = 0, next_attempt = 'epoch'
        where id = ?
        """,
        message);
  }

  /** Writes a message that says only that messages arrive; returns its id. */
  public static String addTest(Handle handle, String channel, Instant now) {
    Notice.Content content = Notice.Content.of(language(handle, channel), List.of());
    return MessageRepository.add(handle, channel, new Notice(Notice.Type.TEST, now, content), now);
  }

  /** Of the oldest subscription that goes there, else English. */
  private static Language language(Handle handle, String channel) {
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
        .map(Language::of)
        .orElse(Language.EN);
  }

  private Requests() {}
}
