package org.kawaraban.alert.delivery;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.kawaraban.alert.channel.Channel;
import org.kawaraban.alert.channel.Letter;
import org.kawaraban.alert.tell.Notice;
import org.kawaraban.alert.tell.Notice.Concerned;

/** Tells an owner that an alert did not arrive, wherever else the owner can be reached. */
final class Undelivered {
  /** Writes so to every other channel that takes messages; of alerts only, so that it ends. */
  static void tell(Handle handle, Letter dead, Instant now) {
    Notice lost = Notice.read(dead.body());
    if (lost.type() != Notice.Type.ALERT) {
      return;
    }
    Channel silent = dead.channel();
    Notice.Content content =
        new Notice.Content(
            lost.data().language(),
            lost.data().subscriptions().stream().map(Concerned::bare).toList(),
            List.of(),
            List.of(),
            silent.address());
    Notice notice = new Notice(Notice.Type.UNDELIVERED, now, content);
    others(handle, silent).forEach(id -> MessageRepository.add(handle, id, notice, now));
  }

  /** A row that is locked whole is about to be deleted, by whoever forgets the owner. */
  private static List<String> others(Handle handle, Channel silent) {
    return handle
        .createQuery(
            """
            select id from alert.channel
            where owner = :owner and id <> :silent and confirmed and enabled
            order by id for key share skip locked
            """)
        .bind("owner", silent.owner())
        .bind("silent", silent.id())
        .mapTo(String.class)
        .list();
  }

  private Undelivered() {}
}
