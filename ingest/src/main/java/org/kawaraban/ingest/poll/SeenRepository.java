package org.kawaraban.ingest.poll;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.ItemId;
import org.kawaraban.contract.Origin;
import org.kawaraban.ingest.fetch.Validators;

/**
 * What was handled already, in the PostgreSQL schema {@code ingest}: it is why a restart publishes
 * nothing again.
 */
public final class SeenRepository {
  private final Jdbi jdbi;

  SeenRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** A listed page, named as {@code seen} and {@code failing} keep it. */
  record Page(ItemId id, String source, Origin origin, URI url) {}

  /** A page that failed so many times and is left alone until then. */
  record Failing(int attempts, Instant retryAt) {}

  /**
   * A listing all of whose rows were handled.
   *
   * @param newest day of its newest row, null where none had a date
   */
  record ListingMark(Validators validators, @Nullable LocalDate newest) {}

  Set<ItemId> seenOf(Collection<ItemId> items) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT item FROM ingest.seen WHERE item = ANY(:items)")
                .bindArray("items", String.class, names(items))
                .mapTo(String.class)
                .map(ItemId::new)
                .collect(Collectors.toSet()));
  }

  /**
   * How much a source published since a time, but not before a day after its first item: a first
   * poll finds what the source published in years, and so does a back-fill.
   */
  AdaptiveInterval.Observed observed(String source, Instant since, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    WITH start AS (
                      SELECT greatest(min(at) + interval '1 day', CAST(:since AS timestamptz)) AS at
                      FROM ingest.seen WHERE source = :source AND origin = 'LIVE')
                    SELECT start.at, count(seen.item) AS items
                    FROM start LEFT JOIN ingest.seen
                      ON seen.source = :source AND seen.at > start.at AND seen.revision IS NOT NULL
                      AND seen.origin = 'LIVE'
                    WHERE start.at < :now
                    GROUP BY start.at
                    """)
                .bind("source", source)
                .bind("since", since)
                .bind("now", now)
                .map(
                    (row, context) ->
                        new AdaptiveInterval.Observed(
                            Duration.between(row.getTimestamp("at").toInstant(), now),
                            row.getLong("items")))
                .findOne()
                .orElse(AdaptiveInterval.Observed.NOTHING));
  }

  Map<ItemId, Failing> failingOf(Collection<ItemId> items) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT item, attempts, retry_at FROM ingest.failing WHERE item = ANY(:items)")
                .bindArray("items", String.class, names(items))
                .reduceRows(
                    new HashMap<ItemId, Failing>(),
                    (found, row) -> {
                      found.put(
                          new ItemId(row.getColumn("item", String.class)),
                          new Failing(
                              row.getColumn("attempts", Integer.class),
                              row.getColumn("retry_at", Instant.class)));
                      return found;
                    }));
  }

  /**
   * @param revision sent on, or null where the page was set aside
   */
  void markSeen(Page page, @Nullable String revision, Instant at) {
    jdbi.useTransaction(
        handle -> {
          handle
              .createUpdate(
                  """
                  INSERT INTO ingest.seen (item, source, origin, url, revision, at)
                  VALUES (:item, :source, :origin, :url, :revision, :at)
                  ON CONFLICT (item) DO UPDATE SET revision = excluded.revision, at = excluded.at
                  """)
              .bind("item", page.id().value())
              .bind("source", page.source())
              .bind("origin", page.origin().name())
              .bind("url", page.url().toString())
              .bind("revision", revision)
              .bind("at", at)
              .execute();
          handle.execute("DELETE FROM ingest.failing WHERE item = ?", page.id().value());
        });
  }

  /** A page that was set aside is an item now. */
  void readAtLast(ItemId item, String revision) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE ingest.seen SET revision = ? WHERE item = ? AND revision IS NULL",
                revision,
                item.value()));
  }

  /**
   * Forgets a page that was set aside, so that the next poll or back-fill asks for it again where
   * it is still listed.
   *
   * @return whether there was one
   */
  boolean askAgain(URI url) {
    return jdbi.inTransaction(
        handle -> {
          Optional<String> source =
              handle
                  .createQuery(
                      "DELETE FROM ingest.seen WHERE url = :url AND revision IS NULL"
                          + " RETURNING source")
                  .bind("url", url.toString())
                  .mapTo(String.class)
                  .findFirst();
          // An unchanged listing would not be read again.
          source.ifPresent(
              id -> {
                handle.execute("DELETE FROM ingest.listing WHERE source = ?", id);
                handle.execute("DELETE FROM ingest.backfill WHERE source = ?", id);
              });
          return source.isPresent();
        });
  }

  void markFailing(Page page, Failing failing, String reason) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO ingest.failing (item, source, url, attempts, reason, retry_at)
                    VALUES (:item, :source, :url, :attempts, :reason, :retryAt)
                    ON CONFLICT (item) DO UPDATE SET attempts = excluded.attempts,
                      reason = excluded.reason, retry_at = excluded.retry_at
                    """)
                .bind("item", page.id().value())
                .bind("source", page.source())
                .bind("url", page.url().toString())
                .bind("attempts", failing.attempts())
                .bind("reason", reason)
                .bind("retryAt", failing.retryAt())
                .execute());
  }

  /** Empty where the listing was never handled to its end, or has new rows since. */
  Optional<ListingMark> listing(String source, URI url) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT etag, last_modified, newest FROM ingest.listing
                    WHERE source = :source AND url = :url
                    """)
                .bind("source", source)
                .bind("url", url.toString())
                .map(
                    (row, context) ->
                        new ListingMark(
                            new Validators(row.getString("etag"), row.getString("last_modified")),
                            row.getObject("newest", LocalDate.class)))
                .findOne());
  }

  /** Every row is handled: the next poll may ask whether anything changed. */
  void closeListing(String source, URI url, ListingMark mark, Instant at) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO ingest.listing (source, url, etag, last_modified, newest, at)
                    VALUES (:source, :url, :etag, :lastModified, :newest, :at)
                    ON CONFLICT (source, url) DO UPDATE SET etag = excluded.etag,
                      last_modified = excluded.last_modified, newest = excluded.newest,
                      at = excluded.at
                    """)
                .bind("source", source)
                .bind("url", url.toString())
                .bind("etag", mark.validators().etag())
                .bind("lastModified", mark.validators().lastModified())
                .bind("newest", mark.newest())
                .bind("at", at)
                .execute());
  }

  /** There are rows to handle: until they are, the listing is read whole. */
  void openListing(String source, URI url) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "DELETE FROM ingest.listing WHERE source = ? AND url = ?", source, url.toString()));
  }

  private static List<String> names(Collection<ItemId> items) {
    return items.stream().map(ItemId::value).toList();
  }
}
