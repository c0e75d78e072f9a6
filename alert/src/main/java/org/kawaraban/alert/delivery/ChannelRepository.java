package org.kawaraban.alert.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.kawaraban.alert.channel.Channel;
import org.kawaraban.alert.channel.Channel.Kind;
import org.kawaraban.alert.channel.Channel.MailTokens;
import org.kawaraban.alert.channel.WebhookSecret;

/** Rows of channels. */
public final class ChannelRepository {
  static final String COLUMNS =
      "c.id as channel, c.owner, c.kind, c.address, c.secret, c.confirm_token, c.stop_token,"
          + " c.confirmed, c.disabled_reason, c.endpoint";

  /** The owner's channel of this kind to this address: the one there is, else the one given. */
  public Channel addOrFind(Handle handle, Channel channel, Instant now) {
    WebhookSecret secret = channel.secret();
    MailTokens tokens = channel.tokens();
    handle
        .createUpdate(
            """
            insert into alert.channel
              (id, owner, kind, address, secret, confirm_token, stop_token, confirmed, created)
            values (:id, :owner, :kind, :address, :secret, :confirm, :stop, :confirmed, :created)
            on conflict (owner, kind, address) do nothing
            """)
        .bind("id", channel.id())
        .bind("owner", channel.owner())
        .bind("kind", channel.kind().name())
        .bind("address", channel.address())
        .bind("secret", secret == null ? null : secret.text())
        .bind("confirm", tokens == null ? null : tokens.confirm())
        .bind("stop", tokens == null ? null : tokens.stop())
        .bind("confirmed", channel.confirmed())
        .bind("created", utc(now))
        .execute();
    return handle
        .createQuery(
            "select "
                + COLUMNS
                + """
                 from alert.channel c
                where owner = :owner and kind = :kind and address = :address
                """)
        .bind("owner", channel.owner())
        .bind("kind", channel.kind().name())
        .bind("address", channel.address())
        .map((row, context) -> read(row))
        .one();
  }

  public void connect(Handle handle, String subscription, String channel) {
    handle.execute(
        "insert into alert.subscription_channel (subscription, channel) values (?, ?)",
        subscription,
        channel);
  }

  /** No subscription goes there any more. */
  void disconnect(Handle handle, String channel) {
    handle.execute("delete from alert.subscription_channel where channel = ?", channel);
  }

  public Optional<Channel> find(Handle handle, String id) {
    return findBy(handle, "id", id);
  }

  Optional<Channel> findByConfirmToken(Handle handle, String token) {
    return findBy(handle, "confirm_token", token);
  }

  Optional<Channel> findByStopToken(Handle handle, String token) {
    return findBy(handle, "stop_token", token);
  }

  private static Optional<Channel> findBy(Handle handle, String column, String value) {
    return handle
        .createQuery("select " + COLUMNS + " from alert.channel c where c." + column + " = :value")
        .bind("value", value)
        .map((row, context) -> read(row))
        .findOne();
  }

  /** Those of an owner. */
  public List<Channel> ofOwner(Handle handle, String owner) {
    return handle
        .createQuery(
            "select " + COLUMNS + " from alert.channel c where c.owner = :owner order by c.id")
        .bind("owner", owner)
        .map((row, context) -> read(row))
        .list();
  }

  /** Those to which a subscription goes. */
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

  /** Its reader wants alerts: they go there, disabled before or not. */
  void confirm(Handle handle, String id) {
    handle.execute("update alert.channel set confirmed = true where id = ?", id);
    enable(handle, id);
  }

  /** Its reader wants no alerts any more. */
  void stop(Handle handle, String id, Instant now) {
    handle.execute(
        "update alert.channel set confirmed = false, stopped = ? where id = ?", utc(now), id);
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

  /** Reads {@link #COLUMNS}. */
  static Channel read(ResultSet row) throws SQLException {
    @Nullable String secret = row.getString("secret");
    @Nullable String confirm = row.getString("confirm_token");
    return new Channel(
        row.getString("channel"),
        row.getString("owner"),
        Kind.valueOf(row.getString("kind")),
        row.getString("address"),
        secret == null ? null : new WebhookSecret(secret),
        confirm == null ? null : new MailTokens(confirm, row.getString("stop_token")),
        row.getBoolean("confirmed"),
        row.getString("disabled_reason"));
  }

  private static OffsetDateTime utc(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
