package org.kawaraban.store.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.ItemId;
import org.kawaraban.contract.RecordChange;
import org.kawaraban.contract.SourceReport;
import org.kawaraban.contract.TaggedItem;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.store.coverage.Absence;
import org.kawaraban.store.coverage.AbsenceDesk;
import org.kawaraban.store.database.Database;
import org.kawaraban.store.matrix.Baseline;
import org.kawaraban.store.matrix.Matrix;
import org.kawaraban.store.read.ChangeQuery;
import org.kawaraban.store.read.Finding;
import org.kawaraban.store.read.ItemQuery;
import org.kawaraban.store.read.ItemSummary;
import org.kawaraban.store.read.ItemView;
import org.kawaraban.store.read.MatrixQuery;
import org.kawaraban.store.read.MatrixView;
import org.kawaraban.store.read.MeetingQuery;
import org.kawaraban.store.read.MeetingView;
import org.kawaraban.store.read.Page;
import org.kawaraban.store.read.PartnerLedger;
import org.kawaraban.store.read.RecordReader;
import org.kawaraban.store.read.SearchQuery;
import org.kawaraban.store.read.SearchResult;
import org.kawaraban.store.read.SourceHistory;
import org.kawaraban.store.read.SourceView;
import org.kawaraban.store.read.Trends;
import org.kawaraban.store.search.SearchQueries;

/** The record as PostgreSQL keeps it. Every answer is read in one snapshot. */
public final class JdbiRecordReader implements RecordReader {
  private final Snapshots snapshots;
  private final ItemQueries items;
  private final MeetingQueries meetings;
  private final LedgerQueries ledgers;
  private final MatrixQueries matrix;
  private final SearchQueries search = new SearchQueries();
  private final Unchanged<Trends> trends = new Unchanged<>(TrendQueries::all);
  private final Unchanged<Counts> counts = new Unchanged<>(JdbiRecordReader::count);

  /**
   * @param dataSource of a database with the store's schema
   */
  public JdbiRecordReader(DataSource dataSource) {
    this(
        new Snapshots() {
          private final Jdbi jdbi = Database.jdbi(dataSource);

          @Override
          public <T> T answer(Function<Handle, T> question) {
            return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, question::apply);
          }
        });
  }

  /**
   * For several questions to one state of the record.
   *
   * @param handle in a transaction of isolation REPEATABLE READ
   */
  public static RecordReader within(Handle handle) {
    return new JdbiRecordReader(
        new Snapshots() {
          @Override
          public <T> T answer(Function<Handle, T> question) {
            return question.apply(handle);
          }
        });
  }

  /** Where an answer is read. */
  private interface Snapshots {
    <T> T answer(Function<Handle, T> question);
  }

  private JdbiRecordReader(Snapshots snapshots) {
    Vocabulary vocabulary = Vocabulary.bundled();
    this.snapshots = snapshots;
    this.items = new ItemQueries(vocabulary);
    this.meetings = new MeetingQueries(vocabulary);
    this.ledgers = new LedgerQueries(meetings);
    this.matrix = new MatrixQueries(new Matrix(vocabulary, Baseline.ofThePaper(vocabulary)));
  }

  @Override
  public Page<ItemSummary> items(ItemQuery query) {
    return inSnapshot(handle -> items.page(handle, query));
  }

  @Override
  public SearchResult search(SearchQuery query) {
    return inSnapshot(handle -> search.answer(handle, query, ids -> items.summaries(handle, ids)));
  }

  @Override
  public Map<ItemId, ItemView> items(Collection<ItemId> ids) {
    return inSnapshot(handle -> items.views(handle, ids));
  }

  @Override
  public Optional<TaggedItem> revision(ItemId id, String revision) {
    return inSnapshot(handle -> ItemQueries.revision(handle, id, revision));
  }

  @Override
  public Page<MeetingView> meetings(MeetingQuery query) {
    return inSnapshot(handle -> meetings.page(handle, query));
  }

  @Override
  public Map<String, MeetingView> meetings(Collection<String> keys) {
    return inSnapshot(handle -> meetings.byKeys(handle, keys));
  }

  @Override
  public List<Finding> findings(LocalDate asOf) {
    return inSnapshot(handle -> ledgers.findings(handle, asOf));
  }

  @Override
  public List<Finding> expected(LocalDate asOf) {
    return inSnapshot(handle -> ledgers.expected(handle, asOf));
  }

  @Override
  public PartnerLedger ledger(String partner, LocalDate asOf) {
    return inSnapshot(handle -> ledgers.ledger(handle, partner, asOf));
  }

  @Override
  public MatrixView matrix(MatrixQuery query) {
    return inSnapshot(handle -> matrix.table(handle, query));
  }

  @Override
  public MatrixView.Cell cell(String partner, String topic, int evidence) {
    return inSnapshot(handle -> matrix.cell(handle, partner, topic, evidence));
  }

  @Override
  public List<Reach> reach(LocalDate before) {
    return inSnapshot(handle -> SourceQueries.reach(handle, before));
  }

  @Override
  public Absence absence(String partner, String area, LocalDate from, LocalDate to) {
    return inSnapshot(handle -> AbsenceDesk.certify(handle, partner, area, from, to));
  }

  @Override
  public Page<RecordChange> changes(ChangeQuery query) {
    return inSnapshot(handle -> ChangeQueries.page(handle, query));
  }

  @Override
  public Trends trends() {
    return inSnapshot(trends::answer);
  }

  @Override
  public List<SourceView> sources() {
    return inSnapshot(SourceQueries::all);
  }

  @Override
  public Optional<SourceHistory> source(String id, int polls, Instant from, Instant to) {
    return inSnapshot(handle -> SourceQueries.one(handle, id, polls, from, to));
  }

  @Override
  public Optional<Page<SourceReport>> polls(String id, @Nullable String cursor, int limit) {
    return inSnapshot(handle -> SourceQueries.polls(handle, id, cursor, limit));
  }

  @Override
  public Map<String, String> sourceNames() {
    return inSnapshot(SourceQueries::names);
  }

  @Override
  public Counts counts() {
    return inSnapshot(counts::answer);
  }

  private static Counts count(Handle handle) {
    return handle
        .createQuery(
            """
            select (select count(*) from store.item) as items,
              (select count(*) from store.item where relevant) as relevant,
              (select count(*) from store.revision) as revisions,
              (select count(*) from store.meeting) as meetings
            """)
        .map(
            (row, context) ->
                new Counts(
                    row.getLong("items"),
                    row.getLong("relevant"),
                    row.getLong("revisions"),
                    row.getLong("meetings")))
        .one();
  }

  private <T> T inSnapshot(Function<Handle, T> question) {
    return snapshots.answer(question);
  }
}
