package org.kawaraban.classify.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * One way of being wrong, with the pages on which it happened.
 *
 * @param label relevant, partners, topics, instrument, meeting, or a part of a meeting
 * @param error what the reader says, an arrow, and what was found: {@code US missed}, {@code US too
 *     many}, {@code dialogue -> summit}
 * @param pages their ids, in the order of the file
 */
record Confusion(String label, String error, List<String> pages) {

  /** The most frequent first. */
  static List<Confusion> of(List<Evaluation.Judged> judged) {
    Map<String, Map<String, List<String>>> byLabel = new TreeMap<>();
    for (Evaluation.Judged page : judged) {
      for (Wrong wrong : wrongs(page.page().gold(), page.found())) {
        byLabel
            .computeIfAbsent(wrong.label(), label -> new TreeMap<>())
            .computeIfAbsent(wrong.error(), error -> new ArrayList<>())
            .add(page.page().page().id());
      }
    }
    List<Confusion> confusions = new ArrayList<>();
    byLabel.forEach(
        (label, errors) ->
            errors.forEach(
                (error, pages) -> confusions.add(new Confusion(label, error, List.copyOf(pages)))));
    confusions.sort(
        Comparator.comparingInt((Confusion confusion) -> -confusion.pages().size())
            .thenComparing(Confusion::label)
            .thenComparing(Confusion::error));
    return List.copyOf(confusions);
  }

  private record Wrong(String label, String error) {}

  private static List<Wrong> wrongs(Labels gold, Labels found) {
    List<Wrong> wrongs = new ArrayList<>();
    if (gold.relevant() != found.relevant()) {
      wrongs.add(new Wrong("relevant", gold.relevant() ? "missed" : "too many"));
    }
    sets("partners", gold.partners(), found.partners(), wrongs);
    sets("topics", gold.topics(), found.topics(), wrongs);
    if (gold.relevant() && !Objects.equals(gold.instrument(), found.instrument())) {
      wrongs.add(new Wrong("instrument", arrow(gold.instrument(), found.instrument())));
    }
    meetings(gold, found, wrongs);
    return wrongs;
  }

  private static void sets(String label, Set<String> gold, Set<String> found, List<Wrong> wrongs) {
    gold.stream()
        .filter(key -> !found.contains(key))
        .forEach(key -> wrongs.add(new Wrong(label, key + " missed")));
    found.stream()
        .filter(key -> !gold.contains(key))
        .forEach(key -> wrongs.add(new Wrong(label, key + " too many")));
  }

  private static void meetings(Labels gold, Labels found, List<Wrong> wrongs) {
    MeetingLabels wanted = gold.meeting();
    MeetingLabels read = found.meeting();
    if (wanted == null || read == null) {
      if (wanted != null || read != null) {
        wrongs.add(new Wrong("meeting", wanted == null ? "too many" : "missed"));
      }
      return;
    }
    for (MeetingPart part : MeetingPart.values()) {
      if (!part.agrees(wanted, read)) {
        wrongs.add(new Wrong("meeting " + part.label(), arrow(part.of(wanted), part.of(read))));
      }
    }
  }

  private static String arrow(Object gold, Object found) {
    return gold + " -> " + found;
  }
}
