package org.kawaraban.web.api;

import io.javalin.http.Context;
import java.time.LocalDate;
import org.kawaraban.store.coverage.Absence;
import org.kawaraban.store.read.RecordReader;
import org.kawaraban.web.query.Allowed;
import org.kawaraban.web.query.Parameters;
import org.kawaraban.web.query.RecordQueries;
import org.kawaraban.web.query.RecordQueries.AbsenceQuery;

/** {@code /api/absence}: that nothing was published, with what could be read, or what was. */
final class AbsenceApi {
  private final RecordReader reader;
  private final RecordQueries queries;

  AbsenceApi(RecordReader reader, RecordQueries queries) {
    this.reader = reader;
    this.queries = queries;
  }

  /** Both days are asked for, so that the same question has one answer on any day. */
  void show(Context request) {
    Parameters parameters = Parameters.of(request);
    LocalDate to =
        RecordQueries.day(parameters, "to")
            .orElseThrow(() -> parameters.refusal("to", "", Allowed.Rule.DAY.with()));
    if (RecordQueries.day(parameters, "from").isEmpty()) {
      throw parameters.refusal("from", "", Allowed.Rule.DAY.with());
    }
    AbsenceQuery query = queries.absence(parameters, to);
    boolean csv = Api.wantsCsv(request);
    parameters.oneOf("format", Api.FORMATS);
    parameters.refuseOthers();

    Absence absence = reader.absence(query.partner(), query.area(), query.from(), query.to());
    if (csv) {
      Api.answer(request, Csv.MEDIA_TYPE, absence.csv());
    } else {
      Api.answer(request, absence);
    }
  }
}
