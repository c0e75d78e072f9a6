package org.kawaraban.store.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kawaraban.store.TestItem.US_DIALOGUE;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.store.curation.Act;
import org.kawaraban.store.journal.DecisionRepository;

/** What curators add that no source carries. */
class AdditionIT {
  private static final String EIGHTH = "japan-us-cyber-dialogue/8";

  private final CuratedRecord curated = new CuratedRecord();

  @AfterEach
  void close() {
    curated.close();
  }

  @Test
  void whatCannotBeTrueIsNotAdded() {
    refused(meeting(8, "2023-05-02", "2023-05-01", "held"), "ends 2023-05-01");
    refused(meeting(0, "2023-05-02", null, "held"), "1 to 999");
    refused(meeting(8, "2025-05-02", null, "held"), "not after its page");
    refused(evidence(""), "the vocabulary has no instrument \"\"");
    refused(evidence("tea ceremony"), "the vocabulary has no instrument \"tea ceremony\"");

    assertThat(curated.desk.decisions()).isEmpty();
  }

  @Test
  void anAdditionThatCannotBeBuiltIsSetAsideAndWaitsForACurator() {
    append(meeting(8, "2023-05-02", "2023-05-01", "held"));
    append(evidence("agreement"));
    append(evidence(""));

    curated.write(CuratedRecord.page("a"));

    assertThat(curated.record.meeting(EIGHTH)).isEmpty();
    assertThat(curated.items("IL", "confidence-building")).isEqualTo(1);
    assertThat(curated.desk.queue())
        .filteredOn(one -> one.kind() == Waiting.Kind.UNBUILT)
        .satisfiesExactlyInAnyOrder(
            one -> {
              assertThat(one.subject()).isEqualTo("decision/1");
              assertThat(one.question()).contains("ends 2023-05-01 and starts 2023-05-02");
            },
            one -> assertThat(one.subject()).isEqualTo("decision/3"));

    curated.decide(new Act.Undo(1));
    assertThat(curated.subjects()).doesNotContain("decision/1");
  }

  @Test
  void anAdditionUndoneBeforeItIsFollowedComesWithTheUndoOfTheUndo() {
    curated.desk.decide("curator", "because", meeting(8, "2023-05-02", null, "held"));
    curated.desk.decide("curator", "because", new Act.Undo(1));
    curated.write(CuratedRecord.page("a"));
    assertThat(curated.record.meeting(EIGHTH)).isEmpty();

    curated.decide(new Act.Undo(2));

    assertThat(curated.record.meeting(EIGHTH)).isPresent();
  }

  private void refused(Act act, String sentence) {
    assertThatThrownBy(() -> curated.desk.decide("curator", "because", act))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(sentence);
  }

  /** As an earlier build kept it, which did not check. */
  private void append(Act act) {
    curated
        .database
        .jdbi()
        .useTransaction(
            handle ->
                new DecisionRepository()
                    .append(handle, "curator", CuratedRecord.CLOCK.instant(), "because", act, ""));
  }

  private static Act meeting(int ordinal, String start, @Nullable String end, String stage) {
    return new Act.AddMeeting(
        US_DIALOGUE,
        List.of("US"),
        ordinal,
        PartialDate.parse(start),
        end == null ? null : PartialDate.parse(end),
        "Tokyo",
        stage,
        CuratedRecord.citation());
  }

  private static Act evidence(String instrument) {
    return new Act.AddEvidence("IL", "confidence-building", instrument, CuratedRecord.citation());
  }
}
