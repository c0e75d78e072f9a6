package org.kawaraban.ingest.poll;

import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import org.kawaraban.ingest.catalogue.ArchivePage;

/** Which archive pages were walked to their end: the table {@code ingest.backfill}. */
public final class BackfillRepository {
  private final Jdbi jdbi;

  BackfillRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Whether all months wanted of a page were taken, by one walk. */
  boolean isDone(String source, ArchivePage page) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT EXISTS (SELECT FROM ingest.backfill WHERE source = :source AND url = :url
                      AND from_month <= :from AND to_month >= :to)
                    """)
                .bind("source", source)
                .bind("url", page.url().toString())
                .bind("from", page.from().atDay(1))
                .bind("to", page.to().atDay(1))
                .mapTo(Boolean.class)
                .one());
  }

  void done(String source, ArchivePage page, Instant at) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO ingest.backfill (source, url, from_month, to_month, done_at)
                    VALUES (:source, :url, :from, :to, :at) ON CONFLICT DO NOTHING
                    """)
                .bind("source", source)
                .bind("url", page.url().toString())
                .bind("from", page.from().atDay(1))
                .bind("to", page.to().atDay(1))
                .bind("at", at)
                .execute());
  }
}
