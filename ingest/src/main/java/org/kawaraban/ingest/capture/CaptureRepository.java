package org.kawaraban.ingest.capture;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.ItemId;
import org.kawaraban.contract.Origin;

/** Which bytes belong to which item: the table {@code ingest.capture}. */
public final class CaptureRepository {
  private final Jdbi jdbi;

  public CaptureRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Adds a capture; met again at the same moment it is replaced. */
  public void add(Capture capture) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO ingest.capture (item, at, sha256, source, origin, url, fetched_url,
                      content_type, last_modified, listed, of_listing, revision)
                    VALUES (:item, :at, :sha256, :source, :origin, :url, :fetchedUrl,
                      :contentType, :lastModified, :listed, :ofListing, :revision)
                    ON CONFLICT (item, at) DO UPDATE SET sha256 = excluded.sha256,
                      revision = excluded.revision
                    """)
                .bind("item", capture.item().value())
                .bind("at", capture.at())
                .bind("sha256", capture.sha256())
                .bind("source", capture.source())
                .bind("origin", capture.origin().name())
                .bind("url", capture.url().toString())
                .bind("fetchedUrl", capture.fetchedUrl().toString())
                .bind("contentType", capture.contentType())
                .bind("lastModified", capture.lastModified())
                .bind("listed", capture.listed())
                .bind("ofListing", capture.ofListing())
                .bind("revision", capture.revision())
                .execute());
  }

  /** The bytes now read as another revision. */
  public void reread(Capture capture, String revision) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE ingest.capture SET revision = ? WHERE item = ? AND at = ?",
                revision,
                capture.item().value(),
                capture.at()));
  }

  /** The newest capture of a URL, canonical or as it was fetched. */
  public Optional<Capture> newestOf(String url) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT * FROM ingest.capture WHERE url = :url OR fetched_url = :url
                    ORDER BY at DESC LIMIT 1
                    """)
                .bind("url", url)
                .map((row, context) -> capture(row))
                .findOne());
  }

  /** The newest capture of an item that was sent on as this revision. */
  public Optional<Capture> of(ItemId item, String revision) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT * FROM ingest.capture WHERE item = :item AND revision = :revision
                    ORDER BY at DESC LIMIT 1
                    """)
                .bind("item", item.value())
                .bind("revision", revision)
                .map((row, context) -> capture(row))
                .findOne());
  }

  /**
   * A page of all captures, in the order of items and their times, so that a walk over them holds
   * few at once.
   *
   * @param source only its captures; null for all
   * @param after the last one of the page before, or null at the beginning
   */
  public List<Capture> after(@Nullable String source, @Nullable Capture after, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT * FROM ingest.capture
                    WHERE (CAST(:source AS text) IS NULL OR source = :source)
                      AND (item, at) > (:item, CAST(:at AS timestamptz))
                    ORDER BY item, at LIMIT :limit
                    """)
                .bind("source", source)
                .bind("item", after == null ? "" : after.item().value())
                .bind("at", after == null ? Instant.EPOCH : after.at())
                .bind("limit", limit)
                .map((row, context) -> capture(row))
                .list());
  }

  private static Capture capture(ResultSet row) throws SQLException {
    return new Capture(
        new ItemId(row.getString("item")),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("sha256"),
        row.getString("source"),
        Origin.valueOf(row.getString("origin")),
        URI.create(row.getString("url")),
        URI.create(row.getString("fetched_url")),
        row.getString("content_type"),
        instant(row.getObject("last_modified", OffsetDateTime.class)),
        row.getString("listed"),
        row.getBoolean("of_listing"),
        row.getString("revision"));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
