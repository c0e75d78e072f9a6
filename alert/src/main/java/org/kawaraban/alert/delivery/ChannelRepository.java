package org.kawaraban.alert.delivery;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.kawaraban.alert.webhook.WebhookSecret;

/** Rows of channels. */
public final class ChannelRepository {
  private static final String COLUMNS = "c.id, c.owner, c.url, c.secret, c.disabled_reason";

  /** The owner's channel to this address: the one there is, else the one given. */
  public Channel addOrFind(Handle handle, Channel channel, Instant now) {
    handle
        .createUpdate(
            """
            insert into alert.channel (id, owner, url, secret, created)
            values (:id, :owner, :url, :secret, :created)
            on conflict (owner, url) do nothing
            """)
        .bind("id", channel.id())
        .bind("owner", channel.owner())
        .bind("url", channel.url().toString())
        .bind("secret", channel.secret().text())
        .bind("created", utc(now))
        .execute();
    return handle
        .createQuery(
            "select " + COLUMNS + " from alert.channel c where owner = :owner and url = :url")
        .bind("owner", channel.owner())
        .bind("url", channel.url().toString())
        .map((row, context) -> read(row))
        .one();
  }

  public void connect(Handle handle, String subscription, String channel) {
    handle.execute(
        "insert into alert.subscription_channel (subscription, channel) values (?, ?)",
        subscription,
        channel);
  }

  public Optional<Channel> find(Handle handle, String id) {
    return handle
        .createQuery("select " + COLUMNS + " from alert.channel c where id = :id")
        .bind("id", id)
        .map((row, context) -> read(row))
        .findOne();
  }

  public List<Channel> of(Handle handle, String subscription) {
    return handle
        .createQuery(
            "select "
                + COLUMNS
                + """
                 from alert.channel c
                join alert.subscription_channel s on s.channel = c.id
                where s.subscription = :subscription order by c.id
                """)
        .bind("subscription", subscription)
        .map((row, context) -> read(row))
        .list();
  }

  /** Lets messages go there again; those held back go out at their next attempt. */
  public void enable(Handle handle, String id) {
    handle.execute(
        "update alert.channel set enabled = true, disabled_reason = null where id = ?", id);
  }

  void disable(Handle handle, String id, String reason) {
    handle.execute(
        "update alert.channel set enabled = false, disabled_reason = ? where id = ?", reason, id);
  }

  /** Signs with the new secret, and until then with the former one too. */
  public void rotate(Handle handle, String id, WebhookSecret secret, Instant formerUntil) {
    handle.execute(
        """
        update alert.channel set former_secret = secret, former_until = ?, secret = ? where id = ?
        """,
        utc(formerUntil),
        secret.text(),
        id);
  }

  private static Channel read(ResultSet row) throws SQLException {
    return new Channel(
        row.getString("id"),
        row.getString("owner"),
        URI.create(row.getString("url")),
        new WebhookSecret(row.getString("secret")),
        row.getString("disabled_reason"));
  }

  private static OffsetDateTime utc(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
