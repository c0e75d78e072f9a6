package org.kawaraban.store.ledger;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kawaraban.contract.ItemId;
import org.kawaraban.contract.MeetingMention;
import org.kawaraban.contract.MentionKind;
import org.kawaraban.contract.Mode;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.contract.Stage;
import org.kawaraban.contract.Tier;

/** Looking up by day against comparing each with each. */
class NearnessTest {
  private static final LocalDate FIRST = LocalDate.of(2019, 12, 20);

  @Test
  void theLookUpFindsWhatComparingEachWithEachFinds() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      List<OwnMention> loose = mentions(random, "loose");
      List<OwnMention> numbered = mentions(random, "numbered");
      Nearness nearness = new Nearness();
      for (int ordinal = 0; ordinal < numbered.size(); ordinal++) {
        nearness.add(ordinal, numbered.get(ordinal));
      }

      for (OwnMention own : loose) {
        Set<Integer> expected =
            IntStream.range(0, numbered.size())
                .filter(ordinal -> near(own, numbered.get(ordinal)))
                .boxed()
                .collect(toSet());
        assertThat(nearness.ordinalsNear(List.of(own))).as("seed %d", seed).isEqualTo(expected);
      }
      Set<Set<OwnMention>> chains =
          Nearness.chains(loose).stream().map(Set::copyOf).collect(toSet());
      assertThat(chains).as("seed %d", seed).isEqualTo(components(loose));
    }
  }

  private static Set<Set<OwnMention>> components(List<OwnMention> mentions) {
    Set<Set<OwnMention>> components = new HashSet<>();
    Set<OwnMention> left = new HashSet<>(mentions);
    while (!left.isEmpty()) {
      Set<OwnMention> component = new HashSet<>();
      List<OwnMention> open = new ArrayList<>(List.of(left.iterator().next()));
      while (!open.isEmpty()) {
        OwnMention own = open.remove(open.size() - 1);
        if (left.remove(own)) {
          component.add(own);
          left.stream().filter(other -> near(own, other)).forEach(open::add);
        }
      }
      components.add(component);
    }
    return components;
  }

  /** The definition. */
  private static boolean near(OwnMention one, OwnMention other) {
    PartialDate start = one.mention().start();
    PartialDate otherStart = other.mention().start();
    if (start == null || otherStart == null) {
      return false;
    }
    if (!start.isDay() || !otherStart.isDay()) {
      return start.equals(otherStart);
    }
    return !otherStart.first().isAfter(last(one).plusDays(1))
        && !start.first().isAfter(last(other).plusDays(1));
  }

  private static LocalDate last(OwnMention own) {
    PartialDate end = own.mention().end();
    PartialDate start = own.mention().start();
    return (end != null && end.isDay() ? end : start).first();
  }

  private static List<OwnMention> mentions(Random random, String name) {
    List<OwnMention> mentions = new ArrayList<>();
    for (int number = 0; number < 12; number++) {
      LocalDate start = FIRST.plusDays(random.nextInt(40));
      LocalDate end = start.plusDays(random.nextInt(4));
      mentions.add(
          switch (random.nextInt(6)) {
            case 0 -> mention(name + number, null, null);
            case 1 -> mention(name + number, PartialDate.parse("2020-01"), null);
            case 2 -> mention(name + number, PartialDate.parse("2020"), null);
            case 3 -> mention(name + number, PartialDate.of(start), null);
            default -> mention(name + number, PartialDate.of(start), PartialDate.of(end));
          });
    }
    return mentions;
  }

  private static OwnMention mention(
      String name, @Nullable PartialDate start, @Nullable PartialDate end) {
    return new OwnMention(
        ItemId.of(URI.create("https://mofa.example.invalid/" + name)),
        Tier.OFFICIAL,
        null,
        Instant.EPOCH,
        new MeetingMention(
            MentionKind.OWN,
            "Japan-U.S. Cyber Dialogue",
            true,
            List.of(),
            null,
            start,
            end,
            null,
            Mode.UNKNOWN,
            Stage.HELD,
            List.of()),
        Set.of());
  }
}
