package org.kawaraban.web.api;

import io.javalin.http.Context;
import java.util.List;
import org.kawaraban.store.read.MatrixView;
import org.kawaraban.store.read.RecordReader;
import org.kawaraban.web.query.Parameters;

/** {@code /api/table1}: the matrix as JSON. */
final class Table1Api {
  private final RecordReader reader;

  Table1Api(RecordReader reader) {
    this.reader = reader;
  }

  void show(Context request) {
    Parameters parameters = Parameters.of(request);
    boolean baselineOnly = parameters.flag("baselineOnly").orElse(false);
    parameters.oneOf("format", List.of("json"));
    parameters.refuseOthers();
    MatrixView matrix = reader.matrix(baselineOnly);
    Api.answer(request, matrix);
  }
}
