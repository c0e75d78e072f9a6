package org.kawaraban.store.record;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.kawaraban.contract.ItemId;
import org.kawaraban.contract.RecordChange;
import org.kawaraban.contract.RecordChange.Timing;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.store.changes.ChangeLog;
import org.kawaraban.store.changes.ChangeLog.Cause;
import org.kawaraban.store.changes.ChangeRepository;
import org.kawaraban.store.changes.ChangeSink;
import org.kawaraban.store.curation.Addition;
import org.kawaraban.store.curation.Curation;
import org.kawaraban.store.curation.Decision;
import org.kawaraban.store.derived.CellChanges;
import org.kawaraban.store.derived.CellRepository;
import org.kawaraban.store.derived.LedgerRepository;
import org.kawaraban.store.derived.MeetingChanges;
import org.kawaraban.store.journal.DecisionRepository;
import org.kawaraban.store.query.JdbiRecordReader;
import org.kawaraban.store.read.Finding;
import org.kawaraban.store.record.WithdrawalRepository.Withdrawn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes batches and the offsets after them in one transaction: all of it, or nothing. */
public final class RecordWriter {
  private static final Logger LOG = LoggerFactory.getLogger(RecordWriter.class);

  private final String taxonomy;
  private final Duration newsAge;
  private final Clock clock;
  private final ItemRepository items;
  private final LedgerRepository ledger = new LedgerRepository();
  private final CellRepository cells = new CellRepository();
  private final ReportRepository reports = new ReportRepository();
  private final WithdrawalRepository withdrawals = new WithdrawalRepository();
  private final OffsetRepository offsets = new OffsetRepository();
  private final ChangeSink changes;
  private final DecisionRepository decisions = new DecisionRepository();

  /** As of the last decision applied; only this writer applies them. */
  private Curation curation = Curation.NONE;

  /**
   * @param newsAge how long after its publication a page may be captured and still be news
   */
  public RecordWriter(String taxonomy, Duration newsAge, Clock clock) {
    this(taxonomy, newsAge, clock, new ChangeRepository());
  }

  /**
   * @param changes takes what became different
   */
  RecordWriter(String taxonomy, Duration newsAge, Clock clock, ChangeSink changes) {
    this.changes = changes;
    this.taxonomy = taxonomy;
    this.newsAge = newsAge;
    this.clock = clock;
    this.items = new ItemRepository(taxonomy, clock);
  }

  /**
   * Brings the ledger up to date with the rules and the vocabulary of this build, which may be
   * newer than the one that wrote it, and with what curators decided meanwhile.
   */
  public void refreshLedger(Handle handle) {
    handle.useTransaction(
        transaction -> {
          catchUp(transaction);
          begin(transaction);
          Cause cause = new Cause("build/" + taxonomy, Timing.BACK_FILL);
          follow(
              transaction, Set.of(), ledger.allSeries(transaction), of -> cause, new ChangeLog());
        });
    applyDecisions(handle);
  }

  /** From the first start on the record knows what it said at each instant. */
  private void begin(Handle handle) {
    handle
        .createUpdate("insert into store.beginning (at) values (:now) on conflict do nothing")
        .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
        .execute();
  }

  /** Knows what curators decided up to what the record follows; before any decision is applied. */
  void catchUp(Handle handle) {
    curation = decisions.curation(handle);
  }

  /** Follows the decisions that are new since the last time, all of them in one transaction. */
  public void applyDecisions(Handle handle) {
    if (decisions.newest(handle) == decisions.applied(handle)) {
      return;
    }
    handle.useTransaction(
        transaction -> {
          List<Decision> all = decisions.all(transaction);
          long applied = decisions.applied(transaction);
          List<Decision> news = all.stream().filter(one -> one.number() > applied).toList();
          Decision newest = news.get(news.size() - 1);
          Curation before = curation;
          curation = Curation.of(all);
          DecisionScope scope = DecisionScope.of(news, all);
          ChangeLog log = new ChangeLog();
          Cause cause = new Cause("decision/" + newest.number(), Timing.LIVE);

          Set<String> touched = new HashSet<>(scope.items());
          Set<String> series = new HashSet<>(scope.series());
          series.addAll(ledger.seriesOf(transaction, touched, before));
          Map<String, ItemRepository.State> states = items.states(transaction, touched);
          List<Sighting> added =
              news.stream()
                  .filter(Addition::isOne)
                  .filter(RecordWriter::canBeBuilt)
                  .map(decision -> Sighting.of(Addition.of(decision, taxonomy)))
                  .toList();
          items.keep(transaction, added, curation);
          added.forEach(one -> series.addAll(one.ownSeries()));
          items.judgeAnew(transaction, touched, curation);
          series.addAll(ledger.seriesOf(transaction, touched, curation));
          tell(states, items.states(transaction, touched), log, of -> cause);
          follow(transaction, touched, series, of -> cause, log);
          decisions.markApplied(transaction, newest.number());
        });
  }

