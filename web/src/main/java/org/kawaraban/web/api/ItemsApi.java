package org.kawaraban.web.api;

import io.javalin.http.Context;
import org.kawaraban.store.read.ItemQuery;
import org.kawaraban.store.read.RecordReader;
import org.kawaraban.web.query.Lookup;
import org.kawaraban.web.query.Parameters;
import org.kawaraban.web.query.RecordQueries;

/** {@code /api/items} and {@code /api/items/{id}}. */
final class ItemsApi {
  private static final int DEFAULT_LIMIT = 100;

  private final RecordReader reader;
  private final RecordQueries queries;

  ItemsApi(RecordReader reader, RecordQueries queries) {
    this.reader = reader;
    this.queries = queries;
  }

  void list(Context request) {
    Parameters parameters = Parameters.of(request);
    Boolean relevant = parameters.flag("relevant").orElse(null);
    int limit = parameters.integer("limit", 1, ItemQuery.MAX_LIMIT).orElse(DEFAULT_LIMIT);
    ItemQuery query = queries.items(parameters, relevant, limit);
    parameters.refuseOthers();
    Api.answer(request, Listing.of(queries.ask(parameters, () -> reader.items(query))));
  }

  void one(Context request) {
    Parameters.of(request).refuseOthers();
    Api.answer(request, Lookup.item(reader, request));
  }
}
