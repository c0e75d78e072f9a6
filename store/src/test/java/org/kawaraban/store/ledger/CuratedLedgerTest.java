package org.kawaraban.store.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kawaraban.contract.ItemId;
import org.kawaraban.contract.MeetingMention;
import org.kawaraban.contract.MentionKind;
import org.kawaraban.contract.Mode;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.contract.Stage;
import org.kawaraban.contract.Tier;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.store.curation.Act;
import org.kawaraban.store.curation.Curation;
import org.kawaraban.store.curation.Decision;
import org.kawaraban.store.curation.Field;
import org.kawaraban.store.curation.Subject;

class CuratedLedgerTest {
  private static final Ledger LEDGER = new Ledger(Vocabulary.bundled());
  private static final String SERIES = "Japan-U.S. Cyber Dialogue";
  private static final String SLUG = "japan-us-cyber-dialogue/";

  private final List<Decision> decisions = new ArrayList<>();

  @Test
  void aRejectedItemIsNoSourceOfAnyMeeting() {
    decide(new Act.Reject(Subject.of(item("b"))));

    assertThat(meetings(mention("a", 7, "2019-10-11"), mention("b", 7, "2019-10-11")))
        .singleElement()
        .satisfies(meeting -> assertThat(meeting.sources()).containsExactly(item("a")));
  }

  @Test
  void aCorrectedOrdinalMovesTheItemAndItsOldNameStillLeadsThere() {
    decide(new Act.Correct(item("b"), Field.ORDINAL, "8"));

    List<Meeting> meetings = meetings(mention("a", 7, "2019-10-11"), mention("b", 7, null));

    assertThat(meetings).extracting(Meeting::key).containsExactly(SLUG + "7", SLUG + "8");
    assertThat(meetings.get(1).formerKeys()).contains(SLUG + "7");
  }

  @Test
  void ofTwoCorrectionsOfOneFieldTheLaterCounts() {
    decide(new Act.Correct(item("a"), Field.PLACE, "Kyoto"));
    decide(new Act.Correct(item("a"), Field.PLACE, "Osaka"));

    assertThat(meetings(mention("a", 7, "2019-10-11")))
        .singleElement()
        .extracting(Meeting::place)
        .isEqualTo("Osaka");
  }

  @Test
  void anEmptyCorrectionSaysThatThePageStatesNone() {
    decide(new Act.Correct(item("a"), Field.ORDINAL, ""));

    assertThat(meetings(mention("a", 7, "2019-10-11")))
        .singleElement()
        .satisfies(meeting -> assertThat(meeting.ordinal()).isNull())
        .extracting(Meeting::key)
        .isEqualTo(SLUG + "2019-10-11");
  }

  @Test
  void twoMeetingsAreMergedByAnyOfTheirKeys() {
    decide(new Act.Merge(SLUG + "2019-10-11", SLUG + "2019-10-15"));

    assertThat(meetings(mention("a", null, "2019-10-11"), mention("b", null, "2019-10-15")))
        .singleElement()
        .satisfies(
            meeting ->
                assertThat(meeting.keys()).contains(SLUG + "2019-10-11", SLUG + "2019-10-15"));
  }

  @Test
  void itemsAreTakenApartTogether() {
    decide(new Act.Split(List.of(item("b"), item("c"))));

    assertThat(
            meetings(
                mention("a", 7, "2019-10-11"),
                mention("b", 7, "2019-10-11"),
                mention("c", 7, "2019-10-11")))
        .extracting(Meeting::sources)
        .satisfiesExactlyInAnyOrder(
            sources -> assertThat(sources).containsExactly(item("a")),
            sources -> assertThat(sources).containsExactlyInAnyOrder(item("b"), item("c")));
  }

  @Test
  void aRejectedMeetingTakesAllItsSourcesAlongWhateverTheyPrint() {
    decide(new Act.Reject(Subject.meeting(SLUG + "7")));

    assertThat(meetings(mention("en", 7, "2019-10-11"), mention("ja", null, "2019-10-11")))
        .isEmpty();
  }

  @Test
  void aRejectedMeetingLeavesAloneTheOneOfTheSameDay() {
    decide(new Act.Reject(Subject.meeting(SLUG + "2019-10-11")));

    assertThat(meetings(mention("a", 7, "2019-10-11"), mention("b", 8, "2019-10-11")))
        .singleElement()
        .satisfies(meeting -> assertThat(meeting.keys()).contains(SLUG + "8", SLUG + "2019-10-11"));
  }

