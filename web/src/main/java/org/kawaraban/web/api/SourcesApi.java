package org.kawaraban.web.api;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.kawaraban.store.read.ItemQuery;
import org.kawaraban.store.read.RecordReader;
import org.kawaraban.web.query.Allowed;
import org.kawaraban.web.query.Parameters;
import org.kawaraban.web.query.RecordQueries;
import org.kawaraban.web.query.Refusal;

/**
 * {@code /api/sources}: all of them, so there is never a next stretch; and of each its polls and
 * the windows of time in which it could be read.
 */
final class SourcesApi {
  private static final int DEFAULT_LIMIT = 100;

  private final RecordReader reader;
  private final RecordQueries queries;

  SourcesApi(RecordReader reader, RecordQueries queries) {
    this.reader = reader;
    this.queries = queries;
  }

  void list(Context request) {
    Parameters.of(request).refuseOthers();
    Api.answer(request, new Listing<>(reader.sources(), null));
  }

  void polls(Context request) {
    Parameters parameters = Parameters.of(request);
    int limit = parameters.integer("limit", 1, ItemQuery.MAX_LIMIT).orElse(DEFAULT_LIMIT);
    String cursor = parameters.text("cursor").orElse(null);
    parameters.refuseOthers();
    String id = request.pathParam("id");
    var polls = queries.ask(parameters, () -> reader.polls(id, cursor, limit));
    Api.answer(request, Listing.of(known(request, polls)));
  }

  /** Both days are asked for, so that the same question has one answer on any day. */
  void windows(Context request) {
    Parameters parameters = Parameters.of(request);
    Optional<LocalDate> first = RecordQueries.day(parameters, "from");
    Optional<LocalDate> last = RecordQueries.day(parameters, "to");
    parameters.refuseOthers();
    LocalDate from =
        first.orElseThrow(() -> parameters.refusal("from", "", Allowed.Rule.DAY.with()));
    LocalDate to = last.orElseThrow(() -> parameters.refusal("to", "", Allowed.Rule.DAY.with()));
    if (to.isBefore(from)) {
      throw parameters.refusal("to", to.toString(), Allowed.Rule.NOT_BEFORE.with(from));
    }
    String id = request.pathParam("id");
    var history = reader.source(id, 0, beginning(from), beginning(to.plusDays(1)));
    Api.answer(request, new Listing<>(known(request, history).windows(), null));
  }

  private static Instant beginning(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static <T> T known(Context request, Optional<T> answer) {
    return answer.orElseThrow(
        () ->
            Refusal.notFound(
                "source", request.path(), request.pathParam("id"), "an id of /api/sources"));
  }
}
