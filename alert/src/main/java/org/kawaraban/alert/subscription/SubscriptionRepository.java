package org.kawaraban.alert.subscription;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Rows of subscriptions. */
public final class SubscriptionRepository {
  private static final String COLUMNS =
      "id, owner, name, clause, rate, language, zone, quiet, heartbeat_due, state, created, version";

  /** "kawversn" in ASCII: any number that no other program on the database uses. */
  private static final long VERSIONS = 0x6b6177766572736eL;

  private final TermNames names;

  /**
   * @param names by which stored clauses are read again
   */
  public SubscriptionRepository(TermNames names) {
    this.names = names;
  }

  /**
   * A subscription as it stands since some version.
   *
   * @param deleted then it must match nothing any more
   */
  public record Versioned(Subscription subscription, long version, boolean deleted) {}

  /** Writes a new one. */
  static void add(Handle handle, Subscription subscription) {
    QuietHours quiet = subscription.quiet();
    handle
        .createUpdate(
            """
            insert into alert.subscription
              (id, owner, name, clause, rate, language, zone, quiet, heartbeat_due, state, created,
              version)
            values (:id, :owner, :name, :clause, :rate, :language, :zone, :quiet, :heartbeat, :state,
              :created, :version)
            """)
        .bind("id", subscription.id())
        .bind("owner", subscription.owner())
        .bind("name", subscription.name())
        .bind("clause", subscription.clause().toString())
        .bind("rate", subscription.rate().name())
        .bind("language", subscription.language().code())
        .bind("zone", subscription.zone().getId())
        .bind("quiet", quiet == null ? null : quiet.toString())
        .bind(
            "heartbeat",
            subscription.heartbeat()
                ? utc(subscription.heartbeatAfter(subscription.created()))
                : null)
        .bind("state", subscription.active() ? "ACTIVE" : "PAUSED")
        .bind("created", utc(subscription.created()))
        .bind("version", nextVersion(handle))
        .execute();
  }

  /** To ACTIVE, PAUSED or DELETED; a deleted one stays deleted. */
  static void setState(Handle handle, String id, String state) {
    handle
        .createUpdate(
            """
            update alert.subscription set state = :state, version = :version
            where id = :id and state <> 'DELETED'
            """)
        .bind("state", state)
        .bind("version", nextVersion(handle))
        .bind("id", id)
        .execute();
  }

  /**
   * Takes out of every subscription of an owner whatever its owner wrote; returns how many. The
   * rows stay, deleted, so that matchers hear of it.
   */
  public static int empty(Handle handle, String owner) {
    return handle
        .createUpdate(
            """
            update alert.subscription set owner = '-', name = '-', clause = :nothing,
              heartbeat_due = null, feed_token = default, state = 'DELETED', version = :version
            where owner = :owner
            """)
        .bind("nothing", new Term(Field.SOURCE, "none").toString())
        .bind("version", nextVersion(handle))
        .bind("owner", owner)
        .execute();
  }

  private static long nextVersion(Handle handle) {
    lockAll(handle);
    return handle
        .createQuery("select nextval('alert.subscription_version')")
        .mapTo(Long.class)
        .one();
  }

  /**
   * Until the transaction ends nobody else adds or changes one. So versions are committed in the
   * order in which they are taken: who has read up to one has missed none below it.
   */
  public static void lockAll(Handle handle) {
    handle.execute("select pg_advisory_xact_lock(?)", VERSIONS);
  }

  /** Keeps these from being forgotten until the transaction ends; returns those still there. */
  public static Set<String> hold(Handle handle, Collection<String> ids) {
    return handle
        .createQuery(
            """
            select id from alert.subscription where id = any(:ids) and state <> 'DELETED'
            order by id for key share
            """)
        .bindArray("ids", String.class, ids)
        .mapTo(String.class)
        .set();
  }

  /** Those not deleted, of one owner or of all, oldest first. */
  public List<Subscription> list(Handle handle, @Nullable String owner) {
    return handle
        .createQuery(
            "select "
                + COLUMNS
                + """
                 from alert.subscription
                where state <> 'DELETED' and (cast(:owner as text) is null or owner = :owner)
                order by created, id
                """)
        .bind("owner", owner)
        .map((row, context) -> read(row, context).subscription())
        .list();
  }

  /** The one of this id, unless it is deleted. */
  public Optional<Subscription> find(Handle handle, String id) {
    return handle
        .createQuery(
            "select " + COLUMNS + " from alert.subscription where id = :id and state <> 'DELETED'")
        .bind("id", id)
        .map((row, context) -> read(row, context).subscription())
        .findOne();
  }

  /** Those whose owner is to be told by now that nothing happened. */
  public List<Subscription> heartbeatsDue(Handle handle, Instant now) {
    return handle
        .createQuery(
            "select "
                + COLUMNS
                + " from alert.subscription"
                + " where heartbeat_due <= :now and state <> 'DELETED' for update")
        .bind("now", utc(now))
        .map((row, context) -> read(row, context).subscription())
        .list();
  }

  public static void setHeartbeat(Handle handle, Subscription subscription, Instant due) {
    handle.execute(
        "update alert.subscription set heartbeat_due = ? where id = ?",
        utc(due),
        subscription.id());
  }

  /** What became different after a version, in the order in which it did. */
  public List<Versioned> changedAfter(Handle handle, long version) {
    return handle
        .createQuery(
            "select "
                + COLUMNS
                + " from alert.subscription where version > :version order by version")
        .bind("version", version)
        .map(this::read)
        .list();
  }

  private Versioned read(ResultSet row, StatementContext context) throws SQLException {
    @Nullable String quiet = row.getString("quiet");
    Subscription subscription =
        new Subscription(
            row.getString("id"),
            row.getString("owner"),
            row.getString("name"),
            ClauseReader.readKept(row.getString("clause"), names),
            Rate.valueOf(row.getString("rate")),
            Language.of(row.getString("language")),
            ZoneId.of(row.getString("zone")),
            quiet == null ? null : QuietHours.parse(quiet),
            row.getObject("heartbeat_due") != null,
            row.getString("state").equals("ACTIVE"),
            row.getObject("created", OffsetDateTime.class).toInstant());
    return new Versioned(
        subscription, row.getLong("version"), row.getString("state").equals("DELETED"));
  }

  private static OffsetDateTime utc(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
