package org.kawaraban.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kawaraban.contract.Json;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.contract.RecordChange;
import org.kawaraban.contract.RecordChange.Kind;
import org.kawaraban.store.read.Finding;

/** The first page: what is new, what is coming, what could not be looked at. */
class TodayPageTest {
  private static RunningWeb web;

  @BeforeAll
  static void start() {
    web =
        RunningWeb.over(
            Fixtures.record()
                .with(Pieces.tagged(Fixtures.EU_TWIN, Fixtures.eu().tagging()))
                .with(
                    coming("Japan-U.S. Cyber Dialogue", 10, "2026-12-05", Fixtures.US_KEY),
                    coming("Japan-EU Cyber Dialogue", 7, "2027", Fixtures.EU_ITEM.id().value()))
                .with(
                    change(
                        Kind.MEETING_CHANGED,
                        "meeting/" + Fixtures.EU_KEY,
                        Map.of(
                            "series",
                            "Japan-EU Cyber Dialogue",
                            "ordinal",
                            6,
                            "place",
                            "Tokyo",
                            "stage",
                            "announced",
                            "mode",
                            "unknown"),
                        Map.of(
                            "series",
                            "Japan-EU Cyber Dialogue",
                            "ordinal",
                            6,
                            "place",
                            "Brussels",
                            "stage",
                            "held",
                            "mode",
                            "in-person")),
                    change(Kind.ITEM_RELEVANT, "item/" + Fixtures.EU_ITEM.id(), null, Map.of()),
                    change(
                        Kind.INITIAL_YEAR_CHANGED,
                        "cell/EU/capacity-building",
                        Map.of("year", 2016),
                        Map.of("year", 2014)),
                    change(
                        Kind.SERIES_GAP,
                        "series/japan-us-cyber-dialogue",
                        gap(2, 3, 4, 5, 7),
                        gap(2, 3, 4, 7)),
                    change(Kind.SOURCE_SILENT, "source/eeas", null, null)));
  }

  @AfterAll
  static void stop() {
    web.close();
  }

  private static Finding coming(String series, int ordinal, String date, String ground) {
    return new Finding(Finding.Kind.DUE, series, ordinal, PartialDate.parse(date), List.of(ground));
  }

  private static Map<String, Object> gap(Integer... missing) {
    return Map.of("series", "Japan-U.S. Cyber Dialogue", "missing", List.of(missing));
  }

  private static RecordChange change(
      Kind kind, String subject, @Nullable Object before, @Nullable Object after) {
    return new RecordChange(
        "a".repeat(24),
        1,
        kind,
        RecordChange.Timing.LIVE,
        subject,
        tree(before),
        tree(after),
        List.of(),
        "report/x",
        Fixtures.CAPTURED);
  }

  private static @Nullable JsonNode tree(@Nullable Object state) {
    return state == null ? null : Json.mapper().valueToTree(state);
  }

  @Test
  void meetingsToComeAreCountedDownTo() throws Exception {
    assertThat(web.page("/?hl=en").select(".timeline li").eachText())
        .containsExactly(
            "5 Dec 2026 10th Japan-U.S. Cyber Dialogue in 12 days",
            "2027 7th Japan-EU Cyber Dialogue");
    assertThat(web.page("/?hl=ja").select(".timeline li").get(0).text())
        .isEqualTo("2026年12月5日 第10回日米サイバー対話 12日後");
  }

  @Test
  void theLatestItemsOfOneMeetingStandTogether() throws Exception {
    Document page = web.page("/?hl=en");

    assertThat(page.select(".group h3").eachText())
        .containsExactly("6th Japan-EU Cyber Dialogue 2 items");
    assertThat(page.select(".group li a").eachText())
        .containsExactly(Fixtures.EU_TITLE, Fixtures.EU_TWIN.title());
    assertThat(page.select(".items article h2").eachText()).containsExactly(Fixtures.US_TITLE);
  }

  @Test
  void whatChangedInTheRecordIsToldInBothLanguages() throws Exception {
    assertThat(web.page("/?hl=en").select("#changes + .changes li a").eachText())
        .containsExactly(
            "Changed: 6th Japan-EU Cyber Dialogue",
            "Table 1: European Union × Capacity building since 2014, not 2016",
            "Japan-U.S. Cyber Dialogue: no source prints the 2nd – 4th, 7th",
            "Cannot be read: EEAS, Japan");
    assertThat(web.page("/?hl=ja").select("#changes + .changes li a").eachText())
        .containsExactly(
            "変更：第6回日EUサイバー対話",
            "表1：欧州連合（EU）×能力構築支援の開始年が2016年から2014年になりました",
            "日米サイバー対話：第2回～第4回、第7回を伝える発表がありません",
            "読み取り不可：欧州対外活動庁");
  }

  @Test
  void sourcesThatAreSilentOrBlockedAreNamed() throws Exception {
    assertThat(web.page("/?hl=en").select("#silent + .changes li").eachText())
        .containsExactly(
            "Bot challenge EEAS, Japan Last readable: 3 days ago",
            "Silent for long 国家サイバー統括室 Last readable: 3 days ago");
  }

  @Test
  void anEmptyRecordSaysSo() throws Exception {
    try (RunningWeb empty = RunningWeb.over(new SmallRecord())) {
      assertThat(empty.page("/?hl=en").select(".empty").eachText())
          .containsExactly(
              "No meeting is announced or agreed on.",
              "The record holds no relevant item yet.",
              "Nothing has changed yet.",
              "All sources could be read.");
    }
  }
}
