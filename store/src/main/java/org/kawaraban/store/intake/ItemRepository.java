package org.kawaraban.store.intake;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.kawaraban.contract.PressItem;
import org.kawaraban.contract.TaggedItem;

/**
 * Rows of items and revisions: keeps the earliest sighting of each revision, and which is newest.
 */
final class ItemRepository {
  private final String taxonomy;
  private final Clock clock;
  private final LabelRepository labels = new LabelRepository();

  /**
   * @param taxonomy version that tags what is kept; a revision tagged by another one is replaced
   */
  ItemRepository(String taxonomy, Clock clock) {
    this.taxonomy = taxonomy;
    this.clock = clock;
  }

  /**
   * Keeps what is new in these sightings.
   *
   * @return ids of the items that changed
   */
  Set<String> keep(Handle handle, Collection<TaggedItem> items) {
    Map<Sighting.Key, Sighting> earliest = new HashMap<>();
    for (TaggedItem item : items) {
      Sighting sighting = Sighting.of(item);
      earliest.merge(sighting.key(), sighting, (a, b) -> a.rank().compareTo(b.rank()) <= 0 ? a : b);
    }
    Map<Sighting.Key, Sighting.Rank> kept = kept(handle, earliest.keySet());
    List<Sighting> news =
        earliest.values().stream()
            .filter(sighting -> isNews(sighting, kept.get(sighting.key())))
            .toList();
    if (news.isEmpty()) {
      return Set.of();
    }
    writeRevisions(handle, news);
    labels.replace(handle, news);
    Set<String> changed = news.stream().map(sighting -> sighting.key().item()).collect(toSet());
    chooseNewest(handle, changed);
    return changed;
  }

  private static boolean isNews(Sighting sighting, Sighting.Rank kept) {
    return kept == null || sighting.rank().compareTo(kept) < 0;
  }

  private Map<Sighting.Key, Sighting.Rank> kept(Handle handle, Set<Sighting.Key> keys) {
    Map<Sighting.Key, Sighting.Rank> kept = new HashMap<>();
    handle
        .createQuery(
            """
            select item, revision, captured, digest from store.revision
            where item = any(:items) and taxonomy = :taxonomy
            """)
        .bindArray("items", String.class, keys.stream().map(Sighting.Key::item).distinct().toList())
        .bind("taxonomy", taxonomy)
        .map(
            (row, context) ->
                Map.entry(
                    new Sighting.Key(row.getString("item"), row.getString("revision")),
                    new Sighting.Rank(
                        row.getObject("captured", OffsetDateTime.class).toInstant(),
                        row.getString("digest"))))
        .forEach(revision -> kept.put(revision.getKey(), revision.getValue()));
    return kept;
  }

  private void writeRevisions(Handle handle, List<Sighting> news) {
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into store.revision (item, revision, taxonomy, source, tier, url, lang, title,
              published, captured, day, outcome, relevant, tagged_item, digest, recorded)
            values (:item, :revision, :taxonomy, :source, :tier, :url, :lang, :title,
              :published, :captured, :day, :outcome, :relevant, cast(:json as jsonb), :digest, :now)
            on conflict (item, revision) do update set taxonomy = excluded.taxonomy,
              source = excluded.source, tier = excluded.tier, url = excluded.url,
              lang = excluded.lang, title = excluded.title, published = excluded.published,
              captured = excluded.captured, day = excluded.day, outcome = excluded.outcome,
              relevant = excluded.relevant, tagged_item = excluded.tagged_item,
              digest = excluded.digest
            """);
    for (Sighting sighting : news) {
      PressItem item = sighting.item();
      batch
          .bind("item", item.id().value())
          .bind("revision", item.revision())
          .bind("taxonomy", taxonomy)
          .bind("source", item.source())
          .bind("tier", item.tier().name())
          .bind("url", item.url().toString())
          .bind("lang", item.lang())
          .bind("title", item.title())
          .bind("published", Columns.text(item.published()))
          .bind("captured", sighting.rank().captured().atOffset(ZoneOffset.UTC))
          .bind("day", sighting.day())
          .bind("outcome", sighting.tagged().tagging().outcome().name())
          .bind("relevant", sighting.tagged().tagging().relevant())
          .bind("json", sighting.json())
          .bind("digest", sighting.digest())
          .bind("now", now)
          .add();
    }
    batch.execute();
  }

  /** Captured last; of those captured together, published last; then by digest. */
  private static void chooseNewest(Handle handle, Set<String> items) {
    handle
        .createUpdate(
            """
            insert into store.item (id, revision, day, relevant, source, lang)
            select distinct on (item) item, revision, day, relevant, source, lang
            from store.revision where item = any(:items)
            order by item, captured desc, published desc nulls last, revision desc
            on conflict (id) do update set revision = excluded.revision, day = excluded.day,
              relevant = excluded.relevant, source = excluded.source, lang = excluded.lang
            """)
        .bindArray("items", String.class, items)
        .execute();
  }
}
