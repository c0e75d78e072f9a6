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
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.ItemId;
import org.kawaraban.contract.PressItem;
import org.kawaraban.store.curation.Curation;

/**
 * Rows of items and revisions: keeps the earliest sighting of each revision, and which is newest.
 */
final class ItemRepository {
  private static final List<String> TABLES = List.of("tag", "tie", "mention", "revision");

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
   * @return of each revision that is new, or seen earlier than known, the sighting kept
   */
  List<Sighting> keep(Handle handle, Collection<Sighting> sightings, Curation curation) {
    List<Sighting> news = keepEarliest(handle, sightings, curation);
    markSeen(handle, sightings);
    return news;
  }

  private List<Sighting> keepEarliest(
      Handle handle, Collection<Sighting> sightings, Curation curation) {
    Map<Sighting.Key, Sighting> earliest = new HashMap<>();
    for (Sighting sighting : sightings) {
      earliest.merge(sighting.key(), sighting, (a, b) -> a.rank().compareTo(b.rank()) <= 0 ? a : b);
    }
    Map<Sighting.Key, Kept> kept = kept(handle, earliest.keySet());
    List<Sighting> news =
        earliest.values().stream()
            .filter(sighting -> isNews(sighting, kept.get(sighting.key())))
            .toList();
    if (news.isEmpty()) {
      return List.of();
    }
    delete(handle, news.stream().map(Sighting::key).filter(kept::containsKey).toList());
    writeRevisions(handle, news, kept);
    labels.write(handle, news);
    chooseNewest(
        handle, news.stream().map(sighting -> sighting.key().item()).collect(toSet()), curation);
    return news;
  }

  /** An unchanged page is captured too: the latest time counts, of whatever revision. */
  private static void markSeen(Handle handle, Collection<Sighting> sightings) {
    Map<String, OffsetDateTime> seen = new HashMap<>();
    for (Sighting sighting : sightings) {
      seen.merge(
          sighting.key().item(),
          sighting.rank().captured().atOffset(ZoneOffset.UTC),
          (a, b) -> a.isAfter(b) ? a : b);
    }
    List<String> items = List.copyOf(seen.keySet());
    handle
        .createUpdate(
            """
            update store.item i set seen = given.seen
            from unnest(:items, :times) given(item, seen)
            where i.id = given.item and i.seen < given.seen
            """)
        .bindArray("items", String.class, items)
        .bindArray("times", OffsetDateTime.class, items.stream().map(seen::get).toList())
        .execute();
  }

  /**
   * What a change says of an item before and after.
   *
   * @param revision of which it is the newest
   */
  record State(String revision, boolean relevant, String title) {}

  /** The newest revisions of these items, as far as they are known. */
  Map<String, State> states(Handle handle, Collection<String> items) {
    Map<String, State> states = new TreeMap<>();
    handle
        .createQuery(
            """
            select i.id, i.revision, i.relevant, r.title from store.item i
            join store.revision r on r.item = i.id and r.revision = i.revision
            where i.id = any(:items)
            """)
        .bindArray("items", String.class, items)
        .map(
            (row, context) ->
                Map.entry(
                    row.getString("id"),
                    new State(
                        row.getString("revision"),
                        row.getBoolean("relevant"),
                        row.getString("title"))))
        .forEach(state -> states.put(state.getKey(), state.getValue()));
    return states;
  }

  /**
   * A revision in the record.
   *
   * @param recorded when this database first learnt of it
   */
  private record Kept(String taxonomy, Sighting.Rank rank, OffsetDateTime recorded) {}

  private boolean isNews(Sighting sighting, @Nullable Kept kept) {
    return kept == null
        || !kept.taxonomy().equals(taxonomy)
        || sighting.rank().compareTo(kept.rank()) < 0;
  }

  private static Map<Sighting.Key, Kept> kept(Handle handle, Set<Sighting.Key> keys) {
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
                        row.getObject("recorded", OffsetDateTime.class))))
        .forEach(revision -> kept.put(revision.getKey(), revision.getValue()));
    return kept;
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
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
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

  /**
   * Captured last; of those captured together, published last; then by digest. Whether the item is
   * relevant is what its newest revision says, unless a curator says otherwise.
   */
  void chooseNewest(Handle handle, Set<String> items, Curation curation) {
    handle
        .createUpdate(
            """
            insert into store.item (id, revision, day, relevant, source, lang, seen)
            select distinct on (item) item, revision, day, relevant, source, lang, captured
            from store.revision where item = any(:items)
            order by item, captured desc, published desc nulls last, revision desc
            on conflict (id) do update set revision = excluded.revision, day = excluded.day,
              relevant = excluded.relevant, source = excluded.source, lang = excluded.lang
            """)
        .bindArray("items", String.class, items)
        .execute();
    judge(handle, items, curation, true);
    judge(handle, items, curation, false);
  }

  private static void judge(Handle handle, Set<String> items, Curation curation, boolean relevant) {
    List<String> judged =
        curation.judgedItems().stream()
            .filter(item -> curation.relevance(item).orElse(!relevant) == relevant)
            .map(ItemId::value)
            .filter(items::contains)
            .toList();
    if (!judged.isEmpty()) {
      handle
          .createUpdate("update store.item set relevant = :relevant where id = any(:items)")
          .bind("relevant", relevant)
          .bindArray("items", String.class, judged)
          .execute();
    }
  }
}