  @Test
  void aRejectedMeetingStaysSoUnderAnotherNameUntilAnotherMeetingHasItsName() {
    decide(new Act.Reject(Subject.meeting(SLUG + "7")));
    decide(new Act.Correct(item("a"), Field.ORDINAL, "8"));
    assertThat(meetings(mention("a", 7, "2019-10-11"))).isEmpty();

    assertThat(meetings(mention("a", 7, "2019-10-11"), mention("b", 7, "2020-10-11")))
        .extracting(Meeting::key)
        .containsExactly(SLUG + "8");
  }

  @Test
  void aPinnedFieldStaysWhateverNewSourcesSay() {
    decide(new Act.Pin(SLUG + "7", Field.PLACE, "Tokyo"));

    assertThat(meetings(mention("a", 7, "2019-10-11", "Kyoto"), mention("b", 7, null, "Osaka")))
        .singleElement()
        .extracting(Meeting::place)
        .isEqualTo("Tokyo");
  }

  @Test
  void anUndoneDecisionDoesNotCountAndAnUndoneUndoDoes() {
    decide(new Act.Reject(Subject.of(item("a"))));
    decide(new Act.Undo(1));
    assertThat(meetings(mention("a", 7, "2019-10-11"))).hasSize(1);

    decide(new Act.Undo(2));
    assertThat(meetings(mention("a", 7, "2019-10-11"))).isEmpty();
  }

  @Test
  void decisionsSurviveAnotherReadingOfThePage() {
    decide(new Act.Correct(item("a"), Field.START, "2019-10-11"));

    for (OwnMention reading : List.of(mention("a", 7, "2019-10-10"), mention("a", 7, null))) {
      assertThat(meetings(reading))
          .singleElement()
          .extracting(Meeting::start)
          .isEqualTo(PartialDate.parse("2019-10-11"));
    }
  }

  @Test
  void neitherTheOrderOfMentionsNorThatOfDecisionsReadMatters() {
    List<OwnMention> mentions = new ArrayList<>();
    for (int ordinal = 1; ordinal < 9; ordinal++) {
      mentions.add(mention("a" + ordinal, ordinal, "201" + ordinal + "-05-09"));
      mentions.add(mention("b" + ordinal, null, "201" + ordinal + "-05-10"));
    }
    decide(new Act.Split(List.of(item("b3"))));
    decide(new Act.Merge(SLUG + "4", SLUG + "5"));
    decide(new Act.Correct(item("a6"), Field.ORDINAL, "16"));
    decide(new Act.Pin(SLUG + "7", Field.STAGE, "announced"));
    decide(new Act.Reject(Subject.meeting(SLUG + "8")));
    List<Meeting> expected = LEDGER.meetings(mentions, Curation.of(decisions));

    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(mentions, new Random(seed));
      Collections.shuffle(decisions, new Random(seed));
      assertThat(LEDGER.meetings(mentions, Curation.of(decisions))).isEqualTo(expected);
    }
  }

  @Test
  void whatCannotBeTrueIsNotDecided() {
    assertThatThrownBy(() -> new Act.Correct(item("a"), Field.START, "0025-01-01"))
        .hasMessageContaining("1900 to 2100");
    assertThatThrownBy(() -> new Act.Correct(item("a"), Field.ORDINAL, "seven"))
        .hasMessageContaining("seven");
    assertThatThrownBy(() -> new Act.Pin(SLUG + "7", Field.ORDINAL, "8"))
        .hasMessageContaining("correct an item");
    assertThatThrownBy(() -> Subject.parse("page/7")).hasMessageContaining("item/ID");
  }

  private void decide(Act act) {
    decisions.add(
        new Decision(
            decisions.size() + 1L,
            "curator",
            Instant.parse("2026-11-23T00:00:00Z"),
            "because",
            act,
            ""));
  }

  private List<Meeting> meetings(OwnMention... mentions) {
    return LEDGER.meetings(List.of(mentions), Curation.of(decisions));
  }

  private static ItemId item(String name) {
    return ItemId.of(URI.create("https://mofa.example.invalid/" + name));
  }

  private static OwnMention mention(
      String name, @Nullable Integer ordinal, @Nullable String start) {
    return mention(name, ordinal, start, null);
  }

  private static OwnMention mention(
      String name, @Nullable Integer ordinal, @Nullable String start, @Nullable String place) {
    PartialDate day = start == null ? null : PartialDate.parse(start);
    return new OwnMention(
        item(name),
        Tier.OFFICIAL,
        null,
        Instant.parse("2026-11-01T00:00:00Z"),
        new MeetingMention(
            MentionKind.OWN,
            SERIES,
            true,
            List.of("US"),
            ordinal,
            day,
            day,
            place,
            Mode.IN_PERSON,
            Stage.HELD,
            List.of()),
        Set.of());
  }
}
