package org.kawaraban.ingest.capture;

import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.kawaraban.contract.ItemId;

/** Pages as they were fetched, for who only reads them. */
public final class KeptPages {
  private final CaptureRepository captures;
  private final CaptureStore store;

  /**
   * @param dataSource of a database with the schema of ingest
   * @param directory where the bytes are
   */
  public KeptPages(DataSource dataSource, Path directory) {
    this.captures = new CaptureRepository(Jdbi.create(dataSource));
    this.store = new CaptureStore(directory);
  }

  /** The bytes that a revision was read from; empty where they were not kept, or are not here. */
  public Optional<byte[]> of(ItemId item, String revision) {
    return captures.of(item, revision).flatMap(capture -> store.bytes(capture.sha256()));
  }
}
