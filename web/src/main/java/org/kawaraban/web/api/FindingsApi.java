package org.kawaraban.web.api;

import io.javalin.http.Context;
import java.time.LocalDate;
import org.kawaraban.store.read.RecordReader;
import org.kawaraban.web.query.Allowed;
import org.kawaraban.web.query.Parameters;
import org.kawaraban.web.query.RecordQueries;

/** {@code /api/findings}: gaps and contradictions in the ledgers. */
final class FindingsApi {
  private final RecordReader reader;

  FindingsApi(RecordReader reader) {
    this.reader = reader;
  }

  /** The day is asked for: what is overdue depends on it, and the same question has one answer. */
  void list(Context request) {
    Parameters parameters = Parameters.of(request);
    LocalDate asOf =
        RecordQueries.day(parameters, "asOf")
            .orElseThrow(() -> parameters.refusal("asOf", "", Allowed.Rule.DAY.with()));
    parameters.refuseOthers();
    Api.answer(request, reader.findings(asOf));
  }
}
