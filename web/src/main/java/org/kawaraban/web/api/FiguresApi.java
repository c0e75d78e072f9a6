package org.kawaraban.web.api;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.kawaraban.store.read.RecordReader;
import org.kawaraban.store.read.Trends;
import org.kawaraban.web.query.Parameters;

/** {@code /api/figures/…}: what the figures draw. */
final class FiguresApi {
  private final RecordReader reader;

  FiguresApi(RecordReader reader) {
    this.reader = reader;
  }

  Map<String, Handler> routes() {
    return Map.of(
        "/api/figures/dialogues",
        figure(
            Trends::meetings,
            List.of("partner", "year", "held", "announced"),
            it -> List.of(it.partner(), it.year(), it.held(), it.announced())),
        "/api/figures/areas",
        figure(
            Trends::areas,
            List.of("topic", "partner", "year", "items"),
            it -> List.of(it.topic(), it.partner(), it.year(), it.items())),
        "/api/figures/network",
        figure(
            Trends::bonds,
            List.of("one", "other", "items"),
            it -> List.of(it.one(), it.other(), it.items())),
        "/api/figures/coverage",
        figure(
            Trends::coverage,
            List.of("source", "year", "items", "polls", "readable"),
            it -> List.of(it.source(), it.year(), it.items(), it.polls(), it.readable())));
  }

  private <T> Handler figure(
      Function<Trends, List<T>> part, List<String> columns, Function<T, List<?>> cells) {
    return request -> {
      List<T> rows = rows(request, part);
      if (Api.wantsCsv(request)) {
        Api.answer(request, Csv.MEDIA_TYPE, Csv.write(columns, rows.stream().map(cells).toList()));
      } else {
        Api.answer(request, new Listing<>(rows, null));
      }
    };
  }

  private <T> List<T> rows(Context request, Function<Trends, List<T>> part) {
    Parameters parameters = Parameters.of(request);
    parameters.oneOf("format", Api.FORMATS);
    parameters.refuseOthers();
    return part.apply(reader.trends());
  }
}
