package org.kawaraban.store.intake;

import org.jdbi.v3.core.Handle;

/**
 * The right to write the record, held by at most one connection of a database at a time.
 *
 * <p>It is an advisory lock of the very session that writes: whoever loses the connection loses the
 * lock and the transaction under way together, so two can never write.
 */
final class ActiveLock {
  /** "kawarban" in ASCII: any number that no other program on the database uses. */
  private static final long KEY = 0x6b61776172626e73L;

  static boolean tryTake(Handle handle) {
    return handle
        .createQuery("select pg_try_advisory_lock(:key)")
        .bind("key", KEY)
        .mapTo(Boolean.class)
        .one();
  }

  /** Throws where the connection is lost, and the lock with it. */
  static void check(Handle handle) {
    handle.execute("select 1");
  }

  /** The connection goes back to its pool: without this it would keep the lock there. */
  static void release(Handle handle) {
    handle
        .createQuery("select pg_advisory_unlock(:key)")
        .bind("key", KEY)
        .mapTo(Boolean.class)
        .one();
  }

  private ActiveLock() {}
}
