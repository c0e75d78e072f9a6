package org.kawaraban.ingest.poll;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.kawaraban.ingest.capture.CaptureRepository;
import org.kawaraban.ingest.capture.CaptureStore;
import org.kawaraban.ingest.schema.IngestSchema;

/**
 * All that ingest keeps between runs, beside what it published.
 *
 * @param seen what was handled
 * @param watched what is asked again
 * @param turns when each source is asked next
 * @param backfills which archive pages were walked
 * @param captures which bytes belong to which item
 * @param bytes the bytes themselves
 */
public record Memory(
    SeenRepository seen,
    WatchRepository watched,
    TurnRepository turns,
    BackfillRepository backfills,
    CaptureRepository captures,
    CaptureStore bytes) {
  /** Brings the database schema up to date; the directory is made with the first page. */
  public static Memory open(DataSource database, Path captureDirectory) {
    return of(IngestSchema.open(database), captureDirectory);
  }

  /** The same on a schema that was opened already. */
  public static Memory of(Jdbi jdbi, Path captureDirectory) {
    return new Memory(
        new SeenRepository(jdbi),
        new WatchRepository(jdbi),
        new TurnRepository(jdbi),
        new BackfillRepository(jdbi),
        new CaptureRepository(jdbi),
        new CaptureStore(captureDirectory));
  }
}
