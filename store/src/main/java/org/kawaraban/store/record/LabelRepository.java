package org.kawaraban.store.record;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.kawaraban.contract.Evidence;
import org.kawaraban.contract.MeetingMention;
import org.kawaraban.contract.Tag;
import org.kawaraban.contract.Tagging;
import org.kawaraban.contract.Tie;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.store.database.CopyRows;

/** Rows of what the classifier said of revisions: tags, ties and mentions. */
final class LabelRepository {
  /** Writes the labels of revisions that have none. */
  void write(Handle handle, Collection<Sighting> revisions) {
    CopyRows tags = new CopyRows("store.tag", "item", "revision", "kind", "key", "confidence");
    CopyRows ties =
        new CopyRows(
            "store.tie",
            "item",
            "revision",
            "partner",
            "topic",
            "field",
            "quote",
            "span_start",
            "span_end",
            "rule");
    CopyRows mentions =
        new CopyRows(
            "store.mention",
            "item",
            "revision",
            "position",
            "kind",
            "series",
            "series_slug",
            "known",
            "partners",
            "ordinal",
            "start_date",
            "end_date",
            "place",
            "mode",
            "stage");
    for (Sighting revision : revisions) {
      Tagging tagging = revision.tagged().tagging();
      addTags(revision.key(), tagging, tags);
      addTies(revision.key(), tagging.ties(), ties);
      addMentions(revision.key(), tagging.meetings(), mentions);
    }
    tags.write(handle);
    ties.write(handle);
    mentions.write(handle);
  }

  private static void addTags(Sighting.Key key, Tagging tagging, CopyRows rows) {
    addTags(key, "PARTNER", tagging.partners(), rows);
    addTags(key, "MENTIONED", tagging.mentioned(), rows);
    addTags(key, "TOPIC", tagging.topics(), rows);
    if (tagging.instrument() != null) {
      addTags(key, "INSTRUMENT", List.of(tagging.instrument()), rows);
    }
  }

  /** Of equal keys the first counts. */
  private static void addTags(Sighting.Key key, String kind, List<Tag> tags, CopyRows rows) {
    Set<String> added = new HashSet<>();
    for (Tag tag : tags) {
      if (added.add(tag.key())) {
        rows.add(key.item(), key.revision(), kind, tag.key(), tag.confidence());
      }
    }
  }

  private static void addTies(Sighting.Key key, List<Tie> ties, CopyRows rows) {
    Set<List<String>> added = new HashSet<>();
    for (Tie tie : ties) {
      if (!added.add(List.of(tie.partner(), tie.topic()))) {
        continue;
      }
      if (tie.evidence().isEmpty()) {
        rows.add(
            key.item(), key.revision(), tie.partner(), tie.topic(), null, null, null, null, null);
        continue;
      }
      Evidence first = tie.evidence().get(0);
      rows.add(
          key.item(),
          key.revision(),
          tie.partner(),
          tie.topic(),
          first.field(),
          first.quote(),
          first.start(),
          first.end(),
          first.rule());
    }
  }

  private static void addMentions(Sighting.Key key, List<MeetingMention> mentions, CopyRows rows) {
    for (int position = 0; position < mentions.size(); position++) {
      MeetingMention mention = mentions.get(position);
      rows.add(
          key.item(),
          key.revision(),
          position,
          mention.kind().name(),
          mention.series(),
          Vocabulary.slug(mention.series()),
          mention.known(),
          mention.partners(),
          mention.ordinal(),
          mention.start(),
          mention.end(),
          mention.place(),
          mention.mode().name(),
          mention.stage().name());
    }
  }
}
