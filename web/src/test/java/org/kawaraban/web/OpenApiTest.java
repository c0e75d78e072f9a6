package org.kawaraban.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kawaraban.contract.Json;
import org.kawaraban.contract.SourceReport;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.store.citation.Citations;
import org.kawaraban.store.coverage.Absence;
import org.kawaraban.store.coverage.Window;
import org.kawaraban.store.dataset.Releases;
import org.kawaraban.store.read.Finding;
import org.kawaraban.store.read.ItemSummary;
import org.kawaraban.store.read.ItemView;
import org.kawaraban.store.read.MatrixView;
import org.kawaraban.store.read.MeetingView;
import org.kawaraban.store.read.SearchResult;
import org.kawaraban.store.read.SourceView;
import org.kawaraban.store.read.Trends;
import org.kawaraban.web.api.Api;
import org.kawaraban.web.api.OfferedRelease;
import org.kawaraban.web.api.OpenApi;
import org.kawaraban.web.api.Problem;
import org.kawaraban.web.api.RateLimit;
import org.kawaraban.web.owner.OwnerApi;
import org.kawaraban.web.owner.OwnerShapes;
import org.kawaraban.web.services.WebServices;

class OpenApiTest {
  private static final Path DOCUMENT =
      Path.of("src/main/resources/org/kawaraban/web/api/openapi.json");

  private static final String RELEASE = "2026.10.1+0123456789ab";

  /** What the parts of a path and required parameters are in the record of these tests. */
  private static final Map<String, String> REQUESTS =
      Map.ofEntries(
          Map.entry("/api/items/{id}", "/api/items/" + Fixtures.EU_ITEM.id()),
          Map.entry(
              "/api/items/{id}/citation", "/api/items/" + Fixtures.EU_ITEM.id() + "/citation"),
          Map.entry("/api/meetings/{series}/{key}", "/api/meetings/" + Fixtures.EU_KEY),
          Map.entry(
              "/api/meetings/{series}/{key}/citation",
              "/api/meetings/" + Fixtures.EU_KEY + "/citation"),
          Map.entry(
              "/api/table1/{partner}/{area}/citation", "/api/table1/US/cyber-dialogue/citation"),
          Map.entry("/api/search", "/api/search?q=Dialogue"),
          Map.entry("/api/findings", "/api/findings?asOf=2026-01-01"),
          Map.entry(
              "/api/absence",
              "/api/absence?partner=IL&area=confidence-building&from=2026-01-01&to=2026-06-30"),
          Map.entry("/api/sources/{id}/polls", "/api/sources/eeas/polls"),
          Map.entry(
              "/api/sources/{id}/windows",
              "/api/sources/eeas/windows?from=2026-01-01&to=2026-06-30"),
          Map.entry("/api/releases/{version}", "/api/releases/" + RELEASE),
          Map.entry("/api/releases/{version}/{file}", "/api/releases/" + RELEASE + "/cells.csv"));

  @TempDir static Path releases;
  private static RunningWeb web;

  @BeforeAll
  static void start() throws IOException {
    SmallRelease.write(releases, RELEASE, "", "", "2026-10-02T00:00:00Z");
    web = RunningWeb.with(TestServices.offering(new Releases(releases)));
  }

  @AfterAll
  static void stop() {
    web.close();
  }

