package org.kawaraban.classify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Counts how far labels agree with those of a reader, label by label. */
final class Score {
  private final Map<String, int[]> counts = new LinkedHashMap<>();

  /** Adds one page: the reader's labels and the tagger's. */
  void add(JsonNode gold, JsonNode tagged) {
    boolean relevant = gold.get("relevant").asBoolean();
    count("relevant", flag(relevant), flag(tagged.get("relevant").asBoolean()));
    for (String list : new String[] {"partners", "topics"}) {
      count(list, relevant ? keys(gold.get(list)) : Set.of(), keys(tagged.get(list)));
    }
    if (relevant) {
      right("instrument", gold.get("instrument").equals(tagged.get("instrument")));
    }
    JsonNode meeting = gold.get("meeting");
    if (!relevant || meeting.isNull()) {
      right("no meeting", tagged.get("meeting").isNull());
      return;
    }
    for (String part : new String[] {"ordinal", "start", "place"}) {
      right(part, Objects.equals(meeting.get(part), tagged.get("meeting").get(part)));
    }
  }

  /** F1 of a list of labels, or the share that is right of a single one; 0 to 1. */
  double of(String label) {
    int[] count = counts.get(label);
    return 2.0 * count[0] / (2.0 * count[0] + count[1] + count[2]);
  }

  private void right(String label, boolean right) {
    // Each wrong answer is both too much and too little, which makes F1 the share that is right.
    count(label, flag(true), right ? flag(true) : Set.of("false"));
  }

  private void count(String label, Set<String> gold, Set<String> tagged) {
    int[] count = counts.computeIfAbsent(label, key -> new int[3]);
    for (String key : tagged) {
      count[gold.contains(key) ? 0 : 1]++;
    }
    count[2] += (int) gold.stream().filter(key -> !tagged.contains(key)).count();
  }

  private static Set<String> flag(boolean set) {
    return set ? Set.of("true") : Set.of();
  }

  private static Set<String> keys(JsonNode list) {
    Set<String> keys = new TreeSet<>();
    list.forEach(key -> keys.add(key.asText()));
    return keys;
  }
}
