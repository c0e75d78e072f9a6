package org.kawaraban.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.kawaraban.contract.Evidence;
import org.kawaraban.contract.Outcome;
import org.kawaraban.contract.PressItem;
import org.kawaraban.contract.SourceReport;
import org.kawaraban.contract.SourceState;
import org.kawaraban.contract.Tag;
import org.kawaraban.contract.TaggedItem;
import org.kawaraban.contract.Tagging;
import org.kawaraban.store.read.SourceView;

class ItemPageTest {
  private static final String HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'&";

  @Test
  void evidenceIsMarkedExactlyWhereItIsQuoted() throws Exception {
    Document page = pageOf(Fixtures.eu());

    assertThat(marked(page, ".body", "meeting"))
        .isEqualTo(
            "the 6th Japan-EU Cyber Dialogue was held in Brussels|the next dialogue in Tokyo");
    assertThat(marked(page, ".body", "partner")).isEqualTo("Japan-EU");
    assertThat(marked(page, "h1", "topic")).isEqualTo("Japan-EU Cyber Dialogue");
    assertThat(marked(page, "h1", "relevance")).isEqualTo("Cyber Dialogue");
    assertThat(page.select(".body mark.meeting.topic.partner").text()).isEqualTo("Japan-EU");
    assertThat(page.selectFirst(".body").wholeText().replaceAll("\\s+", " ").strip())
        .isEqualTo(Fixtures.EU_TEXT.replaceAll("\\s+", " "));
  }

  @Test
  void japaneseEvidenceIsMarkedInTitleAndText() throws Exception {
    Document page = pageOf(Fixtures.us());

    assertThat(marked(page, "h1", "partner")).isEqualTo("日米");
    assertThat(marked(page, ".body", "topic"))
        .isEqualTo("日米サイバー対話|能力構築支援|外務省、国家安全保障局、内閣サイバーセキュリティセンター");
    assertThat(page.selectFirst("h1").text()).isEqualTo(Fixtures.US_TITLE);
  }

  /** Marked stretches of one kind; pieces without plain text between them are joined. */
  private static String marked(Document page, String where, String kind) {
    StringBuilder stretches = new StringBuilder();
    boolean open = false;
    for (Element paragraph : page.select(where.equals("h1") ? "h1" : where + " p")) {
      for (var node : paragraph.childNodes()) {
        boolean covers = node instanceof Element mark && mark.hasClass(kind);
        boolean anchor = node instanceof Element element && element.hasClass("anchor");
        if (covers) {
          stretches.append(open || stretches.isEmpty() ? "" : "|");
          stretches.append(((Element) node).wholeText());
        }
        open = covers || (open && anchor);
      }
      open = false;
    }
    return stretches.toString();
  }

  @Test
  void everyLabelIsListedWithItsRuleAndLeadsToItsPlace() throws Exception {
    Document page = pageOf(Fixtures.eu());

    Element law =
        page.select(".claims > li").stream()
            .filter(claim -> claim.text().startsWith("International law"))
            .findFirst()
            .orElseThrow();
    assertThat(law.text()).contains("93 % sure", "international law in cyberspace", "topic.law");
    String place = law.selectFirst(".quotes a").attr("href").substring(1);
    assertThat(page.getElementById(place).nextElementSibling().text())
        .isEqualTo("international law in cyberspace");
    assertThat(page.select(".legend li").eachText())
        .containsExactly(
            "Relevance", "Partner", "Topic", "Instrument", "Meeting", "Partner × topic");
    assertThat(page.select(".claim").eachText())
        .contains(
            "European Union × Capacity building", "Japan-EU Cyber Dialogue (next, agreed on)");
  }

  @Test
  void theSourceIsLinkedWithItsAccessDate() throws Exception {
    Document page = pageOf(Fixtures.eu());

    Element link = page.selectFirst(".facts a[rel~=external]");
    assertThat(link.attr("href")).isEqualTo(Fixtures.EU_ITEM.url().toString());
    assertThat(link.attr("rel")).contains("noreferrer");
    assertThat(page.selectFirst(".facts").text()).contains("Accessed 20 Nov 2026");
  }

  @Test
  void hostileTitlesTextsAndRulesAreOnlyText() throws Exception {
    PressItem item =
        Pieces.item("https://www.mofa.go.jp/h", "en", HOSTILE, HOSTILE + "\n\n" + HOSTILE);
    Evidence all = Pieces.text(item, HOSTILE, HOSTILE);
    Evidence title = Pieces.span(item, Evidence.Field.TITLE, "alert(1)", "rule");
    SmallRecord record =
        new SmallRecord()
            .with(Pieces.tagged(item, relevantBy(Pieces.tag(HOSTILE, 1, all, title))))
            .with(Fixtures.source("mofa-en", HOSTILE, SourceState.FAILED, HOSTILE));
    try (RunningWeb web = RunningWeb.over(record)) {
      for (String path :
          List.of("/", "/items/" + item.id(), "/sources", "/?source=%22%3E%3Cscript%3E")) {
        Document page = web.page(path);
        assertThat(page.select("script:not([type$=ld+json]), img")).as(path).isEmpty();
        assertThat(page.select("[onerror]")).as(path).isEmpty();
      }
      Document page = web.page("/items/" + item.id());
      assertThat(page.selectFirst("h1").wholeText()).isEqualTo(HOSTILE);
      assertThat(page.selectFirst(".body p").wholeText()).isEqualTo(HOSTILE);
      assertThat(page.title()).contains("<script>");
    }
  }

