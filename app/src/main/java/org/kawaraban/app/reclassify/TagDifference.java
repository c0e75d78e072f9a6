package org.kawaraban.app.reclassify;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.MeetingMention;
import org.kawaraban.contract.Tag;
import org.kawaraban.contract.TaggedItem;
import org.kawaraban.contract.Tagging;

/**
 * What two taxonomies say differently of one revision. Evidence and confidence are left out: they
 * move with every rule.
 *
 * @param title of the page
 * @param changes one clause each, {@code partners +FR -US}; at least one
 */
public record TagDifference(String item, String title, List<String> changes) {

  /** What was kept of one revision to compare: labels only, so that a million fit in memory. */
  record Labels(
      boolean relevant,
      Set<String> partners,
      Set<String> topics,
      String instrument,
      String meeting,
      Set<String> ties) {
    static Labels of(Tagging tagging) {
      Tag instrument = tagging.instrument();
      return new Labels(
          tagging.relevant(),
          keys(tagging.partners().stream().map(Tag::key)),
          keys(tagging.topics().stream().map(Tag::key)),
          instrument == null ? "none" : instrument.key(),
          tagging.ownMeeting().map(Labels::words).orElse("none"),
          keys(tagging.ties().stream().map(tie -> tie.partner() + " x " + tie.topic())));
    }

    private static Set<String> keys(Stream<String> keys) {
      return keys.collect(Collectors.toCollection(TreeSet::new));
    }

    private static String words(MeetingMention meeting) {
      return Stream.of(
              meeting.series(),
              meeting.ordinal(),
              meeting.start(),
              meeting.end(),
              meeting.place(),
              meeting.mode(),
              meeting.stage())
          .map(part -> Objects.toString(part, "?"))
          .collect(Collectors.joining(", "));
    }
  }

  /** Null where both say the same. */
  static @Nullable TagDifference between(Labels before, TaggedItem after) {
    Labels now = Labels.of(after.tagging());
    List<String> changes = new ArrayList<>();
    single("relevant", before.relevant(), now.relevant(), changes);
    set("partners", before.partners(), now.partners(), changes);
    set("topics", before.topics(), now.topics(), changes);
    single("instrument", before.instrument(), now.instrument(), changes);
    single("meeting", before.meeting(), now.meeting(), changes);
    set("ties", before.ties(), now.ties(), changes);
    return changes.isEmpty()
        ? null
        : new TagDifference(
            after.item().id().value(), after.item().title().strip(), List.copyOf(changes));
  }

  private static void single(String label, Object before, Object now, List<String> changes) {
    if (!before.equals(now)) {
      changes.add(label + " " + before + " -> " + now);
    }
  }

  private static void set(String label, Set<String> before, Set<String> now, List<String> changes) {
    String moved =
        Stream.concat(
                now.stream().filter(key -> !before.contains(key)).map(key -> "+" + key),
                before.stream().filter(key -> !now.contains(key)).map(key -> "-" + key))
            .collect(Collectors.joining(", "));
    if (!moved.isEmpty()) {
      changes.add(label + " " + moved);
    }
  }
}
