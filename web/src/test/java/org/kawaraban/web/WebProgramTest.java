package org.kawaraban.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kawaraban.contract.ItemId;
import org.kawaraban.store.read.ItemView;
import org.kawaraban.store.read.RecordReader;
import org.kawaraban.web.health.Readiness.Component;

class WebProgramTest {
  private static RunningWeb web;

  @BeforeAll
  static void start() {
    web = RunningWeb.over(Fixtures.record());
  }

  @AfterAll
  static void stop() {
    web.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/meetings", "/nowhere", "/api/items", "/api/nowhere", "/metrics"})
  void everyAnswerForbidsScriptsFramesAndOtherHosts(String path) throws Exception {
    HttpResponse<String> answer = web.get(path);

    assertThat(header(answer, "Content-Security-Policy"))
        .contains("default-src 'none'", "style-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe", "script-src");
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(answer.headers().firstValue("Server")).isEmpty();
  }

  @Test
  void aHeadHasTheStatusAndHeadersOfTheGetAndNoBody() throws Exception {
    HttpResponse<String> there = web.send("HEAD", "/items/" + Fixtures.EU_ITEM.id());
    HttpResponse<String> missing = web.send("HEAD", "/items/000000000000000000000000");

    assertThat(there.statusCode()).isEqualTo(200);
    assertThat(header(there, "Content-Type")).startsWith("text/html");
    assertThat(there.body()).isEmpty();
    assertThat(missing.statusCode()).isEqualTo(404);
  }

  @Test
  void aTrailingSlashLeadsToTheSamePage() throws Exception {
    assertThat(web.get("/table1/").statusCode()).isEqualTo(200);
    assertThat(web.get("/api/items/").statusCode()).isEqualTo(200);
  }

  @Test
  void longAnswersAreCompressedForWhoAsks() throws Exception {
    HttpResponse<String> answer = web.get("/table1", "Accept-Encoding", "gzip");

    assertThat(header(answer, "Content-Encoding")).isEqualTo("gzip");
  }

  @Test
  void writingIsRefused() throws Exception {
    HttpResponse<String> answer = web.send("POST", "/api/items");

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(header(answer, "Allow")).isEqualTo("GET, HEAD");
  }

  @Test
  void thePortOfAnotherProgramIsRefusedInOneSentence() {
    assertThatThrownBy(() -> listenOn("127.0.0.1", web.port()))
        .isInstanceOf(CannotListen.class)
        .hasMessage(
            "Cannot listen on port %d of 127.0.0.1 (Address already in use): choose another port"
                + " with KAWARABAN_WEB_PORT or --port, or another interface with"
                + " KAWARABAN_WEB_HOST.",
            web.port());
  }

  @ParameterizedTest
  @ValueSource(strings = {"192.0.2.1", "no-such-host.invalid"})
  void anInterfaceThatIsNotOursIsRefusedInOneSentence(String host) {
    assertThatThrownBy(() -> listenOn(host, 0))
        .isInstanceOf(CannotListen.class)
        .hasMessageContainingAll(host, "KAWARABAN_WEB_HOST");
  }

  private static void listenOn(String host, int port) {
    WebConfig config = new WebConfig(host, port, Optional.empty(), RunningWeb.ADDRESS, 600);
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    try (WebProgram program =
        new WebProgram(
            config,
            TestServices.reading(new SmallRecord()),
            List::of,
            registry,
            Clock.systemUTC())) {
      program.start();
    }
  }

  @Test
  void aRecordThatCannotBeReadIsAnErrorPageThatTellsNoSecrets() throws Exception {
    try (RunningWeb broken = RunningWeb.over(unreadable())) {
      HttpResponse<String> page = broken.get("/items/" + Fixtures.EU_ITEM.id());
      HttpResponse<String> api = broken.get("/api/items/" + Fixtures.EU_ITEM.id());

      assertThat(page.statusCode()).isEqualTo(500);
      assertThat(page.body()).contains("Something failed").doesNotContain("hunter2", "Exception");
      assertThat(api.statusCode()).isEqualTo(500);
      assertThat(api.body()).doesNotContain("hunter2");
    }
  }

  @Test
  void metricsGoOnWhereTheRecordCannotBeRead() throws Exception {
    try (RunningWeb broken = RunningWeb.over(unreadable())) {
      String metrics = broken.get("/metrics").body();

      assertThat(metrics).contains("jvm_memory_used_bytes").doesNotContain("kawaraban_record_rows");
    }
  }

  private static RecordReader unreadable() {
    return new ForwardingRecord(new SmallRecord()) {
      @Override
      public Counts counts() {
        throw new IllegalStateException("no connection");
      }

      @Override
      public Optional<ItemView> item(ItemId id) {
        throw new IllegalStateException("password=hunter2");
      }
    };
  }

  @Test
  void itLivesBeforeItIsReady() throws Exception {
    List<Component> parts =
        List.of(
            new Component("broker", true, ""), new Component("store", false, "12 items behind"));
    try (RunningWeb starting = RunningWeb.over(new SmallRecord(), () -> parts)) {
      assertThat(starting.get("/health/live").statusCode()).isEqualTo(200);
      HttpResponse<String> ready = starting.get("/health/ready");
      assertThat(ready.statusCode()).isEqualTo(503);
      assertThat(ready.body())
          .isEqualTo(
              "{\"ready\":false,\"components\":[{\"name\":\"broker\",\"ready\":true,\"detail\":\"\"},"
                  + "{\"name\":\"store\",\"ready\":false,\"detail\":\"12 items behind\"}]}");
    }
  }

  @Test
  void itIsReadyWhenAllItsPartsAre() throws Exception {
    assertThat(web.get("/health/ready").statusCode()).isEqualTo(200);
  }

  @Test
  void metricsCountRequestsByRouteAndTheRecord() throws Exception {
    web.get("/items/" + Fixtures.EU_ITEM.id());
    web.get("/no/such/page");

    String metrics = web.get("/metrics").body();

    assertThat(metrics)
        .contains("jvm_memory_used_bytes")
        .contains("kawaraban_record_rows{kind=\"items\"} 3.0")
        .contains("kawaraban_record_rows{kind=\"relevant\"} 2.0")
        .contains("kawaraban_sources{state=\"challenged\"} 1.0")
        .contains("uri=\"/items/{id}\"")
        .contains("uri=\"none\"")
        .doesNotContain("no/such/page", Fixtures.EU_ITEM.id().value());
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
