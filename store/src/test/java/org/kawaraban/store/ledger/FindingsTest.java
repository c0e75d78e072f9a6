package org.kawaraban.store.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kawaraban.contract.Mode;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.contract.Stage;
import org.kawaraban.store.TestItem;
import org.kawaraban.store.read.Finding;
import org.kawaraban.store.read.Finding.Kind;
import org.kawaraban.store.read.MeetingView;
import org.kawaraban.store.read.MeetingView.Source;

class FindingsTest {
  private static final String SERIES = TestItem.US_DIALOGUE;
  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 23);

  @Test
  void anOrdinalThatNoSourcePrintsIsMissing() {
    assertThat(of(List.of(held(1, "2013-05-09"), held(3, "2015-07-22"))))
        .containsExactly(
            new Finding(Kind.MISSING, SERIES, 2, null, List.of("japan-us-cyber-dialogue/3")));
  }

  @Test
  void aHigherOrdinalBeforeALowerOneRunsBackward() {
    assertThat(of(List.of(held(1, "2015-05-09"), held(2, "2014-07-22"))))
        .extracting(Finding::kind, Finding::ordinal)
        .containsExactly(tuple(Kind.BACKWARD, 2));
  }

  @Test
  void oneOrdinalOfTwoYearsIsDoubledAndItsSourcesDisagree() {
    List<Source> sources = List.of(source("a", 1, "2013-05-09"), source("b", 1, "2014-05-09"));
    MeetingView meeting = meeting(1, "2013-05-09", Stage.HELD, sources);

    assertThat(of(List.of(meeting))).extracting(Finding::kind).containsExactly(Kind.DOUBLED);
    assertThat(Disagreements.among(sources))
        .singleElement()
        .satisfies(
            start -> {
              assertThat(start.field()).isEqualTo("start");
              assertThat(start.values()).containsOnlyKeys("2013-05-09", "2014-05-09");
            });
  }

  @Test
  void aPromisedMeetingIsDueUntilItsTimeIsOverAndGoneWhenItIsHeld() {
    List<Findings.Promise> promise =
        List.of(
            new Findings.Promise(TestItem.named("p").id(), SERIES, 2, PartialDate.parse("2025")));
    List<MeetingView> first = List.of(held(1, "2024-06-01"));

    assertThat(Findings.of(first, promise, LocalDate.of(2025, 12, 31)))
        .extracting(Finding::kind)
        .containsExactly(Kind.DUE);
    assertThat(Findings.of(first, promise, LocalDate.of(2026, 1, 1)))
        .extracting(Finding::kind)
        .containsExactly(Kind.OVERDUE);
    assertThat(Findings.of(List.of(held(1, "2024-06-01"), held(2, "2026-01-15")), promise, AS_OF))
        .isEmpty();
  }

  @Test
  void aPromisedMeetingThatALaterOnePassedIsMissingAndNotExpected() {
    List<Findings.Promise> promise =
        List.of(new Findings.Promise(TestItem.named("p").id(), SERIES, 2, null));

    assertThat(Findings.of(List.of(held(1, "2024-06-01"), held(3, "2026-01-15")), promise, AS_OF))
        .extracting(Finding::kind, Finding::ordinal)
        .containsExactly(tuple(Kind.MISSING, 2));
  }

  @Test
  void theOrderOfMeetingsAndPromisesDoesNotMatter() {
    Random random = new Random(11);
    List<MeetingView> meetings = new ArrayList<>();
    List<Findings.Promise> promises = new ArrayList<>();
    for (int number = 1; number < 40; number += 2) {
      meetings.add(held(number, "%d-01-01".formatted(2000 + random.nextInt(26))));
      promises.add(
          new Findings.Promise(
              TestItem.named("p" + number).id(),
              SERIES,
              number % 3 == 0 ? number + 1 : null,
              PartialDate.parse("" + (2000 + number % 5))));
    }
    List<Finding> expected = Findings.of(meetings, promises, AS_OF);
    for (int round = 0; round < 5; round++) {
      Collections.shuffle(meetings, random);
      Collections.shuffle(promises, random);

      assertThat(Findings.of(meetings, promises, AS_OF)).isEqualTo(expected);
    }
  }

  private static List<Finding> of(List<MeetingView> meetings) {
    return Findings.of(meetings, List.of(), AS_OF);
  }

  private static MeetingView held(int ordinal, String start) {
    return meeting(ordinal, start, Stage.HELD, List.of(source("s" + ordinal, ordinal, start)));
  }

  private static MeetingView meeting(int ordinal, String start, Stage stage, List<Source> sources) {
    PartialDate day = PartialDate.parse(start);
    String key = "japan-us-cyber-dialogue/" + ordinal;
    return new MeetingView(
        key,
        List.of(key),
        SERIES,
        "",
        List.of("US"),
        ordinal,
        day,
        day,
        null,
        Mode.UNKNOWN,
        stage,
        sources,
        List.of());
  }

  private static Source source(String name, int ordinal, String start) {
    return new Source(
        TestItem.named(name).id(),
        URI.create("https://mofa.example.invalid/" + name),
        "mofa",
        "en",
        name,
        null,
        ordinal,
        PartialDate.parse(start),
        null,
        null);
  }
}
