package org.kawaraban.classify.evaluate;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One answer for every page: of each label the one most pages have. It has seen the labels, and is
 * therefore the most that knowing nothing of a page can reach.
 */
final class MajorityLabels {
  private MajorityLabels() {}

  static Labels of(List<Labels> gold) {
    List<Labels> relevant = gold.stream().filter(Labels::relevant).toList();
    if (relevant.size() * 2 < gold.size() || relevant.isEmpty()) {
      return Labels.NONE;
    }
    List<MeetingLabels> meetings =
        gold.stream().map(Labels::meeting).filter(Objects::nonNull).toList();
    return new Labels(
        true,
        most(relevant.stream().map(Labels::partners).flatMap(Collection::stream)),
        most(relevant.stream().map(Labels::topics).flatMap(Collection::stream)),
        most(relevant.stream().map(Labels::instrument).filter(Objects::nonNull)).stream()
            .findFirst()
            .orElse(null),
        meetings.size() * 2 < gold.size() ? null : meeting(meetings));
  }

  private static MeetingLabels meeting(List<MeetingLabels> meetings) {
    return new MeetingLabels(
        common(meetings, MeetingLabels::series),
        common(meetings, MeetingLabels::ordinal),
        common(meetings, MeetingLabels::start),
        common(meetings, MeetingLabels::end),
        common(meetings, MeetingLabels::place),
        common(meetings, MeetingLabels::mode),
        common(meetings, MeetingLabels::stage));
  }

  /** The value most have, which may be that they have none. */
  private static <T extends Comparable<T>> @Nullable T common(
      List<MeetingLabels> meetings, Function<MeetingLabels, @Nullable T> field) {
    List<T> known = meetings.stream().map(field).filter(Objects::nonNull).toList();
    int without = meetings.size() - known.size();
    Map<T, Integer> counts = counts(known.stream());
    return most(counts).filter(value -> counts.get(value) > without).orElse(null);
  }

  private static Set<String> most(Stream<String> values) {
    return most(counts(values)).map(Set::of).orElse(Set.of());
  }

  /** Of equals the first in order, so that the answer does not depend on the order of pages. */
  private static <T extends Comparable<T>> Optional<T> most(Map<T, Integer> counts) {
    Optional<T> best = Optional.empty();
    for (Map.Entry<T, Integer> entry : counts.entrySet()) {
      if (best.isEmpty() || entry.getValue() > counts.get(best.get())) {
        best = Optional.of(entry.getKey());
      }
    }
    return best;
  }

  private static <T extends Comparable<T>> Map<T, Integer> counts(Stream<T> values) {
    Map<T, Integer> counts = new TreeMap<>();
    values.forEach(value -> counts.merge(value, 1, Integer::sum));
    return counts;
  }
}
