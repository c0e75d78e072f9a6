package org.kawaraban.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Proxy;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kawaraban.contract.SourceState;
import org.kawaraban.ingest.catalogue.Source;
import org.kawaraban.ingest.catalogue.TestCatalogue;
import org.kawaraban.ingest.fetch.FetchLimits;
import org.kawaraban.ingest.fetch.FetchSetup;
import org.kawaraban.ingest.fetch.HostMap;
import org.kawaraban.ingest.fetch.MisbehavingSite;
import org.kawaraban.ingest.listing.ListingReader;

/** Trying a source against a real server; there is no broker and no database. */
class TrialTest {
  private final MisbehavingSite site = new MisbehavingSite();
  private final Trial trial =
      new Trial(
          TestCatalogue.html(site.url("/list")),
          new FetchSetup(
              new FetchLimits(200_000, 200_000, 3, Duration.ofSeconds(5), Duration.ofSeconds(5)),
              "Kawaraban test",
              new HostMap(Map.of("feeds.example", site.address())),
              Proxy.NO_PROXY),
          new ListingReader(100),
          Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.UTC));

  @AfterEach
  void close() {
    trial.close();
    site.close();
  }

  @Test
  void aSourceShowsItsRowsAndWhatIsReadOfThem() {
    site.page("/list", "text/html", TestDesk.list("a"));
    site.page("/a", "text/html", TestDesk.article("A"));
    Source source = trial.catalogue().sources().get(0);

    Trial.Listing listing = trial.list(source);
    Trial.Page page = trial.page(source, listing.rows().get(0));

    assertThat(listing.state()).isEqualTo(SourceState.OK);
    assertThat(listing.newest()).hasValue(LocalDate.of(2026, 11, 20));
    assertThat(page.rules()).isEqualTo("test");
    assertThat(page.item()).isNotNull().satisfies(item -> assertThat(item.title()).isEqualTo("A"));
  }

  @Test
  void aSourceThatMovedOrIsSilentSaysSo() {
    Source source = trial.catalogue().sources().get(0);
    assertThat(trial.list(source).state()).isEqualTo(SourceState.SCHEMA_CHANGED);
    site.page("/list", "text/html", TestDesk.list("a").replace("November 20", "May 2, 2026"));
    assertThat(trial.list(source).state()).isEqualTo(SourceState.STALE);
  }

  @Test
  void aFeedOfNoSourceIsToldFromAPage() {
    site.page(
        "/feed",
        "application/xml",
        """
        <?xml version='1.0'?>
        <rss version='2.0'><channel><title>F</title><link>http://feeds.example/</link>
        <item><title>Entry</title><link>http://feeds.example/page</link></item></channel></rss>
        """);
    site.page("/page", "text/html", TestDesk.article("A"));

    assertThat(told("http://feeds.example/feed")).isEqualTo("feed: Entry");
    assertThat(told("http://feeds.example/page")).isEqualTo("page: A");
    assertThat(told("http://feeds.example/nowhere")).startsWith("nothing: ").contains("404");
  }

  @Test
  void anAddressOfOurOwnNetworkIsNotAsked() {
    site.page("/page", "text/html", TestDesk.article("A"));

    assertThat(told("http://" + site.address().getHostString() + ":" + site.address().getPort()))
        .startsWith("nothing: ")
        .contains("private");
  }

  private String told(String address) {
    return trial
        .address(URI.create(address))
        .match(
            feed -> "feed: " + feed.rows().get(0).title(),
            page ->
                page.item() == null
                    ? "nothing: " + page.problem()
                    : "page: " + page.item().title());
  }
}
