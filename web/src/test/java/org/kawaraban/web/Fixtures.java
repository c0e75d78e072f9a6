package org.kawaraban.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.Evidence;
import org.kawaraban.contract.MeetingMention;
import org.kawaraban.contract.MentionKind;
import org.kawaraban.contract.Mode;
import org.kawaraban.contract.Outcome;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.contract.PressItem;
import org.kawaraban.contract.SourceReport;
import org.kawaraban.contract.SourceState;
import org.kawaraban.contract.Stage;
import org.kawaraban.contract.TaggedItem;
import org.kawaraban.contract.Tagging;
import org.kawaraban.contract.Tie;
import org.kawaraban.store.read.MeetingView;
import org.kawaraban.store.read.SourceView;
import org.kawaraban.store.read.Trends;

/** Items, meetings and sources around real facts, in our own words. */
public final class Fixtures {
  public static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  static final Instant CAPTURED = Instant.parse("2026-11-20T08:30:00Z");

  static final String EU_TITLE = "The 6th Japan-EU Cyber Dialogue";
  static final String EU_TEXT =
      """
      On November 15, the 6th Japan-EU Cyber Dialogue was held in Brussels.

      Both sides exchanged views on cyber strategies, on the application of international law in \
      cyberspace, and on capacity building for partners in the Indo-Pacific. They agreed to hold \
      the next dialogue in Tokyo.

      Officials of the Ministry of Foreign Affairs, the Cabinet Secretariat and the Ministry of \
      Economy, Trade and Industry took part for Japan.""";
  static final PressItem EU_ITEM =
      Pieces.item(
          "https://www.mofa.go.jp/press/release/press6e_000001.html", "en", EU_TITLE, EU_TEXT);

  /** The same meeting on another page. */
  static final PressItem EU_TWIN =
      Pieces.item(
          "https://www.mofa.go.jp/press/release/press6e_000002.html",
          "en",
          "Joint summary of the Japan-EU Cyber Dialogue",
          EU_TEXT);

  static final String US_TITLE = "第9回日米サイバー対話の開催（結果）";
  static final String US_TEXT =
      """
      令和6年6月、第9回日米サイバー対話が東京で開催されました。

      双方は、サイバー政策、国際場裡における協力、能力構築支援及び情報共有について意見を交換しました。\
      日本側からは外務省、国家安全保障局、内閣サイバーセキュリティセンターが出席しました。

      次回はワシントンＤ．Ｃ．で開催することで一致しました。""";
  static final PressItem US_ITEM =
      Pieces.item(
          "https://www.mofa.go.jp/mofaj/press/release/pressit_000001.html",
          "ja",
          US_TITLE,
          US_TEXT);

  static final String EU_KEY = "japan-eu-cyber-dialogue/6";
  static final String EU_DATE_KEY = "japan-eu-cyber-dialogue/2024-11-15";
  static final String US_KEY = "japan-us-cyber-dialogue/9";

  /** All of the above with sources and a matrix. */
  public static SmallRecord record() {
    return new SmallRecord()
        .with(eu(), us(), irrelevant())
        .with(euMeeting())
        .with(usMeeting())
        .with(source("mofa-en", "MOFA, press releases", SourceState.OK, ""))
        .with(source("mofa-ja", "外務省 報道発表", SourceState.NOT_MODIFIED, ""))
        .with(source("eeas", "EEAS, Japan", SourceState.CHALLENGED, "a bot challenge, status 200"))
        .with(source("nco", "国家サイバー統括室", SourceState.STALE, "newest item of 2026-05-01"))
        .with(SmallMatrix.of(true), SmallMatrix.of(false))
        .with(trends());
  }

  static TaggedItem eu() {
    Tagging tagging =
        new Tagging(
            Outcome.TAGGED,
            true,
            List.of(
                Pieces.span(EU_ITEM, Evidence.Field.TITLE, "Cyber Dialogue", "relevance.dialogue")),
            List.of(Pieces.tag("EU", 0.98, Pieces.text(EU_ITEM, "Japan-EU", "partner.compound"))),
            List.of(),
            List.of(
                Pieces.tag(
                    "cyber-dialogue",
                    0.97,
                    Pieces.span(
                        EU_ITEM, Evidence.Field.TITLE, "Japan-EU Cyber Dialogue", "topic.dialogue"),
                    Pieces.text(EU_ITEM, "6th Japan-EU Cyber Dialogue", "topic.dialogue")),
                Pieces.tag(
                    "international-law",
                    0.93,
                    Pieces.text(EU_ITEM, "international law in cyberspace", "topic.law")),
                Pieces.tag(
                    "capacity-building",
                    0.9,
                    Pieces.text(EU_ITEM, "capacity building", "topic.capacity"))),
            Pieces.tag(
                "dialogue",
                0.99,
                Pieces.span(EU_ITEM, Evidence.Field.TITLE, "Dialogue", "instrument.named")),
            List.of(
                new Tie(
                    "EU",
                    "capacity-building",
                    List.of(
                        Pieces.text(
                            EU_ITEM,
                            "Both sides exchanged views on cyber strategies, on the application of"
                                + " international law in cyberspace, and on capacity building",
                            "tie.sentence")))),
            List.of(
                meeting(
                    MentionKind.OWN,
                    "Japan-EU Cyber Dialogue",
                    6,
                    "2024-11-15",
                    "Brussels",
                    Pieces.text(
                        EU_ITEM,
                        "the 6th Japan-EU Cyber Dialogue was held in Brussels",
                        "meeting.named")),
                meeting(
                    MentionKind.PROMISED,
                    "Japan-EU Cyber Dialogue",
                    null,
                    null,
                    "Tokyo",
                    Pieces.text(EU_ITEM, "the next dialogue in Tokyo", "meeting.next"))),
            List.of());
    return Pieces.tagged(EU_ITEM, tagging);
  }

