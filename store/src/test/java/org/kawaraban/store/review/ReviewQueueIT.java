package org.kawaraban.store.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kawaraban.store.TestItem.US_DIALOGUE;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kawaraban.store.TestItem;
import org.kawaraban.store.curation.Act;
import org.kawaraban.store.curation.Field;
import org.kawaraban.store.curation.Subject;

/** What waits for a curator, and until when. */
class ReviewQueueIT {
  private final CuratedRecord curated = new CuratedRecord();

  @AfterEach
  void close() {
    curated.close();
  }

  @Test
  void aDecisionOutlivesTheNextRevisionAndComesBackForReview() {
    curated.write(CuratedRecord.page("a").captured("2026-11-01T00:00:00Z"));
    curated.decide(new Act.Correct(CuratedRecord.page("a").id(), Field.PLACE, "Kyoto"));
    assertThat(curated.subjects()).doesNotContain("decision/1");

    curated.write(CuratedRecord.page("a").title("Corrected").captured("2026-11-02T00:00:00Z"));

    assertThat(curated.meeting().place()).isEqualTo("Kyoto");
    assertThat(curated.subjects()).contains("decision/1");

    curated.decide(new Act.Accept(Subject.parse("decision/1")));
    assertThat(curated.subjects()).doesNotContain("decision/1");
  }

  @Test
  void contradictionsOfManySourcesComeFirst() {
    curated.write(
        CuratedRecord.page("a"),
        TestItem.named("b").own(US_DIALOGUE, 7, "2019-10-12").published("2019-10-13"),
        TestItem.named("c").own("Japan-Atlantis Cyber Dialogue", 1, "2020-01-01"));

    assertThat(curated.desk.queue().get(0))
        .satisfies(
            first -> {
              assertThat(first.kind()).isEqualTo(Waiting.Kind.DISAGREEMENT);
              assertThat(first.subject()).isEqualTo("meeting/" + CuratedRecord.SEVENTH);
            });
    assertThat(curated.desk.queue())
        .extracting(Waiting::kind)
        .contains(Waiting.Kind.UNKNOWN_SERIES);
  }

  @Test
  void allNumbersThatLackBeforeOneMeetingAreOneQuestion() {
    curated.write(
        TestItem.named("a").own(US_DIALOGUE, 3, "2015-07-22").published("2015-07-22"),
        TestItem.named("b").own(US_DIALOGUE, 7, "2019-10-11").published("2019-10-11"),
        TestItem.named("c").own(US_DIALOGUE, 9, "2024-06-10").published("2024-06-10"));

    assertThat(curated.desk.queue())
        .extracting(Waiting::question)
        .containsExactly(
            "Japan-U.S. Cyber Dialogue: no source prints numbers 1 to 2",
            "Japan-U.S. Cyber Dialogue: no source prints numbers 4 to 6",
            "Japan-U.S. Cyber Dialogue: no source prints number 8");
  }

  @Test
  void aReaderReportsAnErrorAndItWaitsUntilSomebodyJudgesIt() {
    ErrorReports reports = curated.desk.reports();
    String words = "The year is <b>wrong</b>.";
    assertThat(reports.file("/table1/US/cyber-dialogue", words)).isPresent();

    assertThat(curated.desk.queue())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.kind()).isEqualTo(Waiting.Kind.REPORTED);
              assertThat(one.subject()).isEqualTo("report/1");
              assertThat(one.arguments()).containsExactly("/table1/US/cyber-dialogue", words);
            });

    curated.desk.decide("curator", "a note", new Act.Comment(Subject.parse("report/1")));
    assertThat(curated.subjects()).containsExactly("report/1");
    curated.desk.decide("curator", "mended", new Act.Accept(Subject.parse("report/1")));
    assertThat(curated.subjects()).isEmpty();
    assertThatThrownBy(
            () -> curated.desk.decide("curator", "none", new Act.Accept(Subject.parse("report/2"))))
        .hasMessageContaining("no report 2");
  }

  @Test
  void whatWaitsUnderASubjectIsThatPartOfTheQueue() {
    curated.write(
        CuratedRecord.page("a").captured("2026-11-01T00:00:00Z"),
        TestItem.named("b").own(US_DIALOGUE, 7, "2019-10-12").published("2019-10-13"),
        TestItem.named("c").own("Japan-Atlantis Cyber Dialogue", 2, "2020-01-01"));
    curated.decide(new Act.Correct(CuratedRecord.page("a").id(), Field.PLACE, "Kyoto"));
    curated.decide(new Act.Pin(CuratedRecord.SEVENTH, Field.PLACE, "Osaka"));
    curated.decide(new Act.Accept(Subject.meeting("japan-atlantis-cyber-dialogue/2")));
    curated.write(CuratedRecord.page("a").title("Corrected").captured("2026-11-02T00:00:00Z"));
    curated.decide(new Act.Accept(Subject.parse("decision/2")));
    assertThat(curated.desk.reports().file("/table1/US/cyber-dialogue", "wrong")).isPresent();

    List<Waiting> queue = curated.desk.queue();

    assertThat(curated.subjects())
        .contains("decision/1", "report/1")
        .doesNotContain("decision/2", "meeting/japan-atlantis-cyber-dialogue/2");
    for (String subject :
        Stream.concat(
                curated.subjects().stream(),
                Stream.of(
                    "decision/2",
                    "item/" + CuratedRecord.page("a").id(),
                    "meeting/japan-atlantis-cyber-dialogue/2",
                    "cell/US/cyber-dialogue/" + CuratedRecord.page("a").id()))
            .toList()) {
      assertThat(curated.desk.waiting(Subject.parse(subject)))
          .as(subject)
          .containsExactlyElementsOf(
              queue.stream().filter(one -> one.subject().equals(subject)).toList());
    }
  }

  @Test
  void readersCannotFillTheDesk() {
    ErrorReports reports = curated.desk.reports();
    for (int filed = 0; filed < 200; filed++) {
      assertThat(reports.file("/meetings/" + CuratedRecord.SEVENTH, "wrong")).isPresent();
    }

    assertThat(reports.file("/meetings/" + CuratedRecord.SEVENTH, "wrong")).isEmpty();
    assertThatThrownBy(() -> reports.file("/review", "wrong")).hasMessageContaining("/review");
    assertThatThrownBy(() -> reports.file("/meetings/" + CuratedRecord.SEVENTH, "x".repeat(1001)))
        .hasMessageContaining("1001");
  }
}
