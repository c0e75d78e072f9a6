package org.kawaraban.store.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kawaraban.store.TestItem.US_DIALOGUE;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.contract.PressItem;
import org.kawaraban.contract.Stage;
import org.kawaraban.contract.TaggedItem;
import org.kawaraban.contract.Tier;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.store.TestItem;

class LedgerTest {
  private static final String INTERNET_ECONOMY =
      "Japan-U.S. Policy Cooperation Dialogue on the Internet Economy";
  private static final long SEED = 20_191_011;

  private final Ledger ledger = new Ledger(Vocabulary.bundled());

  @Test
  void equalOrdinalsAreOneMeetingAndAllItsKeysLeadToIt() {
    TestItem english = page("en").own(US_DIALOGUE, 7, "2019-10-11");
    TestItem japanese = page("ja").own(US_DIALOGUE, 7, null);

    Meeting meeting = only(english, japanese);

    assertThat(meeting.key()).isEqualTo("japan-us-cyber-dialogue/7");
    assertThat(meeting.keys())
        .containsExactlyInAnyOrder(
            "japan-us-cyber-dialogue/7",
            "japan-us-cyber-dialogue/2019-10-11",
            "japan-us-cyber-dialogue/" + english.id(),
            "japan-us-cyber-dialogue/" + japanese.id());
    assertThat(meeting.partners()).containsExactly("US");
    assertThat(meeting.start()).isEqualTo(PartialDate.parse("2019-10-11"));
  }

  @Test
  void aMentionWithoutAnOrdinalJoinsTheOneWithinADay() {
    assertThat(
            meetings(
                page("a").own(US_DIALOGUE, 7, "2019-10-11"),
                page("b").own(US_DIALOGUE, null, "2019-10-12")))
        .extracting(Meeting::key)
        .containsExactly("japan-us-cyber-dialogue/7");
  }

  @Test
  void twoDaysApartAreTwoMeetings() {
    assertThat(
            meetings(
                page("a").own(US_DIALOGUE, null, "2019-10-11"),
                page("b").own(US_DIALOGUE, null, "2019-10-13")))
        .extracting(Meeting::key)
        .containsExactly(
            "japan-us-cyber-dialogue/2019-10-11", "japan-us-cyber-dialogue/2019-10-13");
  }

  @Test
  void overlappingMeetingsOfDifferentSeriesNeverMerge() {
    assertThat(
            meetings(
                page("a").own(US_DIALOGUE, 7, "2019-10-11"),
                page("b").own(INTERNET_ECONOMY, null, "2019-10-11")))
        .hasSize(2);
  }

  @Test
  void aChainOfDatesDoesNotJoinTwoOrdinals() {
    TestItem seventh = page("a").own(US_DIALOGUE, 7, "2019-10-10");
    TestItem besideSeventh = page("b").own(US_DIALOGUE, null, "2019-10-10");
    TestItem between = page("c").own(US_DIALOGUE, null, "2019-10-11");
    TestItem eighth = page("d").own(US_DIALOGUE, 8, "2019-10-12");

    List<Meeting> meetings = meetings(seventh, besideSeventh, between, eighth);

    assertThat(meetings).extracting(Meeting::ordinal).containsExactlyInAnyOrder(7, 8, null);
    assertThat(meetings)
        .filteredOn(meeting -> meeting.sources().contains(besideSeventh.id()))
        .extracting(Meeting::ordinal)
        .containsExactly(7);
  }

  @Test
  void aDateThatTwoOrdinalsShareLeadsToTheLower() {
    List<Meeting> meetings =
        meetings(
            page("a").own(US_DIALOGUE, 8, "2019-10-11"),
            page("b").own(US_DIALOGUE, 7, "2019-10-11"));

    assertThat(meetings)
        .filteredOn(meeting -> meeting.keys().contains("japan-us-cyber-dialogue/2019-10-11"))
        .extracting(Meeting::ordinal)
        .containsExactly(7);
  }

  @Test
  void twoMentionsOfOneMonthAreOneMeetingAndADayInItIsAnother() {
    assertThat(
            meetings(
                page("a").own(US_DIALOGUE, null, "2019-10"),
                page("b").own(US_DIALOGUE, null, "2019-10"),
                page("c").own(US_DIALOGUE, null, "2019-10-11")))
        .extracting(Meeting::key)
        .containsExactly("japan-us-cyber-dialogue/2019-10", "japan-us-cyber-dialogue/2019-10-11");
  }

  @Test
  void aMentionWithoutOrdinalAndDateIsNamedByItsItem() {
    TestItem bare = page("a").own(US_DIALOGUE, null, null).captured("2024-02-03T23:30:00Z");

    Meeting meeting = only(bare);

    assertThat(meeting.key()).isEqualTo("japan-us-cyber-dialogue/" + bare.id());
    assertThat(meeting.day()).isEqualTo("2024-02-03");
  }