  @Test
  void everyRouteIsDescribedAndEveryDescriptionIsARoute() {
    WebServices services = TestServices.reading(Fixtures.record());
    Vocabulary vocabulary = Vocabulary.bundled();
    Api record =
        new Api(
            services.record(),
            vocabulary,
            new Citations(
                services.record(),
                vocabulary,
                services.reference().attributions(),
                services.reference()::placeInJapanese),
            services.releases(),
            Clock.systemUTC());
    Stream<Api.Endpoint> routes =
        Stream.concat(
            record.endpoints().stream(),
            new OwnerApi(services.alerts(), new RateLimit(1), "https://example.org")
                .endpoints().stream());

    assertThat(routes.map(route -> route.method() + " " + route.path()))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of("record", "yours")
                .flatMap(tag -> OpenApi.operations(tag).stream())
                .map(operation -> operation.method() + " " + operation.path())
                .toList());
  }

  static List<OpenApi.Operation> readings() {
    return OpenApi.operations("record");
  }

  @ParameterizedTest
  @MethodSource("readings")
  void whatIsReadIsAnsweredAsDescribed(OpenApi.Operation operation) throws Exception {
    HttpResponse<String> answer = web.get(request(operation));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    ApiContract.check(operation, answer);
    String tag = answer.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again = web.get(request(operation), "If-None-Match", "\"other\", " + tag);
    assertThat(again.statusCode()).isEqualTo(304);
    ApiContract.check(operation, again);
  }

  @ParameterizedTest
  @MethodSource("readings")
  void theParametersDescribedAreThoseTaken(OpenApi.Operation operation) throws Exception {
    String request = request(operation);
    HttpResponse<String> answer =
        web.get(request + (request.contains("?") ? "&" : "?") + "nonsense=1");
    Set<String> described =
        operation.parameters().stream()
            .filter(parameter -> parameter.get("in").asText().equals("query"))
            .map(parameter -> parameter.get("name").asText())
            .collect(Collectors.toCollection(TreeSet::new));

    JsonNode problem = Json.mapper().readTree(answer.body());
    assertThat(problem.get("found").asText()).isEqualTo("nonsense");
    assertThat(problem.get("allowed").asText())
        .isEqualTo(described.isEmpty() ? "no parameters" : String.join(", ", described));
    if (!described.isEmpty()) {
      ApiContract.check(operation, answer);
    }
  }

  @Test
  void theShapesDescribedAreThoseOfTheRecords() throws IOException {
    ObjectNode described = OpenApi.document().deepCopy();
    ObjectNode schemas =
        RecordSchemas.of(
            Stream.concat(
                    Stream.of(
                        ItemSummary.class,
                        ItemView.class,
                        SearchResult.class,
                        MeetingView.class,
                        MatrixView.class,
                        Absence.class,
                        Trends.Meetings.class,
                        Trends.Area.class,
                        Trends.Bond.class,
                        Trends.Coverage.class,
                        Finding.class,
                        SourceView.class,
                        SourceReport.class,
                        Window.class,
                        OfferedRelease.class,
                        Problem.class),
                    OwnerShapes.all().stream())
                .toList());
    ((ObjectNode) described.get("components")).set("schemas", schemas);

    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(DOCUMENT, described.toPrettyString() + "\n");
    }
    assertThat(OpenApi.document().at("/components/schemas").toPrettyString())
        .isEqualTo(schemas.toPrettyString());
  }

  @Test
  void whoAsksTooOftenIsToldWhenToComeAgain() throws Exception {
    try (RunningWeb slow = RunningWeb.answering(3)) {
      for (int asked = 0; asked < 3; asked++) {
        assertThat(slow.get("/api/sources").statusCode()).isEqualTo(200);
      }
      HttpResponse<String> refused = slow.get("/api/sources");

      assertThat(refused.statusCode()).isEqualTo(429);
      assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
          .isBetween(1L, 60L);
      assertThat(Json.mapper().readTree(refused.body()).get("allowed").asText())
          .isEqualTo("3 requests a minute");
      assertThat(slow.get("/sources").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void peopleReadTheDocumentInTheirLanguage() throws Exception {
    assertThat(web.page("/api").select("h3").eachText())
        .contains("GET /api/items", "POST /api/subscriptions");
    assertThat(web.page("/api?hl=ja").text()).contains("ご自身の購読（古い順）", "要求が多すぎます");
  }

  private static String request(OpenApi.Operation operation) {
    return REQUESTS.getOrDefault(operation.path(), operation.path());
  }
}
