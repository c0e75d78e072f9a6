package org.kawaraban.store.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kawaraban.contract.ItemId;
import org.kawaraban.store.curation.Act;
import org.kawaraban.store.curation.Curation;

/** The sittings of one series, with those that curators took apart or put together. */
final class CuratedSittings {
  static List<List<OwnMention>> of(List<OwnMention> preferredFirst, Curation curation) {
    List<OwnMention> rest = new ArrayList<>(preferredFirst);
    List<List<OwnMention>> sittings = new ArrayList<>();
    for (Set<ItemId> split : curation.splits()) {
      List<OwnMention> own =
          preferredFirst.stream().filter(mention -> split.contains(mention.item())).toList();
      if (!own.isEmpty()) {
        rest.removeAll(own);
        sittings.add(own);
      }
    }
    sittings.addAll(Sittings.of(rest));
    for (Act.Merge merge : curation.merges()) {
      merge(sittings, merge);
    }
    return sittings;
  }

  /** Where one of the two is not there, or they are one already, there is nothing to do. */
  private static void merge(List<List<OwnMention>> sittings, Act.Merge merge) {
    List<OwnMention> one = named(sittings, merge.meeting());
    List<OwnMention> other = named(sittings, merge.other());
    if (one.isEmpty() || other.isEmpty() || one == other) {
      return;
    }
    sittings.removeIf(sitting -> sitting == one || sitting == other);
    List<OwnMention> together = new ArrayList<>(one);
    together.addAll(other);
    sittings.add(together);
  }

  /** The sitting this is a key of; of two, the one that has it now. */
  private static List<OwnMention> named(List<List<OwnMention>> sittings, String key) {
    return sittings.stream()
        .filter(sitting -> keys(sitting, false).contains(key))
        .findFirst()
        .or(() -> sittings.stream().filter(one -> keys(one, true).contains(key)).findFirst())
        .orElse(List.of());
  }

  private static Set<String> keys(List<OwnMention> sitting, boolean former) {
    Set<String> keys = new HashSet<>();
    for (OwnMention own : sitting) {
      keys.addAll(former ? own.formerKeys() : OwnMention.keysOf(own.item(), own.mention()));
    }
    return keys;
  }

  private CuratedSittings() {}
}