  @Test
  void theOfficialsWordAndTheReportGoBeforePressAndAnnouncement() {
    TestItem press =
        page("a").tier(Tier.PRESS).published("2019-10-01").own(US_DIALOGUE, 7, "2019-10-09");
    TestItem announced =
        page("b").published("2019-10-02").own(US_DIALOGUE, 7, "2019-10-10", Stage.ANNOUNCED);
    TestItem held = page("c").published("2019-10-12").own(US_DIALOGUE, 7, "2019-10-11");

    Meeting meeting = only(press, announced, held);

    assertThat(meeting.start()).isEqualTo(PartialDate.parse("2019-10-11"));
    assertThat(meeting.stage()).isEqualTo(Stage.HELD);
    assertThat(meeting.sources()).containsExactly(held.id(), announced.id(), press.id());
  }

  @Test
  void twoSpellingsWithOneSlugAreOneSeriesUnderTheKnownName() {
    Meeting meeting =
        only(
            page("a").own("Japan-US cyber dialogue", 7, null), page("b").own(US_DIALOGUE, 7, null));

    assertThat(meeting.series()).isEqualTo(US_DIALOGUE);
  }

  @Test
  void whatAnOlderRevisionWasNamedByStillLeadsToTheMeeting() {
    OwnMention corrected =
        own(
            page("a").own(US_DIALOGUE, 7, "2019-10-11"),
            Set.of("japan-us-cyber-dialogue/2019-10-21"));

    assertThat(ledger.meetings(List.of(corrected)).get(0).formerKeys())
        .containsExactly("japan-us-cyber-dialogue/2019-10-21");
  }

  @Test
  void noOrderAndNoRepetitionChangesTheLedger() {
    Random random = new Random(SEED);
    for (int round = 0; round < 300; round++) {
      List<OwnMention> mentions = randomMentions(random);
      List<Meeting> expected = ledger.meetings(mentions);

      List<OwnMention> shuffled = new ArrayList<>(mentions);
      mentions.stream().filter(own -> random.nextBoolean()).forEach(shuffled::add);
      Collections.shuffle(shuffled, random);

      assertThat(ledger.meetings(shuffled)).as("round %d", round).isEqualTo(expected);
      assertSound(mentions, expected);
    }
  }

  /** What holds of every ledger, whatever the mentions. */
  private static void assertSound(List<OwnMention> mentions, List<Meeting> meetings) {
    assertThat(meetings).extracting(Meeting::key).doesNotHaveDuplicates();
    assertThat(meetings).flatExtracting(Meeting::keys).doesNotHaveDuplicates();
    assertThat(meetings)
        .flatExtracting(Meeting::sources)
        .containsExactlyInAnyOrderElementsOf(mentions.stream().map(OwnMention::item).toList());
    for (OwnMention own : mentions) {
      assertThat(meetings)
          .filteredOn(meeting -> meeting.sources().contains(own.item()))
          .allMatch(
              meeting ->
                  own.mention().ordinal() == null
                      || own.mention().ordinal().equals(meeting.ordinal()));
      for (String key : OwnMention.keysOf(own.item(), own.mention())) {
        assertThat(meetings).filteredOn(meeting -> meeting.keys().contains(key)).hasSize(1);
      }
    }
  }

  private static List<OwnMention> randomMentions(Random random) {
    List<OwnMention> mentions = new ArrayList<>();
    int size = 1 + random.nextInt(25);
    for (int number = 0; number < size; number++) {
      String series = random.nextInt(4) == 0 ? INTERNET_ECONOMY : US_DIALOGUE;
      Integer ordinal = random.nextBoolean() ? null : 1 + random.nextInt(4);
      String day = "2019-10-%02d".formatted(1 + random.nextInt(14));
      String start =
          switch (random.nextInt(5)) {
            case 0 -> null;
            case 1 -> "2019-10";
            default -> day;
          };
      TestItem item =
          page("random-" + number)
              .tier(random.nextBoolean() ? Tier.OFFICIAL : Tier.PRESS)
              .own(series, ordinal, start, random.nextBoolean() ? Stage.HELD : Stage.ANNOUNCED);
      mentions.add(own(random.nextBoolean() ? item.published(day) : item, Set.of()));
    }
    return mentions;
  }

  private static TestItem page(String name) {
    return TestItem.named(name);
  }

  private Meeting only(TestItem... items) {
    List<Meeting> meetings = meetings(items);
    assertThat(meetings).hasSize(1);
    return meetings.get(0);
  }

  private List<Meeting> meetings(TestItem... items) {
    return ledger.meetings(List.of(items).stream().map(item -> own(item, Set.of())).toList());
  }

  private static OwnMention own(TestItem item, Set<String> formerKeys) {
    TaggedItem tagged = item.tagged();
    PressItem press = tagged.item();
    return new OwnMention(
        press.id(),
        press.tier(),
        press.published(),
        press.captured(),
        tagged.tagging().ownMeeting().orElseThrow(),
        formerKeys);
  }
}
