package org.kawaraban.ingest.poll;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.ItemId;
import org.kawaraban.contract.Json;
import org.kawaraban.contract.Origin;
import org.kawaraban.ingest.fetch.Validators;
import org.kawaraban.ingest.listing.ListedRow;

/** Recent pages and what became of them: the tables {@code ingest.watched} and {@code change}. */
public final class WatchRepository {
  private final Jdbi jdbi;

  WatchRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Keeps what is known of a page.
   *
   * @param nextCheck null where it is not asked again
   */
  void put(Watched page, @Nullable Instant nextCheck) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO ingest.watched (item, source, url, listed, origin, revision, etag,
                      last_modified, since, next_check, missing_since, vanished_at)
                    VALUES (:item, :source, :url, :listed, :origin, :revision, :etag,
                      :lastModified, :since, :nextCheck, :missingSince, :vanishedAt)
                    ON CONFLICT (item) DO UPDATE SET revision = excluded.revision,
                      etag = excluded.etag, last_modified = excluded.last_modified,
                      next_check = excluded.next_check, missing_since = excluded.missing_since,
                      vanished_at = excluded.vanished_at
                    """)
                .bind("item", page.id().value())
                .bind("source", page.source())
                .bind("url", page.url().toString())
                .bind("listed", Json.write(page.row()))
                .bind("origin", page.origin().name())
                .bind("revision", page.revision())
                .bind("etag", page.validators().etag())
                .bind("lastModified", page.validators().lastModified())
                .bind("since", page.since())
                .bind("nextCheck", nextCheck)
                .bind("missingSince", page.missingSince())
                .bind("vanishedAt", page.vanishedAt())
                .execute());
  }

  /** The bytes of a revision now read as another one. */
  void reread(ItemId item, String from, String to) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE ingest.watched SET revision = ? WHERE item = ? AND revision = ?",
                to,
                item.value(),
                from));
  }

  /** What is to be asked by now, the longest overdue first. */
  List<Watched> due(String source, Instant now, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT * FROM ingest.watched WHERE source = :source AND next_check <= :now
                    ORDER BY next_check, item LIMIT :limit
                    """)
                .bind("source", source)
                .bind("now", now)
                .bind("limit", limit)
                .map((row, context) -> watched(row))
                .list());
  }

  /** Keeps what a changed page says differently. */
  void changed(ItemId item, Instant at, Change change) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO ingest.change (item, at, from_revision, to_revision, difference)
                    VALUES (:item, :at, :from, :to, :difference)
                    ON CONFLICT (item, at) DO NOTHING
                    """)
                .bind("item", item.value())
                .bind("at", at)
                .bind("from", change.from())
                .bind("to", change.to())
                .bind("difference", change.difference())
                .execute());
  }

  /**
   * What two revisions of one item say differently.
   *
   * @param difference unified, empty where the older bytes are not kept any more
   */
  record Change(String from, String to, String difference) {}

  private static Watched watched(ResultSet row) throws SQLException {
    return new Watched(
        new ItemId(row.getString("item")),
        row.getString("source"),
        URI.create(row.getString("url")),
        listed(row.getString("listed")),
        Origin.valueOf(row.getString("origin")),
        row.getString("revision"),
        new Validators(row.getString("etag"), row.getString("last_modified")),
        row.getObject("since", OffsetDateTime.class).toInstant(),
        instant(row, "missing_since"),
        instant(row, "vanished_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  /** The row as {@link #put} wrote it. */
  static ListedRow listed(String json) {
    try {
      return Json.mapper().readValue(json, ListedRow.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a row kept in the database is not a listed row: " + json, e);
    }
  }
}
