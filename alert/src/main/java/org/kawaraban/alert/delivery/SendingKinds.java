package org.kawaraban.alert.delivery;

import java.util.Collection;
import org.jdbi.v3.core.Handle;
import org.kawaraban.alert.channel.Channel.Kind;

/** Which kinds of channels the program of alerts can send to, for those who ask beside it. */
public final class SendingKinds {
  /** Writes down what the program can do, as it starts. */
  public static void set(Handle handle, Collection<Kind> kinds) {
    handle.execute("delete from alert.sending");
    kinds.forEach(kind -> handle.execute("insert into alert.sending values (?)", kind.name()));
  }

  public static boolean contain(Handle handle, Kind kind) {
    return handle
        .createQuery("select exists (select from alert.sending where kind = :kind)")
        .bind("kind", kind.name())
        .mapTo(Boolean.class)
        .one();
  }

  private SendingKinds() {}
}
