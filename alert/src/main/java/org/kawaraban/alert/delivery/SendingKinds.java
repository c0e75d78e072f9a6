package org.kawaraban.alert.delivery;

import java.util.Collection;
import org.jdbi.v3.core.Handle;
import org.kawaraban.alert.channel.Channel.Kind;

/** What the program of alerts can send, and where to, for those who ask beside it. */
public final class SendingKinds {
  /**
   * Writes down what the program can do, as it starts.
   *
   * @param privateAddresses whether it sends to addresses inside our own network
   */
  public static void set(Handle handle, Collection<Kind> kinds, boolean privateAddresses) {
    handle.execute("delete from alert.sending");
    kinds.forEach(
        kind ->
            handle.execute(
                "insert into alert.sending (kind, private_addresses) values (?, ?)",
                kind.name(),
                privateAddresses));
  }

  public static boolean contain(Handle handle, Kind kind) {
    return exists(handle, "kind = :kind", kind);
  }

  /** Whether it is known that nothing of this kind goes to private addresses. */
  public static boolean refusePrivateAddresses(Handle handle, Kind kind) {
    return exists(handle, "kind = :kind and not private_addresses", kind);
  }

  private static boolean exists(Handle handle, String which, Kind kind) {
    return handle
        .createQuery("select exists (select from alert.sending where " + which + ")")
        .bind("kind", kind.name())
        .mapTo(Boolean.class)
        .one();
  }

  private SendingKinds() {}
}
