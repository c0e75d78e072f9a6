package org.kawaraban.web.api;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kawaraban.contract.Json;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.store.citation.Citations;
import org.kawaraban.store.read.RecordReader;
import org.kawaraban.web.query.Parameters;
import org.kawaraban.web.query.RecordQueries;
import org.kawaraban.web.query.Refusal;

/** The resources of the API by path. */
public final class Api {
  /** As what tables are answered. */
  static final List<String> FORMATS = List.of("csv", "json");

  private static final String ROOT = "/api";

  private final Map<String, Handler> routes = new LinkedHashMap<>();

  public Api(RecordReader reader, Vocabulary vocabulary, Citations citations) {
    RecordQueries queries = new RecordQueries(vocabulary);
    ItemsApi items = new ItemsApi(reader, queries);
    CitationsApi cite = new CitationsApi(reader, citations);
    MeetingsApi meetings = new MeetingsApi(reader, queries);
    routes.put("/api/items", items::list);
    routes.put("/api/items/{id}", items::one);
    routes.put("/api/items/{id}/citation", cite::item);
    routes.put("/api/search", new SearchApi(reader, queries)::list);
    routes.put("/api/meetings", meetings::list);
    routes.put("/api/meetings/{series}/{key}", meetings::one);
    routes.put("/api/meetings/{series}/{key}/citation", cite::meeting);
    routes.put("/api/table1", new Table1Api(reader, vocabulary)::show);
    routes.put("/api/table1/{partner}/{area}/citation", cite::cell);
    routes.put("/api/absence", new AbsenceApi(reader, queries)::show);
    routes.putAll(new FiguresApi(reader).routes());
    routes.put("/api/findings", new FindingsApi(reader)::list);
    routes.put("/api/sources", new SourcesApi(reader)::list);
  }

  public Map<String, Handler> routes() {
    return routes;
  }

  /** Whether a path is one of the API, existing or not. */
  public static boolean covers(String path) {
    return path.equals(ROOT) || path.startsWith(ROOT + "/");
  }

  /** Answers a refusal of any path that is {@linkplain #covers covered}. */
  public void refuse(Context request, Refusal refusal) {
    request.status(refusal.status());
    request.contentType(Problem.CONTENT_TYPE).result(Json.write(Problem.of(refusal)));
  }

  /** Whether {@code ?format=csv} is asked for. */
  static boolean wantsCsv(Context request) {
    return Parameters.of(request).oneOf("format", FORMATS).orElse("json").equals("csv");
  }

  static void answer(Context request, Object value) {
    request.contentType("application/json").result(Json.write(value));
  }
}
