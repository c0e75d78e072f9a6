package org.kawaraban.web.api;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kawaraban.store.matrix.MatrixTable;
import org.kawaraban.store.read.MatrixQuery;
import org.kawaraban.store.read.MatrixView;
import org.kawaraban.store.read.RecordReader;
import org.kawaraban.web.query.Parameters;
import org.kawaraban.web.query.RecordQueries;

/** {@code /api/table1}: the matrix as JSON, or as CSV in the paper's shape. */
final class Table1Api {
  private static final String CSV = "text/csv";

  private final RecordReader reader;

  Table1Api(RecordReader reader) {
    this.reader = reader;
  }

  void show(Context request) {
    Parameters parameters = Parameters.of(request);
    MatrixQuery query = RecordQueries.matrix(parameters);
    String format = parameters.oneOf("format", List.of("csv", "json")).orElse("");
    parameters.refuseOthers();

    MatrixView matrix = reader.matrix(query);
    request.header("Vary", "Accept-Encoding, Accept");
    if (format.equals("csv") || (format.isEmpty() && prefersCsv(request.header("Accept")))) {
      Api.answer(request, CSV + "; charset=utf-8; header=present", MatrixTable.csv(matrix));
    } else {
      Api.answer(request, matrix);
    }
  }

  /** Whether CSV is the first type named; weights among others are not compared. */
  private static boolean prefersCsv(@Nullable String accept) {
    return accept != null && accept.toLowerCase(Locale.ROOT).strip().startsWith(CSV);
  }
}
