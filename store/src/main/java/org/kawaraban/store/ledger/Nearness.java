package org.kawaraban.store.ledger;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.PartialDate;

/**
 * Which mentions lie near each other: the days from start to end of both within one day. A month or
 * a year is near to nothing but itself, for the two mentions yield the same key; a mention without
 * a date is near to none.
 *
 * <p>Numbered mentions are looked up by day, so that a long series takes no longer for each mention
 * than a short one.
 */
final class Nearness {
  private final NavigableMap<Long, List<Numbered>> byFirstDay = new TreeMap<>();
  private final Map<PartialDate, Set<Integer>> byVagueDate = new HashMap<>();
  private long longest;

  /** Days as numbers, both included. */
  private record Days(long first, long last) {}

  private record Numbered(int ordinal, Days days) {}

  void add(int ordinal, OwnMention own) {
    PartialDate start = own.mention().start();
    Days days = days(own);
    if (days != null) {
      byFirstDay
          .computeIfAbsent(days.first(), day -> new ArrayList<>())
          .add(new Numbered(ordinal, days));
      longest = Math.max(longest, days.last() - days.first());
    } else if (start != null) {
      byVagueDate.computeIfAbsent(start, date -> new HashSet<>()).add(ordinal);
    }
  }

  /** Ordinals of those added that lie near to any of these. */
  Set<Integer> ordinalsNear(Collection<OwnMention> mentions) {
    Set<Integer> ordinals = new HashSet<>();
    for (OwnMention own : mentions) {
      Days days = days(own);
      if (days == null) {
        ordinals.addAll(byVagueDate.getOrDefault(own.mention().start(), Set.of()));
      } else {
        byFirstDay.subMap(days.first() - longest - 1, true, days.last() + 1, true).values().stream()
            .flatMap(List::stream)
            .filter(numbered -> near(numbered.days(), days))
            .forEach(numbered -> ordinals.add(numbered.ordinal()));
      }
    }
    return ordinals;
  }

  /** Mentions that are near each other, directly or through others of them. */
  static List<List<OwnMention>> chains(Collection<OwnMention> mentions) {
    List<List<OwnMention>> chains = new ArrayList<>();
    Map<PartialDate, List<OwnMention>> vague = new HashMap<>();
    List<Dated> dated = new ArrayList<>();
    for (OwnMention own : mentions) {
      Days days = days(own);
      PartialDate start = own.mention().start();
      if (days != null) {
        dated.add(new Dated(own, days));
      } else if (start != null) {
        vague.computeIfAbsent(start, date -> new ArrayList<>()).add(own);
      } else {
        chains.add(List.of(own));
      }
    }
    chains.addAll(vague.values());
    chains.addAll(sweep(dated));
    return chains;
  }

  private record Dated(OwnMention own, Days days) {}

  /** From the first day to the last: a chain ends where the next one begins two days later. */
  private static List<List<OwnMention>> sweep(List<Dated> dated) {
    List<List<OwnMention>> chains = new ArrayList<>();
    long reached = Long.MIN_VALUE;
    List<OwnMention> chain = new ArrayList<>();
    for (Dated next : dated.stream().sorted(comparing(one -> one.days().first())).toList()) {
      if (!chain.isEmpty() && next.days().first() > reached + 1) {
        chains.add(chain);
        chain = new ArrayList<>();
        reached = Long.MIN_VALUE;
      }
      chain.add(next.own());
      reached = Math.max(reached, next.days().last());
    }
    if (!chain.isEmpty()) {
      chains.add(chain);
    }
    return chains;
  }

  private static boolean near(Days one, Days other) {
    return other.first() - one.last() <= 1 && one.first() - other.last() <= 1;
  }

  private static @Nullable Days days(OwnMention own) {
    PartialDate start = own.mention().start();
    if (start == null || !start.isDay()) {
      return null;
    }
    PartialDate end = own.mention().end();
    PartialDate last = end != null && end.isDay() ? end : start;
    return new Days(start.first().toEpochDay(), last.first().toEpochDay());
  }
}
