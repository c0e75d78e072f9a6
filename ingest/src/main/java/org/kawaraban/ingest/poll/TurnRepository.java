package org.kawaraban.ingest.poll;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** When each source is asked next: the table {@code ingest.source_turn}. */
public final class TurnRepository {
  private final Jdbi jdbi;

  TurnRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * A source's place in line.
   *
   * @param failures polls in a row that failed
   */
  record Turn(Instant nextPoll, int failures) {}

  /** Empty where the source was never asked. */
  Optional<Turn> of(String source) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT next_poll, failures FROM ingest.source_turn WHERE source = :source")
                .bind("source", source)
                .map(
                    (row, context) ->
                        new Turn(row.getTimestamp("next_poll").toInstant(), row.getInt("failures")))
                .findOne());
  }

  void put(String source, Turn turn) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                INSERT INTO ingest.source_turn (source, next_poll, failures) VALUES (?, ?, ?)
                ON CONFLICT (source) DO UPDATE SET next_poll = excluded.next_poll,
                  failures = excluded.failures
                """,
                source,
                turn.nextPoll(),
                turn.failures()));
  }
}