  static TaggedItem us() {
    Tagging tagging =
        new Tagging(
            Outcome.TAGGED,
            true,
            List.of(Pieces.text(US_ITEM, "サイバー対話", "relevance.dialogue")),
            List.of(
                Pieces.tag(
                    "US",
                    0.99,
                    Pieces.span(US_ITEM, Evidence.Field.TITLE, "日米", "partner.compound"),
                    Pieces.text(US_ITEM, "日米", "partner.compound"))),
            List.of(),
            List.of(
                Pieces.tag(
                    "cyber-dialogue", 0.98, Pieces.text(US_ITEM, "日米サイバー対話", "topic.dialogue")),
                Pieces.tag(
                    "capacity-building", 0.95, Pieces.text(US_ITEM, "能力構築支援", "topic.capacity")),
                Pieces.tag(
                    "whole-of-government",
                    0.9,
                    Pieces.text(US_ITEM, "外務省、国家安全保障局、内閣サイバーセキュリティセンター", "topic.ministries"))),
            Pieces.tag("dialogue", 0.99, Pieces.text(US_ITEM, "対話", "instrument.named")),
            List.of(),
            List.of(
                meeting(
                    MentionKind.OWN,
                    "Japan-U.S. Cyber Dialogue",
                    9,
                    "2024-06",
                    "Tokyo",
                    Pieces.text(US_ITEM, "第9回日米サイバー対話", "meeting.named"))),
            List.of());
    return Pieces.tagged(US_ITEM, tagging);
  }

  static TaggedItem irrelevant() {
    PressItem item =
        Pieces.item("https://www.cyber.go.jp/news/1", "ja", "サイバーセキュリティ月間", "国内の普及啓発です。");
    return Pieces.tagged(
        item,
        new Tagging(
            Outcome.TAGGED,
            false,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            null,
            List.of(),
            List.of(),
            List.of()));
  }

  private static MeetingMention meeting(
      MentionKind kind,
      String series,
      @Nullable Integer ordinal,
      @Nullable String start,
      String place,
      Evidence evidence) {
    PartialDate date = start == null ? null : PartialDate.parse(start);
    Stage stage = kind == MentionKind.OWN ? Stage.HELD : Stage.ANNOUNCED;
    return new MeetingMention(
        kind,
        series,
        true,
        List.of("EU"),
        ordinal,
        date,
        date,
        place,
        Mode.IN_PERSON,
        stage,
        List.of(evidence));
  }

  static MeetingView euMeeting() {
    return new MeetingView(
        EU_KEY,
        List.of(EU_KEY, EU_DATE_KEY),
        "Japan-EU Cyber Dialogue",
        "日EUサイバー対話",
        List.of("EU"),
        6,
        PartialDate.parse("2024-11-15"),
        PartialDate.parse("2024-11-15"),
        "Brussels",
        Mode.IN_PERSON,
        Stage.HELD,
        List.of(reportedBy(EU_ITEM, null)),
        List.of());
  }

  static MeetingView usMeeting() {
    return new MeetingView(
        US_KEY,
        List.of(US_KEY),
        "Japan-U.S. Cyber Dialogue",
        "日米サイバー対話",
        List.of("US"),
        9,
        PartialDate.parse("2024-06"),
        PartialDate.parse("2024-06"),
        null,
        Mode.VIRTUAL,
        Stage.ANNOUNCED,
        List.of(reportedBy(US_ITEM, "Tokyo"), reportedBy(EU_ITEM, "Osaka")),
        List.of(
            new MeetingView.Disagreement(
                "place", Map.of("Tokyo", List.of(US_ITEM.id()), "Osaka", List.of(EU_ITEM.id())))));
  }

  private static MeetingView.Source reportedBy(PressItem item, @Nullable String place) {
    return new MeetingView.Source(
        item.id(),
        item.url(),
        item.source(),
        item.lang(),
        item.title(),
        item.published(),
        null,
        null,
        null,
        place);
  }

  public static SourceView source(String id, String name, SourceState state, String reason) {
    boolean read = state == SourceState.OK || state == SourceState.NOT_MODIFIED;
    return new SourceView(
        new SourceReport(
            id,
            name,
            "https://www." + id + ".example/list.html",
            NOW.minusSeconds(420),
            state,
            read ? 40 : 0,
            read ? 2 : 0,
            0,
            reason,
            NOW.plusSeconds(1380)),
        read ? NOW.minusSeconds(420) : NOW.minusSeconds(86_400 * 3),
        read ? 120 : 7);
  }

  static Trends trends() {
    return new Trends(
        List.of(
            new Trends.Meetings("EU", 2024, 1, 0),
            new Trends.Meetings("US", 2022, 1, 1),
            new Trends.Meetings("US", 2024, 0, 1)),
        List.of(
            new Trends.Area("capacity-building", "EU", 2024, 2),
            new Trends.Area("capacity-building", "US", 2024, 1),
            new Trends.Area("cyber-dialogue", "US", 2024, 4)),
        List.of(
            new Trends.Bond("JP", "EU", 2),
            new Trends.Bond("JP", "US", 5),
            new Trends.Bond("EU", "US", 1)),
        List.of(
            new Trends.Coverage("eeas", 2026, 0, 3, 1),
            new Trends.Coverage("mofa-en", 2024, 2, 0, 0)));
  }

  private Fixtures() {}
}