  /** An addition that cannot waits at the desk; it holds up nothing else. */
  private static boolean canBeBuilt(Decision addition) {
    Optional<String> refusal = Addition.refusal(addition);
    refusal.ifPresent(
        reason -> LOG.warn("addition set aside decision={} reason={}", addition.number(), reason));
    return refusal.isEmpty();
  }

  void write(Handle handle, Batch batch) {
    write(handle, List.of(batch).iterator());
  }

  /**
   * Writes all batches, each asked for when the one before is written. What follows from them
   * together, meetings and cells, is computed once at the end.
   */
  public void write(Handle handle, Iterator<Batch> batches) {
    handle.useTransaction(
        transaction -> {
          Set<String> changed = new HashSet<>();
          Set<String> series = new HashSet<>();
          ChangeLog log = new ChangeLog();
          News news = new News(newsAge, reports, clock);
          Cause unknown = new Cause("build/" + taxonomy, Timing.BACK_FILL);
          while (batches.hasNext()) {
            Batch batch = batches.next();
            Set<String> concerned = batch.concernedIds();
            Map<String, Withdrawn> gone = withdrawals.states(transaction, concerned);
            if (!batch.items().isEmpty()) {
              Set<String> ids = batch.itemIds();
              Map<String, ItemRepository.State> before = items.states(transaction, ids);
              // An item may leave a series as well as join one: both ledgers change.
              if (!before.isEmpty()) {
                series.addAll(ledger.seriesOf(transaction, before.keySet(), curation));
              }
              ItemRepository.Kept kept = items.keep(transaction, batch.items(), curation);
              news.add(transaction, kept);
              Set<String> keptIds = new HashSet<>();
              for (Sighting one : kept.sightings()) {
                keptIds.add(one.key().item());
                series.addAll(one.ownSeries());
              }
              series.addAll(correctedSeries(transaction, keptIds));
              tell(before, items.states(transaction, keptIds), log, of -> news.of(of, unknown));
              changed.addAll(keptIds);
            }
            reports.keep(transaction, batch.reports(), log);
            withdrawals.keep(transaction, batch.reports());
            WithdrawalRepository.tell(gone, withdrawals.states(transaction, concerned), log);
            offsets.advance(transaction, batch.nextOffsets());
          }
          follow(transaction, changed, series, of -> news.of(of, unknown), log);
        });
  }

  /** Curators may have moved an item to another series before it came, or came again. */
  private Set<String> correctedSeries(Handle handle, Set<String> items) {
    boolean corrected =
        curation.correctedItems().stream().anyMatch(item -> items.contains(item.value()));
    return corrected ? ledger.seriesOf(handle, items, curation) : Set.of();
  }

  /** What follows from items that changed: meetings, cells, and the telling of it. */
  private void follow(
      Handle handle, Set<String> changed, Set<String> series, Causes causes, ChangeLog log) {
    Set<String> touched = new HashSet<>(changed);
    touched.addAll(ledger.recompute(handle, series, curation, new MeetingChanges(log, causes::of)));
    Instant now = clock.instant();
    for (CellRepository.Difference cell : cells.replace(handle, touched, curation, now)) {
      CellChanges.tell(cell, log, causes::of);
    }
    changes.write(handle, log, now);
  }

  /** Which of some items brought a change about. */
  private interface Causes {
    Cause of(Collection<ItemId> items);
  }

  private static void tell(
      Map<String, ItemRepository.State> before,
      Map<String, ItemRepository.State> after,
      ChangeLog log,
      Causes causes) {
    after.forEach(
        (id, is) -> {
          ItemRepository.State was = before.get(id);
          boolean counted = was != null && was.relevant();
          if (is.equals(was) || (!counted && !is.relevant())) {
            return;
          }
          List<ItemId> item = List.of(new ItemId(id));
          log.add(
              !is.relevant()
                  ? RecordChange.Kind.ITEM_IRRELEVANT
                  : counted ? RecordChange.Kind.ITEM_EDITED : RecordChange.Kind.ITEM_RELEVANT,
              "item/" + id,
              was,
              is,
              item,
              causes.of(item));
        });
  }

  /** Tells of each meeting whose time is over and of which nobody says that it was held, once. */
  public void tellOverdue(Handle handle) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    handle.useTransaction(
        transaction -> {
          ChangeLog log = new ChangeLog();
          for (Finding finding : JdbiRecordReader.within(transaction).findings(today)) {
            if (finding.kind() == Finding.Kind.OVERDUE) {
              log.add(
                  RecordChange.Kind.MEETING_OVERDUE,
                  "series/" + Vocabulary.slug(finding.series()),
                  null,
                  finding,
                  grounds(finding),
                  new Cause("day/" + finding.date(), Timing.LIVE));
            }
          }
          changes.write(transaction, log, clock.instant());
        });
  }

  private static Set<ItemId> grounds(Finding finding) {
    return finding.grounds().stream()
        .filter(ground -> ground.matches("[0-9a-f]{24}"))
        .map(ItemId::new)
        .collect(toSet());
  }
}
