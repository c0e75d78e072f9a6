package org.kawaraban.store.dataset.tables;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.kawaraban.contract.Json;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.store.coverage.Coverage;
import org.kawaraban.store.coverage.PollQueries;
import org.kawaraban.store.coverage.Window;
import org.kawaraban.store.curation.Curation;
import org.kawaraban.store.curation.Decision;
import org.kawaraban.store.journal.DecisionRepository;
import org.kawaraban.store.matrix.Baseline;
import org.kawaraban.store.query.JdbiRecordReader;
import org.kawaraban.store.read.MatrixQuery;
import org.kawaraban.store.read.MatrixView;

/**
 * Writes every table of a release from one state of the record, rows in the order of their keys.
 */
public final class RecordTables {
  private final Handle handle;
  private final Path directory;
  private final ConceptTables concepts;
  private final LedgerTables ledger;
  private final MatrixTables cells;
  private final Baseline paper;

  /**
   * @param handle in a transaction of isolation REPEATABLE READ
   */
  public RecordTables(Handle handle, Path directory, Vocabulary vocabulary) {
    this.handle = handle;
    this.directory = directory;
    RowQuery query = new RowQuery(handle);
    this.concepts = new ConceptTables(query, directory, vocabulary);
    this.ledger = new LedgerTables(query, directory, vocabulary);
    this.cells = new MatrixTables(query, directory, vocabulary);
    this.paper = Baseline.ofThePaper(vocabulary);
  }

  public void write(Collection<SourceTerms> terms) throws IOException {
    MatrixView areas = matrix(MatrixQuery.Topics.AREAS);
    MatrixView issues = matrix(MatrixQuery.Topics.KEY_ISSUES);
    concepts.sources(terms);
    concepts.partners(paper, areas, issues);
    concepts.topics();
    ledger.meetings();
    ledger.items();
    cells.cells(areas, issues);
    cells.evidence(paper);
    sourceWindows();
    decisions();
  }

  private MatrixView matrix(MatrixQuery.Topics topics) {
    return JdbiRecordReader.within(handle).matrix(MatrixQuery.NOW.marks(topics));
  }

  private void sourceWindows() throws IOException {
    try (TableFile rows = new TableFile(Tables.SOURCE_WINDOWS, directory)) {
      for (String source : PollQueries.sources(handle)) {
        for (Window window : Coverage.readable(PollQueries.all(handle, source))) {
          rows.row(window.source(), window.from(), window.to(), window.polls());
        }
      }
    }
  }

  private void decisions() throws IOException {
    List<Decision> all = new DecisionRepository().all(handle);
    List<Decision> inForce = Curation.of(all).inForce();
    try (TableFile rows = new TableFile(Tables.DECISIONS, directory)) {
      for (Decision decision : all) {
        JsonNode act = Json.mapper().valueToTree(decision.act());
        rows.row(
            decision.number(),
            decision.author(),
            decision.at(),
            act.get("act").asText(),
            decision.subject(),
            act,
            decision.reason(),
            inForce.contains(decision));
      }
    }
  }
}
