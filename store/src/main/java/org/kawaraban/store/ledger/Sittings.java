package org.kawaraban.store.ledger;

import static java.util.stream.Collectors.toSet;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.MeetingMention;
import org.kawaraban.contract.PartialDate;

/**
 * Tells which mentions of one series speak of one sitting.
 *
 * <p>Equal ordinals do. Without an ordinal, the dates must lie within one day, directly or through
 * other mentions that have none either. Such a chain joins a numbered sitting only where it touches
 * no second one: a chain never joins two ordinals. Of a chain between two, each mention that is
 * near one alone joins that one, and what is left stands by itself.
 */
final class Sittings {
  private final NavigableMap<Integer, List<OwnMention>> numbered = new TreeMap<>();
  private final List<List<OwnMention>> unnumbered = new ArrayList<>();

  /** Groups of mentions, each one sitting. */
  static List<List<OwnMention>> of(Collection<OwnMention> mentionsOfOneSeries) {
    Sittings sittings = new Sittings();
    List<OwnMention> loose = new ArrayList<>();
    for (OwnMention own : mentionsOfOneSeries) {
      Integer ordinal = own.mention().ordinal();
      if (ordinal == null) {
        loose.add(own);
      } else {
        sittings.numbered.computeIfAbsent(ordinal, n -> new ArrayList<>()).add(own);
      }
    }
    sittings.settle(loose);
    List<List<OwnMention>> all = new ArrayList<>(sittings.numbered.values());
    all.addAll(sittings.unnumbered);
    return all;
  }

  private void settle(List<OwnMention> loose) {
    // Nearness is asked of the mentions that print an ordinal, before any other has joined them:
    // otherwise the first to come would draw the next one after it.
    NavigableMap<Integer, List<OwnMention>> printed = new TreeMap<>();
    numbered.forEach((ordinal, mentions) -> printed.put(ordinal, List.copyOf(mentions)));

    for (List<OwnMention> chain : chains(loose)) {
      Set<Integer> touched = ordinalsNear(chain, printed);
      if (touched.isEmpty()) {
        unnumbered.add(chain);
      } else if (touched.size() == 1) {
        join(touched, chain);
      } else {
        breakUp(chain, printed);
      }
    }
  }

  private void breakUp(List<OwnMention> chain, NavigableMap<Integer, List<OwnMention>> printed) {
    List<OwnMention> undecided = new ArrayList<>();
    for (OwnMention own : chain) {
      Set<Integer> touched = ordinalsNear(List.of(own), printed);
      if (touched.size() == 1) {
        join(touched, List.of(own));
      } else {
        undecided.add(own);
      }
    }
    unnumbered.addAll(chains(undecided));
  }

  private void join(Set<Integer> onlyOrdinal, List<OwnMention> mentions) {
    for (Integer ordinal : onlyOrdinal) {
      numbered.get(ordinal).addAll(mentions);
    }
  }

  private static Set<Integer> ordinalsNear(
      List<OwnMention> chain, NavigableMap<Integer, List<OwnMention>> printed) {
    return printed.entrySet().stream()
        .filter(sitting -> chain.stream().anyMatch(nearTo(sitting.getValue())))
        .map(sitting -> sitting.getKey())
        .collect(toSet());
  }

  /** Connected components of nearness. */
  private static List<List<OwnMention>> chains(List<OwnMention> loose) {
    List<List<OwnMention>> chains = new ArrayList<>();
    for (OwnMention own : loose) {
      List<OwnMention> joined = new ArrayList<>(List.of(own));
      List<List<OwnMention>> apart = new ArrayList<>();
      for (List<OwnMention> chain : chains) {
        if (nearTo(chain).test(own)) {
          joined.addAll(chain);
        } else {
          apart.add(chain);
        }
      }
      apart.add(joined);
      chains = apart;
    }
    return chains;
  }

  private static Predicate<OwnMention> nearTo(List<OwnMention> others) {
    return own -> others.stream().anyMatch(other -> near(own.mention(), other.mention()));
  }

  /**
   * Whether the days from start to end of both lie within one day of each other. A month or a year
   * is near to nothing but itself, for the two mentions yield the same key.
   */
  private static boolean near(MeetingMention one, MeetingMention other) {
    PartialDate start = one.start();
    PartialDate otherStart = other.start();
    if (start == null || otherStart == null) {
      return false;
    }
    if (!start.isDay() || !otherStart.isDay()) {
      return start.equals(otherStart);
    }
    return daysBetween(lastDay(start, one.end()), otherStart) <= 1
        && daysBetween(lastDay(otherStart, other.end()), start) <= 1;
  }

  private static PartialDate lastDay(PartialDate start, @Nullable PartialDate end) {
    return end != null && end.isDay() ? end : start;
  }

  private static long daysBetween(PartialDate end, PartialDate nextStart) {
    return ChronoUnit.DAYS.between(end.first(), nextStart.first());
  }
}
