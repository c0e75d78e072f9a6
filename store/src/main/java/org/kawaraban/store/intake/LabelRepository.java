package org.kawaraban.store.intake;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.kawaraban.contract.Evidence;
import org.kawaraban.contract.MeetingMention;
import org.kawaraban.contract.Tag;
import org.kawaraban.contract.Tagging;
import org.kawaraban.contract.Tie;
import org.kawaraban.contract.Vocabulary;

/** Rows of what the classifier said of revisions: tags, ties, mentions and their evidence. */
final class LabelRepository {
  private static final List<String> TABLES = List.of("tag", "tie", "mention", "evidence");

  /** Writes the labels of these revisions in place of any they had. */
  void replace(Handle handle, List<Sighting> revisions) {
    for (String table : TABLES) {
      delete(handle, table, revisions);
    }
    try (PreparedBatch tags = handle.prepareBatch(INSERT_TAG);
        PreparedBatch ties = handle.prepareBatch(INSERT_TIE);
        PreparedBatch mentions = handle.prepareBatch(INSERT_MENTION);
        PreparedBatch evidence = handle.prepareBatch(INSERT_EVIDENCE)) {
      for (Sighting revision : revisions) {
        new Labels(revision, tags, ties, mentions, evidence).add();
      }
      for (PreparedBatch batch : List.of(tags, ties, mentions, evidence)) {
        if (batch.size() > 0) {
          batch.execute();
        }
      }
    }
  }

  private static void delete(Handle handle, String table, List<Sighting> revisions) {
    handle
        .createUpdate(
            """
            delete from store.%s where (item, revision) in
              (select * from unnest(cast(:items as text[]), cast(:revisions as text[])))
            """
                .formatted(table))
        .bindArray("items", String.class, revisions.stream().map(s -> s.key().item()).toList())
        .bindArray(
            "revisions", String.class, revisions.stream().map(s -> s.key().revision()).toList())
        .execute();
  }

  private static final String INSERT_TAG =
      """
      insert into store.tag (item, revision, kind, key, confidence)
      values (:item, :revision, :kind, :key, :confidence) on conflict do nothing
      """;
  private static final String INSERT_TIE =
      """
      insert into store.tie (item, revision, partner, topic)
      values (:item, :revision, :partner, :topic) on conflict do nothing
      """;
  private static final String INSERT_MENTION =
      """
      insert into store.mention (item, revision, position, kind, series, series_slug, known,
        partners, ordinal, start_date, end_date, place, mode, stage)
      values (:item, :revision, :position, :kind, :series, :series_slug, :known,
        :partners, :ordinal, :start_date, :end_date, :place, :mode, :stage)
      """;
  private static final String INSERT_EVIDENCE =
      """
      insert into store.evidence (item, revision, kind, label, position, field, quote,
        span_start, span_end, rule)
      values (:item, :revision, :kind, :label, :position, :field, :quote,
        :span_start, :span_end, :rule) on conflict do nothing
      """;

  /** The labels of one revision on their way into the batches. */
  private record Labels(
      Sighting revision,
      PreparedBatch tags,
      PreparedBatch ties,
      PreparedBatch mentions,
      PreparedBatch evidence) {
    void add() {
      Tagging tagging = revision.tagged().tagging();
      addEvidence("RELEVANCE", "", tagging.relevance());
      tagging.partners().forEach(tag -> addTag("PARTNER", tag));
      tagging.mentioned().forEach(tag -> addTag("MENTIONED", tag));
      tagging.topics().forEach(tag -> addTag("TOPIC", tag));
      if (tagging.instrument() != null) {
        addTag("INSTRUMENT", tagging.instrument());
      }
      tagging.ties().forEach(this::addTie);
      for (int position = 0; position < tagging.meetings().size(); position++) {
        addMention(position, tagging.meetings().get(position));
      }
    }

    private PreparedBatch row(PreparedBatch batch) {
      return batch.bind("item", revision.key().item()).bind("revision", revision.key().revision());
    }

    private void addTag(String kind, Tag tag) {
      row(tags)
          .bind("kind", kind)
          .bind("key", tag.key())
          .bind("confidence", tag.confidence())
          .add();
      addEvidence(kind, tag.key(), tag.evidence());
    }

    private void addTie(Tie tie) {
      row(ties).bind("partner", tie.partner()).bind("topic", tie.topic()).add();
      addEvidence("TIE", tie.partner() + "/" + tie.topic(), tie.evidence());
    }

    private void addMention(int position, MeetingMention mention) {
      row(mentions)
          .bind("position", position)
          .bind("kind", mention.kind().name())
          .bind("series", mention.series())
          .bind("series_slug", Vocabulary.slug(mention.series()))
          .bind("known", mention.known())
          .bindArray("partners", String.class, mention.partners())
          .bind("ordinal", mention.ordinal())
          .bind("start_date", Columns.text(mention.start()))
          .bind("end_date", Columns.text(mention.end()))
          .bind("place", mention.place())
          .bind("mode", mention.mode().name())
          .bind("stage", mention.stage().name())
          .add();
      addEvidence("MENTION", "" + position, mention.evidence());
    }

    private void addEvidence(String kind, String label, List<Evidence> spans) {
      for (int position = 0; position < spans.size(); position++) {
        Evidence span = spans.get(position);
        row(evidence)
            .bind("kind", kind)
            .bind("label", label)
            .bind("position", position)
            .bind("field", span.field().name())
            .bind("quote", span.quote())
            .bind("span_start", span.start())
            .bind("span_end", span.end())
            .bind("rule", span.rule())
            .add();
      }
    }
  }
}
