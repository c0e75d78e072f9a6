package org.kawaraban.store.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

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
    Nearness printed = new Nearness();
    numbered.forEach((ordinal, mentions) -> mentions.forEach(own -> printed.add(ordinal, own)));

    for (List<OwnMention> chain : Nearness.chains(loose)) {
      Set<Integer> touched = printed.ordinalsNear(chain);
      if (touched.isEmpty()) {
        unnumbered.add(chain);
      } else if (touched.size() == 1) {
        join(touched, chain);
      } else {
        breakUp(chain, printed);
      }
    }
  }

  private void breakUp(List<OwnMention> chain, Nearness printed) {
    List<OwnMention> undecided = new ArrayList<>();
    for (OwnMention own : chain) {
      Set<Integer> touched = printed.ordinalsNear(List.of(own));
      if (touched.size() == 1) {
        join(touched, List.of(own));
      } else {
        undecided.add(own);
      }
    }
    unnumbered.addAll(Nearness.chains(undecided));
  }

  private void join(Set<Integer> onlyOrdinal, List<OwnMention> mentions) {
    for (Integer ordinal : onlyOrdinal) {
      numbered.get(ordinal).addAll(mentions);
    }
  }
}
