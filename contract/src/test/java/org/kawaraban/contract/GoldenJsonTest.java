package org.kawaraban.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The shape of what travels in the topics. {@code -Dgolden.update=true} rewrites the newest files;
 * those of older shapes ({@code *-1.json}) are never rewritten: such messages are in the topics.
 */
class GoldenJsonTest {
  private static final Path GOLDEN = Path.of("src/test/resources/org/kawaraban/contract");
  private static final ObjectWriter PRETTY = Json.mapper().writerWithDefaultPrettyPrinter();

  private static final URI URL =
      URI.create("https://www.mofa.go.jp/press/release/press4e_002666.html");
  private static final PartialDate DAY = PartialDate.parse("2019-10-11");
  private static final Evidence QUOTE =
      new Evidence(Evidence.Field.TITLE, "7th Japan-U.S. Cyber Dialogue", 4, 33, "series");

  private static final PressItem ITEM =
      new PressItem(
          ItemId.of(URL),
          PressItem.revisionOf("The 7th Japan-U.S. Cyber Dialogue", DAY, "Held today in Tokyo."),
          "mofa-en",
          Tier.OFFICIAL,
          URL,
          Origin.LIVE,
          "en",
          "The 7th Japan-U.S. Cyber Dialogue",
          DAY,
          Instant.parse("2019-10-12T01:02:03Z"),
          Instant.parse("2019-10-11T09:00:00Z"),
          Completeness.FULL,
          "Held today in Tokyo.",
          false,
          List.of(URI.create("https://www.mofa.go.jp/files/000527000.pdf")),
          URI.create("https://www.mofa.go.jp/mofaj/press/release/press4_007901.html"));

  private static final PressItem PLACED =
      new PressItem(
          ITEM.id(),
          ITEM.revision(),
          ITEM.source(),
          ITEM.tier(),
          ITEM.url(),
          ITEM.origin(),
          ITEM.lang(),
          ITEM.title(),
          ITEM.published(),
          ITEM.captured(),
          ITEM.lastModified(),
          ITEM.completeness(),
          ITEM.text(),
          ITEM.textCut(),
          ITEM.attachments(),
          ITEM.twin(),
          "Tokyo",
          "00f1e2d3c4b5a697");

  private static final Tagging TAGGING =
      new Tagging(
          Outcome.TAGGED,
          true,
          List.of(QUOTE),
          List.of(new Tag("US", 0.99, List.of(QUOTE))),
          List.of(new Tag("ASEAN", 0.9, List.of())),
          List.of(new Tag("cyber-dialogue", 0.99, List.of(QUOTE))),
          new Tag("dialogue", 0.95, List.of(QUOTE)),
          List.of(new Tie("US", "cyber-dialogue", List.of(QUOTE))),
          List.of(
              new MeetingMention(
                  MentionKind.OWN,
                  "Japan-U.S. Cyber Dialogue",
                  true,
                  List.of("US"),
                  7,
                  DAY,
                  DAY,
                  "Tokyo",
                  Mode.IN_PERSON,
                  Stage.HELD,
                  List.of(QUOTE))),
          List.of(new Candidate(Candidate.Kind.SERIES, "Japan-Xland Cyber Dialogue", QUOTE)));

  private static final SourceReport REPORT =
      new SourceReport(
          "mofa-en",
          "MOFA Japan, English",
          "https://www.mofa.go.jp/press/release/index.html",
          Instant.parse("2019-10-12T01:02:03Z"),
          SourceState.CHALLENGED,
          0,
          0,
          0,
          "a bot challenge instead of the listing",
          Instant.parse("2019-10-12T02:02:03Z"),
          List.of(ITEM.id()));

  @Test
  void aPressItemHasTheShapeOfItsGoldenFile() throws IOException {
    assertGolden("press-item.json", ITEM, PressItem.class);
  }

  @Test
  void aPressItemWithPlaceAndFingerprintHasTheShapeOfItsGoldenFile() throws IOException {
    assertGolden("press-item-3.json", PLACED, PressItem.class);
  }

  @Test
  void aTaggedItemHasTheShapeOfItsGoldenFile() throws IOException {
    assertGolden("tagged-item.json", new TaggedItem(ITEM, TAGGING, "1"), TaggedItem.class);
  }

  @Test
  void aSourceReportHasTheShapeOfItsGoldenFile() throws IOException {
    assertGolden("source-report.json", REPORT, SourceReport.class);
  }

  @Test
  void aRecordChangeHasTheShapeOfItsGoldenFile() throws IOException {
    RecordChange change =
        new RecordChange(
            "0123456789abcdef01234567",
            42,
            RecordChange.Kind.MEETING_HELD,
            RecordChange.Timing.LIVE,
            "meeting/japan-us-cyber-dialogue/7",
            Json.mapper().readTree("{\"start\":\"2019-10\",\"stage\":\"announced\"}"),
            Json.mapper().readTree("{\"start\":\"2019-10-11\",\"stage\":\"held\"}"),
            List.of(ITEM.id()),
            "item/%s@%s".formatted(ITEM.id(), ITEM.revision()),
            Instant.parse("2019-10-12T01:02:04Z"));
    assertGolden("record-change.json", change, RecordChange.class);
  }

  /**
   * What the first builds wrote, before tiers, ties, twins, candidates and withdrawals were thought
   * of.
   */
  @Test
  void theGoldenFileOfAnOlderShapeStillReads() throws IOException {
    PressItem item = read("press-item-1.json", PressItem.class);
    assertThat(item.title()).isEqualTo("The 7th Japan-U.S. Cyber Dialogue");
    assertThat(item.attachments()).isEmpty();
    assertThat(item.tier()).isEqualTo(Tier.PRESS);
    assertThat(item.origin()).isEqualTo(Origin.LIVE);

    TaggedItem tagged = read("tagged-item-1.json", TaggedItem.class);
    assertThat(tagged.tagging().ties()).isEmpty();
    assertThat(tagged.tagging().candidates()).isEmpty();
    assertThat(tagged.tagging().ownMeeting()).isEmpty();

    assertThat(read("source-report-1.json", SourceReport.class).withdrawn()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2019-13-01|2019-13-01",
        "2019-02-30|2019-02-30",
        "0025-01-01|25-01-01",
        "11 October|11 October"
      })
  void anImpossibleDateIsRefusedWithTheDateInTheSentence(String date, String named) {
    assertThat(catchThrowable(() -> PartialDate.parse(date)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(named);
  }

  private static <T> void assertGolden(String file, T value, Class<T> type) throws IOException {
    String actual = PRETTY.writeValueAsString(value) + "\n";
    Path golden = GOLDEN.resolve(file);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(golden, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(golden));
    assertThat(read(file, type)).isEqualTo(value);
  }

  private static <T> T read(String file, Class<T> type) throws IOException {
    return Json.mapper().readValue(GOLDEN.resolve(file).toFile(), type);
  }
}
