package org.kawaraban.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.Json;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.store.citation.Citations;
import org.kawaraban.store.dataset.Releases;
import org.kawaraban.store.read.RecordReader;
import org.kawaraban.web.account.Visitor;
import org.kawaraban.web.query.Parameters;
import org.kawaraban.web.query.RecordQueries;
import org.kawaraban.web.query.Refusal;

/** The resources of the API by path. */
public final class Api {
  /** As what tables are answered. */
  static final List<String> FORMATS = List.of("csv", "json");

  private static final String ROOT = "/api";

  private final List<Endpoint> endpoints = new ArrayList<>();

  /** Who answers a method on a path. */
  public record Endpoint(HandlerType method, String path, Handler handler) {}

  public Api(
      RecordReader reader,
      Vocabulary vocabulary,
      Citations citations,
      Releases releases,
      Clock clock) {
    RecordQueries queries = new RecordQueries(vocabulary);
    ItemsApi items = new ItemsApi(reader, queries);
    CitationsApi cite = new CitationsApi(reader, citations);
    MeetingsApi meetings = new MeetingsApi(reader, queries);
    on("/api/items", items::list);
    on("/api/items/{id}", items::one);
    on("/api/items/{id}/citation", cite::item);
    on("/api/search", new SearchApi(reader, queries)::list);
    on("/api/meetings", meetings::list);
    on("/api/meetings/{series}/{key}", meetings::one);
    on("/api/meetings/{series}/{key}/citation", cite::meeting);
    on("/api/table1", new Table1Api(reader, queries, vocabulary, clock)::show);
    on("/api/table1/{partner}/{area}/citation", cite::cell);
    on("/api/absence", new AbsenceApi(reader, queries)::show);
    new FiguresApi(reader).routes().forEach(this::on);
    on("/api/findings", new FindingsApi(reader)::list);
    SourcesApi sources = new SourcesApi(reader, queries);
    on("/api/sources", sources::list);
    on("/api/sources/{id}/polls", sources::polls);
    on("/api/sources/{id}/windows", sources::windows);
    ReleasesApi offered = new ReleasesApi(releases);
    on(ReleasesApi.PATH, offered::list);
    on(ReleasesApi.PATH + "/{version}", offered::one);
    on(ReleasesApi.PATH + "/{version}/{file}", offered::file);
    endpoints.add(OpenApi.endpoint());
  }

  private void on(String path, Handler handler) {
    endpoints.add(new Endpoint(HandlerType.GET, path, handler));
  }

  public List<Endpoint> endpoints() {
    return endpoints;
  }

  /** Whether a path is one of the API, existing or not. */
  public static boolean covers(String path) {
    return path.equals(ROOT) || path.startsWith(ROOT + "/");
  }

  /** Answers a refusal of any path that is {@linkplain #covers covered}. */
  public void refuse(Context request, Refusal refusal) {
    request.status(refusal.status());
    if (refusal.status() == 401) {
      request.header("WWW-Authenticate", "Bearer");
    }
    // Bytes, because a text would be written in the charset Jetty takes a Content-Language for.
    byte[] problem = Json.write(Problem.of(refusal)).getBytes(UTF_8);
    request.contentType(Problem.CONTENT_TYPE).result(problem);
  }

  /** Whether {@code ?format=csv} is asked for. */
  static boolean wantsCsv(Context request) {
    return Parameters.of(request).oneOf("format", FORMATS).orElse("json").equals("csv");
  }

  /** Answers with JSON. */
  public static void answer(Context request, Object value) {
    answer(request, "application/json", Json.write(value));
  }

  /**
   * Answers, or says that nothing is different since the last time (RFC 9110, section 13.1.2). The
   * tag is weak because the answer may be compressed on its way.
   */
  static void answer(Context request, String mediaType, String body) {
    String tag = "W/\"" + digest(body) + "\"";
    boolean open = Visitor.of(request).account().isEmpty();
    if (!isUnchanged(request, tag, open ? "no-cache" : "private, no-cache")) {
      request.contentType(mediaType).result(body);
    }
  }

  /** Says what the answer is known by, and whether that was the answer: then it is one already. */
  static boolean isUnchanged(Context request, String tag, String caching) {
    request.header("ETag", tag);
    request.header("Cache-Control", caching);
    boolean unchanged =
        request.method().equals(HandlerType.GET) && isKnown(request.header("If-None-Match"), tag);
    if (unchanged) {
      request.status(304);
    }
    return unchanged;
  }

  private static boolean isKnown(@Nullable String tags, String tag) {
    return tags != null
        && Arrays.stream(tags.split(","))
            .map(String::strip)
            .anyMatch(one -> one.equals(tag) || one.equals("*"));
  }

  private static String digest(String body) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(body.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
