package org.kawaraban.store.read;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.ItemId;
import org.kawaraban.contract.RecordChange;
import org.kawaraban.contract.SourceReport;
import org.kawaraban.contract.TaggedItem;
import org.kawaraban.store.coverage.Absence;

/** Reads the record. Every answer is one consistent state of it. */
public interface RecordReader {
  /** Items newest first (published, else captured; then id), as the query narrows them. */
  Page<ItemSummary> items(ItemQuery query);

  /**
   * Items whose title or text has the words looked for, best first, with counts to narrow them by.
   *
   * @throws EmptySearch there is no word in it to look for
   */
  SearchResult search(SearchQuery query);

  /** One item in its newest revision, with all its evidence. */
  default Optional<ItemView> item(ItemId id) {
    return Optional.ofNullable(items(List.of(id)).get(id));
  }

  /** The same for many at once; those the record does not have are left out. */
  Map<ItemId, ItemView> items(Collection<ItemId> ids);

  /** One revision of an item as it was read, the newest or an earlier one. */
  Optional<TaggedItem> revision(ItemId id, String revision);

  /** Meetings newest first (start, where none is known the earliest capture; then key). */
  Page<MeetingView> meetings(MeetingQuery query);

  /** The meeting any of whose keys this is: a permalink never breaks. */
  default Optional<MeetingView> meeting(String key) {
    return Optional.ofNullable(meetings(List.of(key)).get(key));
  }

  /** The same for many keys at once; those that lead nowhere are left out. */
  Map<String, MeetingView> meetings(Collection<String> keys);

  /**
   * Gaps and contradictions in the ledgers, by series.
   *
   * @param asOf the day on which a meeting is due or overdue
   */
  List<Finding> findings(LocalDate asOf);

  /**
   * What is announced or promised and not over: of {@link #findings(LocalDate)} those that are due.
   */
  List<Finding> expected(LocalDate asOf);

  /**
   * All meetings with a partner, and what is wrong in their ledgers.
   *
   * @param asOf the day on which a meeting is due or overdue
   */
  PartnerLedger ledger(String partner, LocalDate asOf);

  /**
   * Table 1 as it stands.
   *
   * @param baselineOnly the paper's marks alone, without what primary sources say
   */
  default MatrixView matrix(boolean baselineOnly) {
    return matrix(baselineOnly ? MatrixQuery.BASELINE : MatrixQuery.NOW);
  }

  /**
   * Table 1 as it was known, true and recorded at some time, or the table of the key issues.
   *
   * @throws NotRecorded it is asked for as recorded before the record kept its history
   */
  MatrixView matrix(MatrixQuery query);

  /**
   * One cell of the table as it stands, of an area or a key issue; unmarked where the table has no
   * such row.
   *
   * @param evidence most items of it, the earliest first
   */
  MatrixView.Cell cell(String partner, String topic, int evidence);

  /** What the record holds of each source from before a day, by source. */
  List<Reach> reach(LocalDate before);

  /**
   * Whether anything tied a partner to an area between two days, and when sources could be read.
   *
   * @throws IllegalArgumentException partner or area are not in the vocabulary, or to is before
   *     from
   */
  Absence absence(String partner, String area, LocalDate from, LocalDate to);

  /** What became different in the record, the latest first. */
  Page<RecordChange> changes(ChangeQuery query);

  /** The record counted by year: what figures draw. */
  Trends trends();

  /** Every source that ever reported, by id, with its newest report. */
  List<SourceView> sources();

  /**
   * How one source fared; empty where none of this id ever reported.
   *
   * @param polls most reports
   * @param from of the windows
   * @param to of the windows, after from
   */
  Optional<SourceHistory> source(String id, int polls, Instant from, Instant to);

  /**
   * All that ever came of asking one source, the latest first; empty where none of this id ever
   * reported.
   *
   * @param cursor of an earlier answer, or null for the first stretch
   * @throws ForeignCursor no answer gave it
   */
  Optional<Page<SourceReport>> polls(String id, @Nullable String cursor, int limit);

  /** What the sources that ever reported call themselves, by id. */
  Map<String, String> sourceNames();

  /** How much there is. */
  Counts counts();

  /**
   * How far back a source is held.
   *
   * @param first day of its earliest item
   * @param items from before the day asked for, at least one
   */
  record Reach(String source, LocalDate first, long items) {}

  /**
   * Sizes of the record.
   *
   * @param items of which {@code relevant} are relevant
   * @param revisions of all items together
   */
  record Counts(long items, long relevant, long revisions, long meetings) {}
}
