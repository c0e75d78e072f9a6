package org.kawaraban.store.ledger;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.kawaraban.contract.ItemId;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.store.curation.Curation;

/**
 * All meetings that the mentions of one or more series make; a pure function of them and of what
 * curators decided.
 *
 * <p>Where mentions of one meeting disagree, {@link Agreement} says whose word counts. Every key of
 * every mention leads to its meeting. Only where two meetings of a series share a day does its date
 * key lead to one of them alone: the lower ordinal, then the preferred mention.
 */
public final class Ledger {
  private static final Comparator<Agreement> KEY_CLAIM =
      comparing(Agreement::ordinal, nullsLast(naturalOrder()))
          .thenComparing(Agreement::preferred, OwnMention.PREFERENCE);

  private final Vocabulary vocabulary;

  public Ledger(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * Meetings in the order of their keys. Series with equal slugs are one; others never merge.
   *
   * @param mentions in any order; of one item at most one, and that any number of times
   */
  public List<Meeting> meetings(Collection<OwnMention> mentions) {
    return meetings(mentions, Curation.NONE);
  }

  /** As {@link #meetings(Collection)}, with the decisions that win over the machine. */
  public List<Meeting> meetings(Collection<OwnMention> mentions, Curation curation) {
    Map<ItemId, OwnMention> byItem = new TreeMap<>();
    CuratedMentions.of(mentions, curation).forEach(own -> byItem.put(own.item(), own));
    Map<String, List<OwnMention>> bySeries =
        byItem.values().stream()
            .sorted(OwnMention.PREFERENCE)
            .collect(groupingBy(OwnMention::seriesSlug, TreeMap::new, toList()));

    return bySeries.values().stream()
        .flatMap(ofOneSeries -> meetingsOfOneSeries(ofOneSeries, curation).stream())
        .sorted(comparing(Meeting::key))
        .toList();
  }

  private List<Meeting> meetingsOfOneSeries(List<OwnMention> preferredFirst, Curation curation) {
    String name = nameOf(preferredFirst);
    List<Agreement> all =
        CuratedSittings.of(preferredFirst, curation).stream()
            .map(Agreement::new)
            .sorted(KEY_CLAIM)
            .toList();
    String slug = preferredFirst.get(0).seriesSlug() + "/";
    Set<String> rejected =
        curation.rejectedMeetings().stream().filter(key -> key.startsWith(slug)).collect(toSet());
    List<Agreement> sittings = withoutRejected(all, rejected);
    Map<String, Agreement> owners = owners(sittings);
    return sittings.stream()
        .map(sitting -> sitting.meeting(name, key -> owners.get(key) == sitting, vocabulary))
        .map(meeting -> Pins.on(meeting, curation))
        .toList();
  }

  private static Map<String, Agreement> owners(List<Agreement> sittings) {
    Map<String, Agreement> owners = new TreeMap<>();
    for (Agreement sitting : sittings) {
      sitting.claimedKeys().forEach(key -> owners.putIfAbsent(key, sitting));
    }
    return owners;
  }

  /**
   * A sitting goes as a whole, also the sources that do not print what it was rejected by. As
   * everywhere, a name is that of the sitting that has it now, and only where none has it of those
   * that once had it.
   *
   * @param rejected keys of this series: nothing of another one changes it
   */
  private static List<Agreement> withoutRejected(List<Agreement> sittings, Set<String> rejected) {
    if (rejected.isEmpty()) {
      return sittings;
    }
    Map<String, Agreement> owners = owners(sittings);
    return sittings.stream()
        .filter(
            sitting ->
                sitting.claimedKeys().stream()
                    .noneMatch(key -> rejected.contains(key) && owners.get(key) == sitting))
        .filter(
            sitting ->
                sitting.formerKeys().stream()
                    .noneMatch(key -> rejected.contains(key) && !owners.containsKey(key)))
        .toList();
  }

  /** The vocabulary's spelling where one mention has it, else the preferred mention's. */
  private static String nameOf(List<OwnMention> preferredFirst) {
    return preferredFirst.stream()
        .filter(own -> own.mention().known())
        .findFirst()
        .orElse(preferredFirst.get(0))
        .mention()
        .series();
  }
}
