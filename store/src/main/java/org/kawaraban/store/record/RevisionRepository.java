package org.kawaraban.store.record;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.PressItem;
import org.kawaraban.store.database.CopyRows;

/** Rows of revisions with their labels: the earliest sighting of each. */
final class RevisionRepository {
  private static final List<String> TABLES = List.of("tag", "tie", "mention", "revision");

  private final String taxonomy;
  private final Clock clock;
  private final LabelRepository labels = new LabelRepository();

  /**
   * @param taxonomy version that tags what is kept; a revision tagged by another one is replaced
   */
  RevisionRepository(String taxonomy, Clock clock) {
    this.taxonomy = taxonomy;
    this.clock = clock;
  }

  /**
   * A revision in the record.
   *
   * @param recorded when this database first learnt of it
   */
  record Kept(String taxonomy, Sighting.Rank rank, Instant recorded) {}

  /** All revisions of the items of these. */
  Map<Sighting.Key, Kept> kept(Handle handle, Set<Sighting.Key> keys) {
    Map<Sighting.Key, Kept> kept = new HashMap<>();
    handle
        .createQuery(
            """
            select item, revision, taxonomy, captured, digest, recorded from store.revision
            where item = any(:items)
            """)
        .bindArray("items", String.class, keys.stream().map(Sighting.Key::item).distinct().toList())
        .map(
            (row, context) ->
                Map.entry(
                    new Sighting.Key(row.getString("item"), row.getString("revision")),
                    new Kept(
                        row.getString("taxonomy"),
                        new Sighting.Rank(
                            row.getObject("captured", OffsetDateTime.class).toInstant(),
                            row.getString("digest")),
                        row.getObject("recorded", OffsetDateTime.class).toInstant())))
        .forEach(revision -> kept.put(revision.getKey(), revision.getValue()));
    return kept;
  }

  /**
   * Writes those that are new, or seen earlier than known.
   *
   * @param sightings one of each revision
   * @param kept as {@link #kept} has it
   * @return those written
   */
  List<Sighting> write(
      Handle handle, Collection<Sighting> sightings, Map<Sighting.Key, Kept> kept) {
    List<Sighting> news =
        sightings.stream().filter(sighting -> isNews(sighting, kept.get(sighting.key()))).toList();
    delete(handle, news.stream().map(Sighting::key).filter(kept::containsKey).toList());
    writeRevisions(handle, news, kept);
    labels.write(handle, news);
    return news;
  }

  private boolean isNews(Sighting sighting, @Nullable Kept kept) {
    return kept == null
        || !kept.taxonomy().equals(taxonomy)
        || sighting.rank().compareTo(kept.rank()) < 0;
  }

  private static void delete(Handle handle, List<Sighting.Key> replaced) {
    if (replaced.isEmpty()) {
      return;
    }
    for (String table : TABLES) {
      handle
          .createUpdate(
              """
              delete from store.%s where (item, revision) in
                (select * from unnest(cast(:items as text[]), cast(:revisions as text[])))
              """
                  .formatted(table))
          .bindArray("items", String.class, replaced.stream().map(Sighting.Key::item).toList())
          .bindArray(
              "revisions", String.class, replaced.stream().map(Sighting.Key::revision).toList())
          .execute();
    }
  }

  private void writeRevisions(Handle handle, List<Sighting> news, Map<Sighting.Key, Kept> kept) {
    Instant now = clock.instant();
    CopyRows rows =
        new CopyRows(
            "store.revision",
            "item",
            "revision",
            "taxonomy",
            "source",
            "tier",
            "url",
            "lang",
            "title",
            "published",
            "captured",
            "day",
            "outcome",
            "relevant",
            "tagged_item",
            "digest",
            "recorded");
    for (Sighting sighting : news) {
      PressItem item = sighting.item();
      Kept before = kept.get(sighting.key());
      rows.add(
          item.id(),
          item.revision(),
          taxonomy,
          item.source(),
          item.tier().name(),
          item.url(),
          item.lang(),
          item.title(),
          item.published(),
          sighting.rank().captured(),
          sighting.day(),
          sighting.tagged().tagging().outcome().name(),
          sighting.tagged().tagging().relevant(),
          sighting.json(),
          sighting.digest(),
          before == null ? now : before.recorded());
    }
    rows.write(handle);
  }
}
