package org.kawaraban.web.api;

import io.javalin.http.Context;
import org.kawaraban.store.read.RecordReader;
import org.kawaraban.web.query.Parameters;

/** {@code /api/sources}: all of them, so there is never a next stretch. */
final class SourcesApi {
  private final RecordReader reader;

  SourcesApi(RecordReader reader) {
    this.reader = reader;
  }

  void list(Context request) {
    Parameters.of(request).refuseOthers();
    Api.answer(request, new Listing<>(reader.sources(), null));
  }
}
