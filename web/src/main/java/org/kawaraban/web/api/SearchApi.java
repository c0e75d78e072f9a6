package org.kawaraban.web.api;

import io.javalin.http.Context;
import org.kawaraban.store.read.RecordReader;
import org.kawaraban.store.read.SearchQuery;
import org.kawaraban.web.query.Allowed;
import org.kawaraban.web.query.Parameters;
import org.kawaraban.web.query.RecordQueries;

/** {@code /api/search}: items by the words of their title and text, with counts to narrow by. */
final class SearchApi {
  private static final int DEFAULT_LIMIT = 20;

  private final RecordReader reader;
  private final RecordQueries queries;

  SearchApi(RecordReader reader, RecordQueries queries) {
    this.reader = reader;
    this.queries = queries;
  }

  void list(Context request) {
    Parameters parameters = Parameters.of(request);
    int limit = parameters.integer("limit", 1, SearchQuery.MAX_LIMIT).orElse(DEFAULT_LIMIT);
    SearchQuery query =
        queries
            .search(parameters, limit)
            .orElseThrow(() -> parameters.refusal("q", "", Allowed.Rule.WORDS.with()));
    parameters.refuseOthers();
    Api.answer(request, queries.ask(parameters, () -> reader.search(query)));
  }
}
