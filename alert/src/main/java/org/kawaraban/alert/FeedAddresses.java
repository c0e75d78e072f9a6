package org.kawaraban.alert;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What the addresses of feeds end in; made by the database, not to be guessed. */
final class FeedAddresses {
  /** The subscription whose feed this is, unless it is deleted. */
  static Optional<String> subscription(Handle handle, String token) {
    return handle
        .createQuery(
            "select id from alert.subscription where feed_token = :token and state <> 'DELETED'")
        .bind("token", token)
        .mapTo(String.class)
        .findOne();
  }

  static String of(Handle handle, String subscription) {
    return one(handle, "select feed_token from alert.subscription where id = :id", subscription);
  }

  static String renew(Handle handle, String subscription) {
    return one(
        handle,
        "update alert.subscription set feed_token = default where id = :id returning feed_token",
        subscription);
  }

  private static String one(Handle handle, String statement, String subscription) {
    return handle.createQuery(statement).bind("id", subscription).mapTo(String.class).one();
  }

  private FeedAddresses() {}
}
