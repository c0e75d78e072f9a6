package org.kawaraban.classify.naming;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.kawaraban.classify.taxonomy.MeetingType;
import org.kawaraban.classify.taxonomy.Taxonomy;
import org.kawaraban.contract.Vocabulary;

/** Gives a meeting its canonical name: that of its series, or one by kind and parties. */
public final class MeetingNames {
  /** With these the organisation comes first (codebook, "Series names"). */
  private static final Set<String> FIRST = Set.of("ASEAN", "ARF");

  /** These are named without Japan, which is one of them. */
  private static final Set<String> ALONE = Set.of("QUAD", "G7", "UN", "CRI");

  private final Taxonomy taxonomy;

  MeetingNames(Taxonomy taxonomy) {
    this.taxonomy = taxonomy;
  }

  /**
   * A name.
   *
   * @param known whether it is a series of the vocabulary, or a general meeting named by rule
   */
  public record Name(String series, boolean known, List<String> partners) {}

  Optional<Name> of(MeetingType type, Collection<String> partners) {
    Set<String> parties = parties(partners);
    Optional<Vocabulary.Series> series = taxonomy.series(type, parties);
    if (series.isPresent()) {
      return series.map(known -> new Name(known.name(), true, known.partners()));
    }
    if (!type.hasPair()) {
      return Optional.of(new Name(type.template(), false, List.copyOf(parties)));
    }
    if (parties.isEmpty()) {
      return taxonomy
          .onlySeries(type)
          .filter(only -> !type.general())
          .map(only -> new Name(only.name(), true, only.partners()));
    }
    return Optional.of(new Name(type.named(pair(parties)), type.general(), List.copyOf(parties)));
  }

  /** The Quad, not its states, where both are named. */
  private static Set<String> parties(Collection<String> partners) {
    Set<String> parties = new TreeSet<>(partners);
    if (parties.contains("QUAD") || parties.containsAll(List.of("US", "AU", "IN"))) {
      return Set.of("QUAD");
    }
    if (parties.contains("ASEAN")) {
      return Set.of("ASEAN");
    }
    return parties;
  }

  String pair(Set<String> parties) {
    List<String> names = new ArrayList<>();
    parties.stream()
        .sorted(Comparator.comparingInt(taxonomy.partners()::order))
        .map(taxonomy.partners()::nameInMeetings)
        .forEach(names::add);
    if (parties.contains("CN")) {
      // The vocabulary's order puts Korea first; the three name themselves the other way.
      names.sort(Comparator.naturalOrder());
    }
    String joined = String.join("-", names);
    if (parties.size() == 1 && ALONE.containsAll(parties)) {
      return joined;
    }
    return parties.size() == 1 && FIRST.containsAll(parties)
        ? joined + "-Japan"
        : "Japan-" + joined;
  }
}
