package org.kawaraban.ingest.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kawaraban.ingest.fetch.FetchOutcome.Failed;
import org.kawaraban.ingest.fetch.FetchOutcome.Failure;
import org.kawaraban.ingest.fetch.FetchOutcome.Fetched;

/** Whom we ask and how often: private addresses, mappings, proxies, robots.txt and the gap. */
class FetchGuardTest {
  private final TestFetch fetch = new TestFetch();

  @AfterEach
  void close() {
    fetch.close();
  }

  @Test
  void aRedirectIntoOurOwnNetworkIsNotFollowed() {
    fetch.site.on(
        "/start", exchange -> TestFetch.redirect(exchange, fetch.site.url("/secret").toString()));
    HostMap outside = new HostMap(Map.of("outside.example", fetch.site.address()));

    try (Fetcher guarded = fetch.within(Duration.ofSeconds(10), outside)) {
      assertThat(
              refusal(
                  guarded, URI.create("http://localhost:" + fetch.site.address().getPort() + "/")))
          .contains("private address");
      assertThat(refusal(guarded, fetch.site.url("/secret"))).contains("private address");
      assertThat(refusal(guarded, URI.create("http://outside.example/start")))
          .contains("private address");
    }
    assertThat(fetch.site.hits("/start")).isEqualTo(1);
    assertThat(fetch.site.hits("/secret")).isZero();
  }

  @Test
  void aMappedHostIsAnsweredFromItsMapping() {
    fetch.site.on(
        "/a",
        exchange ->
            MisbehavingSite.respond(
                exchange, 200, "text/html", exchange.getRequestHeaders().getFirst("Host")));
    HostMap hosts = new HostMap(Map.of("*.demo.invalid", fetch.site.address()));

    try (Fetcher mapped = fetch.within(Duration.ofSeconds(10), hosts)) {
      FetchOutcome outcome =
          mapped.fetch(TestFetch.request(URI.create("http://www.mofa.demo.invalid/a"), true));
      assertThat(outcome).isInstanceOf(Fetched.class);
      Fetched page = (Fetched) outcome;
      assertThat(new String(page.bytes(), UTF_8)).isEqualTo("www.mofa.demo.invalid");
      assertThat(page.url()).isEqualTo(URI.create("http://www.mofa.demo.invalid/a"));
    }
  }

  @Test
  void twoRequestsToOneHostKeepTheGap() {
    fetch.site.page("/a", "text/html", "x");

    fetch.ask("/a", Validators.NONE);
    assertThat(fetch.waits).isEmpty();
    fetch.fetcher.fetch(
        new FetchRequest(fetch.site.url("/a"), Validators.NONE, Duration.ofSeconds(5), true));

    assertThat(fetch.waits).containsExactly(Duration.ofSeconds(5));
  }

  @Test
  void whatRobotsTxtDisallowsIsNotAskedFor() {
    fetch.site.page(
        "/robots.txt", "text/plain", "User-agent: *\nDisallow: /private/\nCrawl-delay: 7\n");
    fetch.site.page("/private/a", "text/html", "x").page("/public", "text/html", "x");
    fetch.site.on("/moved", exchange -> TestFetch.redirect(exchange, "/private/a"));

    assertThat(fetch.failed("/private/a").failure()).isEqualTo(Failure.DISALLOWED);
    assertThat(fetch.failed("/private/a").sentence()).contains("robots.txt");
    assertThat(fetch.failure("/moved")).isEqualTo(Failure.DISALLOWED);
    assertThat(fetch.ask("/public", Validators.NONE)).isInstanceOf(Fetched.class);
    assertThat(fetch.site.hits("/private/a")).isZero();
    assertThat(fetch.site.hits("/robots.txt")).isEqualTo(1);
    assertThat(fetch.waits).as("the delay it asks for").containsOnly(Duration.ofSeconds(7));
  }

  @Test
  void ourOwnGroupInRobotsTxtIsTheOneThatCounts() {
    fetch.site.page(
        "/robots.txt",
        "text/plain",
        "User-agent: *\nDisallow: /\n\nUser-agent: Kawaraban\nAllow: /\n");
    fetch.site.page("/a", "text/html", "x");

    assertThat(fetch.ask("/a", Validators.NONE)).isInstanceOf(Fetched.class);
  }

  @Test
  void aHostThatCannotSayWhatItAllowsIsNotAsked() {
    fetch.site.on(
        "/robots.txt", exchange -> MisbehavingSite.respond(exchange, 503, "text/plain", "x"));
    fetch.site.page("/a", "text/html", "x");

    assertThat(fetch.failure("/a")).isEqualTo(Failure.SERVER_ERROR);
    assertThat(fetch.site.hits("/a")).isZero();
  }

  @Test
  void aProxyIsAskedInsteadOfTheHostButNeverForOurOwnNetwork() {
    fetch.site.page("/robots.txt", "text/plain", "");
    fetch.site.page("http://outside.example.invalid/a", "text/html", "by the proxy");
    fetch.site.page("http://outside.example.invalid/robots.txt", "text/plain", "");
    try (Fetcher proxied = fetch.proxied()) {
      FetchOutcome page =
          proxied.fetch(TestFetch.request(URI.create("http://outside.example.invalid/a"), false));
      assertThat(page).isInstanceOf(Fetched.class);
      assertThat(((Fetched) page).bytes()).asString().isEqualTo("by the proxy");
      assertThat(refusal(proxied, URI.create("http://localhost/a"))).contains("private address");
    }
  }

  private static String refusal(Fetcher guarded, URI url) {
    Failed failed = (Failed) guarded.fetch(TestFetch.request(url, false));
    assertThat(failed.failure()).isEqualTo(Failure.REFUSED);
    return failed.sentence();
  }
}
