package org.kawaraban.store.derived;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.ItemId;
import org.kawaraban.contract.Json;
import org.kawaraban.contract.MeetingMention;
import org.kawaraban.contract.MentionKind;
import org.kawaraban.contract.Mode;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.contract.Stage;
import org.kawaraban.contract.Tier;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.store.curation.Curation;
import org.kawaraban.store.curation.Field;
import org.kawaraban.store.database.Digest;
import org.kawaraban.store.ledger.Ledger;
import org.kawaraban.store.ledger.Meeting;
import org.kawaraban.store.ledger.OwnMention;

/** Rows of meetings, computed anew for each series that an item touches. */
public final class LedgerRepository {
  private final Ledger ledger = new Ledger(Vocabulary.bundled());

  /**
   * Slugs of the series that any known revision of these items has as its own meeting, and of those
   * that curators moved them to.
   */
  public Set<String> seriesOf(Handle handle, Collection<String> items, Curation curation) {
    Set<String> slugs =
        new HashSet<>(
            handle
                .createQuery(
                    """
                    select distinct m.series_slug from unnest(:items) given(item)
                    join store.item i on i.id = given.item
                    cross join lateral (
                      select series_slug from store.mention
                      where item = i.id and kind = 'OWN' offset 0) m
                    """)
                .bindArray("items", String.class, items)
                .mapTo(String.class)
                .list());
    curation.correctedItems().stream()
        .filter(item -> items.contains(item.value()))
        .flatMap(item -> correctedSlug(item, curation).stream())
        .forEach(slugs::add);
    return slugs;
  }

  private static Optional<String> correctedSlug(ItemId item, Curation curation) {
    return Optional.ofNullable(curation.corrections(item).get(Field.SERIES)).map(Vocabulary::slug);
  }

  /** Slugs of all series that have meetings or own mentions. */
  public Set<String> allSeries(Handle handle) {
    return new HashSet<>(
        handle
            .createQuery(
                """
                select series_slug from store.mention where kind = 'OWN'
                union select series_slug from store.meeting
                """)
            .mapTo(String.class)
            .list());
  }

  /**
   * Brings the meetings of these series up to date with the mentions and the decisions.
   *
   * @param changes is told what is different
   * @return ids of the items that now belong to another meeting or to none, or to one with another
   *     date or stage
   */
  public Set<String> recompute(
      Handle handle, Set<String> seriesSlugs, Curation curation, MeetingChanges changes) {
    if (seriesSlugs.isEmpty()) {
      return Set.of();
    }
    Map<String, Written> before = written(handle, seriesSlugs);
    Set<String> gone = new HashSet<>(before.keySet());
    Map<String, Meeting> changed = new TreeMap<>(); // by digest
    Set<String> moved = new HashSet<>();
    List<Meeting> after = ledger.meetings(ownMentions(handle, seriesSlugs, curation), curation);
    for (Meeting meeting : after) {
      String digest = Digest.of(Json.write(meeting));
      gone.remove(meeting.key());
      Written known = before.get(meeting.key());
      if (known == null || !known.digest().equals(digest)) {
        changed.put(digest, meeting);
      }
      if (known != null && !known.state().isTimedAs(MeetingState.of(meeting))) {
        meeting.sources().forEach(item -> moved.add(item.value()));
      }
    }
    MeetingRows rows = new MeetingRows(handle);
    moved.addAll(rows.delete(gone));
    if (!changed.isEmpty()) {
      moved.addAll(rows.write(changed));
    }
    changes.tell(before.values().stream().map(Written::state).toList(), after);
    return moved;
  }

  /** What is written of a meeting. */
  private record Written(String digest, MeetingState state) {}

  /** These series' meetings by their keys. */
  private static Map<String, Written> written(Handle handle, Set<String> seriesSlugs) {
    return handle
        .createQuery("select * from store.meeting where series_slug = any(:series)")
        .bindArray("series", String.class, seriesSlugs)
        .map(
            (row, context) ->
                new Written(
                    row.getString("digest"),
                    new MeetingState(
                        row.getString("key"),
                        row.getString("series"),
                        row.getObject("ordinal", Integer.class),
                        date(row, "start_date"),
                        date(row, "end_date"),
                        row.getString("place"),
                        Mode.valueOf(row.getString("mode")),
                        Stage.valueOf(row.getString("stage")))))
        .stream()
        .collect(toMap(written -> written.state().key(), written -> written));
  }

  private static List<OwnMention> ownMentions(
      Handle handle, Set<String> seriesSlugs, Curation curation) {
    List<String> movedHere =
        curation.correctedItems().stream()
            .filter(item -> correctedSlug(item, curation).filter(seriesSlugs::contains).isPresent())
            .map(ItemId::value)
            .toList();
    Map<ItemId, Set<String>> formerKeys = formerKeys(handle, seriesSlugs, movedHere);
    return handle
        .createQuery(
            """
            select m.*, r.tier, r.published, r.captured
            from store.mention m
            join store.item i on i.id = m.item and i.revision = m.revision
            join store.revision r on r.item = m.item and r.revision = m.revision
            where m.kind = 'OWN' and i.relevant
              and (m.series_slug = any(:series) or m.item = any(:moved_here))
            """)
        .bindArray("series", String.class, seriesSlugs)
        .bindArray("moved_here", String.class, movedHere)
        .map((row, context) -> ownMention(row, formerKeys))
        .filter(
            own ->
                seriesSlugs.contains(
                    correctedSlug(own.item(), curation)
                        .orElseGet(() -> Vocabulary.slug(own.mention().series()))))
        .list();
  }

  private static OwnMention ownMention(ResultSet row, Map<ItemId, Set<String>> formerKeys)
      throws SQLException {
    ItemId item = new ItemId(row.getString("item"));
    return new OwnMention(
        item,
        Tier.valueOf(row.getString("tier")),
        date(row, "published"),
        row.getObject("captured", OffsetDateTime.class).toInstant(),
        mention(row),
        formerKeys.getOrDefault(item, Set.of()));
  }

  /** What older revisions of the items of these series, and of those moved there, were named by. */
  private static Map<ItemId, Set<String>> formerKeys(
      Handle handle, Set<String> seriesSlugs, List<String> movedHere) {
    return handle
        .createQuery(
            """
            select m.* from store.mention m
            join store.item i on i.id = m.item and i.revision <> m.revision
            where m.kind = 'OWN' and (i.id = any(:moved_here) or exists (
              select from store.mention newest
              where newest.item = i.id and newest.revision = i.revision and newest.kind = 'OWN'
                and newest.series_slug = any(:series)))
            """)
        .bindArray("series", String.class, seriesSlugs)
        .bindArray("moved_here", String.class, movedHere)
        .map((row, context) -> Map.entry(new ItemId(row.getString("item")), mention(row)))
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey,
                Collectors.flatMapping(
                    older -> OwnMention.keysOf(older.getKey(), older.getValue()).stream(),
                    toSet())));
  }

  private static MeetingMention mention(ResultSet row) throws SQLException {
    return new MeetingMention(
        MentionKind.OWN,
        row.getString("series"),
        row.getBoolean("known"),
        List.of((String[]) row.getArray("partners").getArray()),
        row.getObject("ordinal", Integer.class),
        date(row, "start_date"),
        date(row, "end_date"),
        row.getString("place"),
        Mode.valueOf(row.getString("mode")),
        Stage.valueOf(row.getString("stage")),
        List.of());
  }

  private static @Nullable PartialDate date(ResultSet row, String column) throws SQLException {
    String text = row.getString(column);
    return text == null ? null : PartialDate.parse(text);
  }
}
