package org.kawaraban.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kawaraban.contract.Mode;
import org.kawaraban.contract.Outcome;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.contract.Stage;
import org.kawaraban.contract.TaggedItem;
import org.kawaraban.contract.Tagging;
import org.kawaraban.store.read.Finding;
import org.kawaraban.store.read.MeetingView;

/** Pages on what comes, what was and what is missing in a ledger. */
class LedgerPagesTest {
  private static final String US = "Japan-U.S. Cyber Dialogue";
  private static RunningWeb web;

  @BeforeAll
  static void start() {
    web =
        RunningWeb.over(
            new SmallRecord()
                .with(
                    Fixtures.us(),
                    Fixtures.eu(),
                    item("joint-statement", "Joint statement on cyberspace"),
                    item("agreement", "Memorandum of cooperation"))
                .with(dialogue(5, "2017-07-20", Stage.ANNOUNCED))
                .with(dialogue(4, "2016-07-27", Stage.HELD))
                .with(dialogue(2, "2014-04-10", Stage.HELD))
                .with(dialogue(1, "2013-05-09", Stage.HELD))
                .with(dialogue(null, "2015", Stage.HELD))
                .with(Fixtures.euMeeting())
                .with(
                    new Finding(Finding.Kind.MISSING, US, 8, null, List.of(key("2021-01-01"))),
                    new Finding(Finding.Kind.MISSING, US, 6, null, List.of(key("2021-01-01"))),
                    new Finding(Finding.Kind.MISSING, US, 7, null, List.of(key("2021-01-01"))),
                    new Finding(Finding.Kind.MISSING, US, 3, null, List.of(key("2016-07-27"))),
                    new Finding(
                        Finding.Kind.OVERDUE,
                        US,
                        5,
                        PartialDate.parse("2017-07-20"),
                        List.of(key("2017-07-20"))),
                    new Finding(
                        Finding.Kind.MISSING,
                        "Japan-EU Cyber Dialogue",
                        1,
                        null,
                        List.of(Fixtures.EU_KEY)))
                .with(SmallMatrix.of(true), SmallMatrix.of(false)));
  }

  @AfterAll
  static void stop() {
    web.close();
  }

  /** An item of this instrument with the United States. */
  private static TaggedItem item(String instrument, String title) {
    Tagging tagging =
        new Tagging(
            Outcome.TAGGED,
            true,
            List.of(),
            List.of(Pieces.tag("US", 0.9)),
            List.of(),
            List.of(),
            Pieces.tag(instrument, 0.9),
            List.of(),
            List.of(),
            List.of());
    return Pieces.tagged(
        Pieces.item("https://www.mofa.go.jp/" + instrument, "en", title, ""), tagging);
  }

  private static String key(String start) {
    return "japan-us-cyber-dialogue/" + start;
  }

  private static MeetingView dialogue(@Nullable Integer ordinal, String start, Stage stage) {
    PartialDate day = PartialDate.parse(start);
    String key = key(start);
    return new MeetingView(
        key,
        List.of(key),
        US,
        "日米サイバー対話",
        List.of("US"),
        ordinal,
        day,
        day,
        "Tokyo",
        Mode.IN_PERSON,
        stage,
        List.of(),
        List.of());
  }

  @Test
  void theLedgerOfASeriesIsATimeLineWithItsRhythm() throws Exception {
    Document page = web.page("/partners/US?hl=en");

    assertThat(page.selectFirst("h1").text()).isEqualTo("United States");
    assertThat(page.select(".series h2").eachText()).containsExactly(US);
    assertThat(page.select(".timeline li a").eachText())
        .containsExactly("5th", "4th", "2nd", "1st", "without a number");
    assertThat(page.selectFirst(".timeline li").text())
        .contains("20 Jul 2017", "Tokyo", "announced");
    assertThat(page.select(".timeline li.missing").eachText())
        .containsExactly("3rd no source prints it");
    assertThat(page.selectFirst(".cadence").text()).isEqualTo("5 meetings · about every 13 months");
  }

  @Test
  void whatIsMissingOrOverdueIsSaidInBothLanguages() throws Exception {
    assertThat(web.page("/partners/US?hl=en").select(".findings li").eachText())
        .containsExactly(
            "No source prints the 3rd, 6th – 8th.",
            "The 5th was expected (20 Jul 2017), and no source says that it was held.");
    assertThat(web.page("/partners/US?hl=ja").select(".findings li").eachText())
        .containsExactly("第3回、第6回～第8回を伝える発表がありません。", "第5回の時期（2017年7月20日）を過ぎましたが、開催を伝える発表がありません。");
  }

  @Test
  void meetingsStillToComeStandAboveTheLedgerWithTheDaysUntilThen() throws Exception {
    try (RunningWeb coming =
        RunningWeb.over(
            new SmallRecord()
                .with(dialogue(10, "2026-12-03", Stage.ANNOUNCED))
                .with(
                    new Finding(
                        Finding.Kind.DUE, "Japan-EU Cyber Dialogue", 8, null, List.of("ab")),
                    new Finding(
                        Finding.Kind.DUE,
                        US,
                        10,
                        PartialDate.parse("2026-12-03"),
                        List.of("japan-us-cyber-dialogue/10")),
                    new Finding(Finding.Kind.OVERDUE, US, 9, null, List.of("cd"))))) {
      Document page = coming.page("/meetings?hl=en");

      assertThat(page.select(".expected li").eachText())
          .containsExactly(
              "3 Dec 2026 10th Japan-U.S. Cyber Dialogue in 10 days",
              "not stated 8th Japan-EU Cyber Dialogue");
      assertThat(page.select(".expected a").eachAttr("href"))
          .containsExactly("/meetings/japan-us-cyber-dialogue/10?hl=en", "/items/ab?hl=en");
      assertThat(coming.page("/meetings?partner=US").select(".expected")).isEmpty();
    }
  }

  @Test
  void itsAreasAndItemsLeadToTheirEvidence() throws Exception {
    Document page = web.page("/partners/US?hl=en");

    assertThat(page.select(".areas dt").eachText())
        .containsExactly(
            "Cyber dialogue",
            "Internet governance",
            "Technical and training cooperation",
            "Whole-of-government approach");
    assertThat(page.selectFirst(".areas a").attr("href"))
        .isEqualTo("/table1/US/cyber-dialogue?hl=en");
    assertThat(page.select(".items h2").eachText())
        .containsExactly(
            Fixtures.US_TITLE, "Joint statement on cyberspace", "Memorandum of cooperation");
  }

  @Test
  void whatBothSidesAgreedOnStandsInATableOfItsOwn() throws Exception {
    assertThat(
            web.page("/partners/US?hl=en")
                .select("table[aria-labelledby=agreements] tbody tr")
                .eachText())
        .containsExactlyInAnyOrder(
            "16 Nov 2024 Joint statement on cyberspace Joint statement mofa-en",
            "16 Nov 2024 Memorandum of cooperation Agreement mofa-en");
    assertThat(web.page("/partners/US?hl=ja").select("#agreements").text()).isEqualTo("合意・共同声明");
    assertThat(web.page("/partners/EU").select("#agreements")).isEmpty();
    assertThat(web.page("/items?instrument=agreement").select(".items h2").eachText())
        .containsExactly("Memorandum of cooperation");
  }

  @Test
  void aPartnerWithoutMeetingsHasAPageAndAnUnknownOneHasNone() throws Exception {
    assertThat(web.page("/partners/IN?hl=en").selectFirst(".empty").text())
        .contains("no meeting with this partner");
    assertThat(web.get("/partners/XX").statusCode()).isEqualTo(404);
  }
}
