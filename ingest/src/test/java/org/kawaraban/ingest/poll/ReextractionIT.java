package org.kawaraban.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kawaraban.contract.PressItem;
import org.kawaraban.ingest.catalogue.SourceCatalogue;
import org.kawaraban.ingest.catalogue.TestCatalogue;
import org.kawaraban.ingest.extract.CanonicalUrl;
import org.kawaraban.ingest.poll.Reextraction.Retried;

/** The bytes that were kept, read again without asking anybody. */
class ReextractionIT {
  private final TestDesk desk = new TestDesk();

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void whatReadsTheSameIsNotSentAgain() {
    desk.site.page("/list", "text/html", TestDesk.list("a", "b"));
    desk.site.page("/a", "text/html", TestDesk.article("A"));
    desk.site.page("/b", "text/html", TestDesk.article("B"));
    desk.poll();

    assertThat(reextract(desk.listing())).isEqualTo(new Reextraction.Summary(2, 0, 0, 0));
    assertThat(desk.outlet.items).hasSize(2);
  }

  @Test
  void aBetterSelectorMendsThePastWithoutAskingTheSource() {
    desk.site.page("/list", "text/html", TestDesk.list("a"));
    desk.site.page(
        "/a",
        "text/html",
        "<h1>A</h1><main><p>Share this page with your friends, all of them, at once.</p>"
            + "<div class='said'><p>They met in Tokyo and spoke.</p></div></main>");
    desk.poll();
    SourceCatalogue better = TestCatalogue.withBody(desk.site.url("/list"), ".said");

    assertThat(reextract(better)).isEqualTo(new Reextraction.Summary(1, 1, 0, 0));
    assertThat(reextract(better)).isEqualTo(new Reextraction.Summary(1, 0, 0, 0));

    PressItem mended = desk.outlet.items.get(1);
    assertThat(mended.text()).isEqualTo("They met in Tokyo and spoke.");
    assertThat(mended.id()).isEqualTo(desk.outlet.items.get(0).id());
    assertThat(mended.captured()).isEqualTo(desk.outlet.items.get(0).captured());
    assertThat(desk.site.hits("/a")).isEqualTo(1);
  }

  @Test
  void aPageThatCouldNotBeReadIsKeptAndReadableOnceItsRulesAre() {
    desk.site.page("/list", "text/html", TestDesk.list("a"));
    desk.site.page("/a", "text/html", "<h1>A</h1><aside><p>They met in Tokyo.</p></aside>");
    desk.poll();

    assertThat(desk.outlet.letters).hasSize(1);
    assertThat(reextract(desk.listing())).isEqualTo(new Reextraction.Summary(0, 0, 1, 0));
  }

  @Test
  void rowsWithoutAPageAreReadAgainFromTheirListing() {
    desk.site.page("/2026.csv", "text/csv", "date,name,path\n2026/11/10,お知らせ,#\n");
    SourceCatalogue catalogue = TestCatalogue.csv(desk.site.url("/") + "{yyyy}.csv");
    desk.poll(desk.outlet, catalogue);

    assertThat(reextract(catalogue)).isEqualTo(new Reextraction.Summary(1, 0, 0, 0));
  }

  @Test
  void aPageThatWasSetAsideIsTriedAgainAndThenCountsAsSeen() {
    desk.site.page("/list", "text/html", TestDesk.list("a"));
    desk.site.page("/a", "text/html", TestDesk.article("A"));
    SourceCatalogue tooStrict = TestCatalogue.withStrip(desk.site.url("/list"), "main");
    desk.poll(desk.outlet, tooStrict);
    URI url = URI.create(desk.outlet.letters.get(0).subject());

    assertThat(again(tooStrict, url))
        .hasValueSatisfying(why -> assertThat(why).contains("no text"));
    assertThat(again(desk.listing(), url)).contains("");
    desk.clock.forward(Duration.ofHours(1));
    desk.poll();

    assertThat(desk.outlet.items).singleElement().extracting(PressItem::title).isEqualTo("A");
    String revision = desk.outlet.items.get(0).revision();
    assertThat(revisionsIn("seen")).containsExactly(revision);
    assertThat(revisionsIn("capture")).containsExactly(revision);
    assertThat(desk.site.hits("/a")).isEqualTo(1);
  }

  @Test
  void aPageOfWhichNothingWasKeptIsAskedForAgain() {
    desk.site.page("/list", "text/html", TestDesk.list("a"));
    for (int attempt = 0; attempt < 6; attempt++) {
      desk.poll();
      desk.clock.forward(Duration.ofDays(1));
    }
    URI url = URI.create(desk.outlet.letters.get(0).subject());
    desk.site.page("/a", "text/html", TestDesk.article("At last"));
    desk.poll();
    assertThat(desk.outlet.items).isEmpty();

    assertThat(again(desk.listing(), url)).contains("");
    desk.poll();

    assertThat(desk.outlet.items).extracting(PressItem::title).containsExactly("At last");
    assertThat(again(desk.listing(), URI.create("https://elsewhere.example/"))).isEmpty();
  }

  private Optional<String> again(SourceCatalogue catalogue, URI url) {
    URI canonical = CanonicalUrl.of(url, catalogue);
    return new Reextraction(catalogue, desk.parts(desk.outlet))
        .again(canonical)
        .map(Retried::problem);
  }

  private List<String> revisionsIn(String table) {
    return desk.jdbi.withHandle(
        handle ->
            handle.createQuery("SELECT revision FROM ingest." + table).mapTo(String.class).list());
  }

  private Reextraction.Summary reextract(SourceCatalogue catalogue) {
    return new Reextraction(catalogue, desk.parts(desk.outlet)).run(null);
  }
}
