package org.kawaraban.store.record;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.jdbi.v3.core.Handle;
import org.kawaraban.contract.ItemId;
import org.kawaraban.store.curation.Curation;
import org.kawaraban.store.database.CopyRows;

/** Rows of items: which of their revisions is newest, and when they were last seen. */
final class ItemRepository {
  private final RevisionRepository revisions;

  /**
   * @param taxonomy version that tags what is kept; a revision tagged by another one is replaced
   */
  ItemRepository(String taxonomy, Clock clock) {
    this.revisions = new RevisionRepository(taxonomy, clock);
  }

  /**
   * What was kept.
   *
   * @param sightings of each revision that is new, seen earlier than known, or tagged by other
   *     rules
   * @param readAgain revisions among them that the record had
   */
  record Kept(List<Sighting> sightings, Set<Sighting.Key> readAgain) {}

  /** Keeps what is new in these sightings. */
  Kept keep(Handle handle, Collection<Sighting> sightings, Curation curation) {
    Map<Sighting.Key, Sighting> earliest = new HashMap<>();
    for (Sighting sighting : sightings) {
      earliest.merge(sighting.key(), sighting, (a, b) -> a.rank().compareTo(b.rank()) <= 0 ? a : b);
    }
    Map<Sighting.Key, RevisionRepository.Kept> kept = revisions.kept(handle, earliest.keySet());
    Set<String> known = kept.keySet().stream().map(Sighting.Key::item).collect(toSet());
    List<Sighting> news = revisions.write(handle, earliest.values(), kept);
    Map<String, Instant> seen = lastSeen(sightings);
    copyItems(
        handle, news.stream().filter(one -> !known.contains(one.key().item())).toList(), seen);
    chooseNewest(
        handle,
        news.stream().map(one -> one.key().item()).filter(known::contains).collect(toSet()));
    judge(handle, news.stream().map(one -> one.key().item()).collect(toSet()), curation);
    seen.keySet().retainAll(known);
    markSeen(handle, seen);
    return new Kept(news, kept.keySet());
  }

  /** An unchanged page is captured too: the latest time counts, of whatever revision. */
  private static Map<String, Instant> lastSeen(Collection<Sighting> sightings) {
    Map<String, Instant> seen = new HashMap<>();
    for (Sighting sighting : sightings) {
      seen.merge(sighting.key().item(), sighting.rank().captured(), (a, b) -> a.isAfter(b) ? a : b);
    }
    return seen;
  }

  /** Of items that are not in the record yet, which it takes by COPY like all that is new. */
  private static void copyItems(
      Handle handle, Collection<Sighting> news, Map<String, Instant> seen) {
    Map<String, Sighting> newest = new HashMap<>();
    for (Sighting one : news) {
      newest.merge(one.key().item(), one, BinaryOperator.maxBy(Sighting.OLDEST_FIRST));
    }
    CopyRows rows =
        new CopyRows("store.item", "id", "revision", "day", "relevant", "source", "lang", "seen");
    newest.forEach(
        (id, one) ->
            rows.add(
                id,
                one.key().revision(),
                one.day(),
                one.tagged().tagging().relevant(),
                one.item().source(),
                one.item().lang(),
                seen.get(id)));
    rows.write(handle);
  }

  private static void markSeen(Handle handle, Map<String, Instant> seen) {
    if (seen.isEmpty()) {
      return;
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
        .bindArray(
            "times",
            OffsetDateTime.class,
            items.stream().map(item -> seen.get(item).atOffset(ZoneOffset.UTC)).toList())
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

  /** Points these items, which are in the record, to the newest of their revisions. */
  private static void chooseNewest(Handle handle, Set<String> items) {
    if (items.isEmpty()) {
      return;
    }
    handle
        .createUpdate(
            """
            update store.item i set revision = newest.revision, day = newest.day,
              relevant = newest.relevant, source = newest.source, lang = newest.lang
            from (
              select distinct on (item) item, revision, day, relevant, source, lang
              from store.revision where item = any(:items)
              order by item, captured desc, published desc nulls last, revision desc) newest
            where i.id = newest.item
            """)
        .bindArray("items", String.class, items)
        .execute();
  }

  /** Whether these items are relevant: as their newest revisions say, unless a curator does. */
  void judgeAnew(Handle handle, Set<String> items, Curation curation) {
    chooseNewest(handle, items);
    judge(handle, items, curation);
  }

  private static void judge(Handle handle, Set<String> items, Curation curation) {
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
