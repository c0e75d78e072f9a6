package org.kawaraban.web.api;

import io.javalin.http.Context;
import org.kawaraban.store.read.ItemQuery;
import org.kawaraban.store.read.MeetingQuery;
import org.kawaraban.store.read.RecordReader;
import org.kawaraban.web.query.Lookup;
import org.kawaraban.web.query.Parameters;
import org.kawaraban.web.query.RecordQueries;

/** {@code /api/meetings} and {@code /api/meetings/{series}/{key}}. */
final class MeetingsApi {
  private static final int DEFAULT_LIMIT = 100;

  private final RecordReader reader;
  private final RecordQueries queries;

  MeetingsApi(RecordReader reader, RecordQueries queries) {
    this.reader = reader;
    this.queries = queries;
  }

  void list(Context request) {
    Parameters parameters = Parameters.of(request);
    int limit = parameters.integer("limit", 1, ItemQuery.MAX_LIMIT).orElse(DEFAULT_LIMIT);
    MeetingQuery query = queries.meetings(parameters, limit);
    parameters.refuseOthers();
    Api.answer(request, Listing.of(queries.ask(parameters, () -> reader.meetings(query))));
  }

  void one(Context request) {
    Parameters.of(request).refuseOthers();
    Api.answer(request, Lookup.meeting(reader, request));
  }
}