  @Test
  void aHostileAddressIsNotALink() throws Exception {
    PressItem item = Pieces.item("javascript:alert(1)", "en", "Title", "Text");
    Document page = pageOf(Pieces.tagged(item, Pieces.relevant()));

    assertThat(page.select("[href*=javascript]")).isEmpty();
    assertThat(page.selectFirst(".facts code").text()).isEqualTo("javascript:alert(1)");
  }

  @Test
  void evidenceThatDoesNotFitTheTextIsListedButNotMarked() throws Exception {
    PressItem item = Pieces.item("https://www.mofa.go.jp/x", "en", "Title", "Some text");
    Evidence beyond = new Evidence(Evidence.Field.TEXT, "text", 100, 104, "rule.beyond");
    Evidence elsewhere = new Evidence(Evidence.Field.TEXT, "text", 0, 4, "rule.elsewhere");
    Document page = pageOf(Pieces.tagged(item, relevantBy(Pieces.tag("US", 1, beyond, elsewhere))));

    assertThat(page.select("mark")).isEmpty();
    assertThat(page.select(".quotes li").eachText())
        .hasSize(2)
        .allMatch(quote -> quote.contains("not found at its place"));
  }

  @Test
  void anItemThatIsNotRelevantSaysSo() throws Exception {
    Document page = pageOf(Fixtures.irrelevant());

    assertThat(page.selectFirst(".note").text()).contains("not counted");
    assertThat(page.selectFirst(".evidence").text()).contains("Nothing was read");
  }

  @Test
  void anItemWithoutTitleOrTextStillHasAPage() throws Exception {
    PressItem item = Pieces.item("https://www.mofa.go.jp/e", "de", "", "");
    Document page = pageOf(Pieces.tagged(item, Tagging.without(Outcome.EMPTY_TEXT)));

    assertThat(page.selectFirst("h1").text()).isEqualTo("(no title)");
    assertThat(page.text()).contains("The source gives no text.", "German");
  }

  @Test
  void revisionsAreListedWhereThereIsMoreThanOne() throws Exception {
    PressItem first = Pieces.item("https://www.mofa.go.jp/r", "en", "Before", "Text");
    PressItem second = Pieces.item("https://www.mofa.go.jp/r", "en", "After", "Text");
    Document page =
        pageOf(Pieces.tagged(second, Pieces.relevant()), Pieces.tagged(first, Pieces.relevant()));

    assertThat(page.select(".revisions li span").eachText()).containsExactly("After", "Before");
  }

  @Test
  void aPageThatIsGoneSaysSinceWhenInBothLanguages() throws Exception {
    PressItem item = Fixtures.EU_ITEM;
    SourceReport report =
        new SourceReport(
            "mofa-en",
            "MOFA",
            "https://www.mofa.go.jp/",
            Instant.parse("2024-12-01T08:00:00Z"),
            SourceState.OK,
            1,
            0,
            0,
            "",
            null,
            List.of(item.id()));
    SmallRecord record =
        new SmallRecord().with(Fixtures.eu()).with(new SourceView(report, report.at(), 1));
    try (RunningWeb web = RunningWeb.over(record.with(Fixtures.euMeeting()))) {
      String path = "/items/" + item.id();

      assertThat(web.page(path + "?hl=en").selectFirst(".withdrawn").text())
          .startsWith("No longer at its address since 1 Dec 2024.");
      assertThat(web.page(path + "?hl=ja").selectFirst(".withdrawn").text())
          .startsWith("2024年12月1日以降、このURLにページがありません。");
      assertThat(web.json("/api" + path).get("withdrawn").asText())
          .isEqualTo("2024-12-01T08:00:00Z");
    }
    assertThat(pageOf(Fixtures.eu()).select(".withdrawn")).isEmpty();
  }

  private static Tagging relevantBy(Tag partner) {
    return new Tagging(
        Outcome.TAGGED,
        true,
        List.of(),
        List.of(partner),
        List.of(),
        List.of(),
        null,
        List.of(),
        List.of(),
        List.of());
  }

  private static Document pageOf(TaggedItem... revisions) throws Exception {
    try (RunningWeb web =
        RunningWeb.over(
            new SmallRecord()
                .with(revisions)
                .with(Fixtures.euMeeting())
                .with(Fixtures.usMeeting()))) {
      return web.page("/items/" + revisions[0].item().id());
    }
  }
}
