package org.kawaraban.store.record;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.kawaraban.contract.RecordChange;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.store.curation.Act;
import org.kawaraban.store.database.Database;
import org.kawaraban.store.review.ReviewDesk;

/** Makes a decision and takes it back before anybody sees it, to show what it would change. */
public final class Rehearsal {
  /**
   * Long before PostgreSQL looks for a deadlock (1 s): if somebody has to give way it is never the
   * intake.
   */
  private static final Duration PATIENCE = Duration.ofMillis(500);

  private final Jdbi jdbi;
  private final ReviewDesk desk;
  private final Clock clock;

  /**
   * @param dataSource of a database with the store's schema
   */
  public Rehearsal(DataSource dataSource, Clock clock) {
    this.jdbi = Database.jdbi(dataSource);
    this.desk = new ReviewDesk(dataSource, clock);
    this.clock = clock;
  }

  /**
   * What would become different in the record, in the order in which it would be told.
   *
   * @throws IllegalArgumentException as {@link ReviewDesk#decide} does
   * @throws org.jdbi.v3.core.JdbiException where the intake holds what it needs; try again
   */
  public List<RecordChange> of(String author, String reason, Act act) {
    List<RecordChange> changes = new ArrayList<>();
    try (Handle handle = jdbi.open()) {
      handle.begin();
      try {
        handle.execute("set local lock_timeout = " + PATIENCE.toMillis());
        desk.decide(handle, author, reason, act);
        RecordWriter writer =
            new RecordWriter(
                Vocabulary.bundled().taxonomyVersion(),
                Duration.ZERO,
                clock,
                (within, log, at) -> changes.addAll(log.numbered(1, at)));
        writer.catchUp(handle);
        writer.applyDecisions(handle);
      } finally {
        handle.rollback();
      }
    }
    return changes;
  }
}
