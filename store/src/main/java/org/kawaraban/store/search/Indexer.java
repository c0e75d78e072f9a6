package org.kawaraban.store.search;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.kawaraban.contract.ItemId;
import org.kawaraban.contract.TaggedItem;
import org.kawaraban.contract.Worker;
import org.kawaraban.store.curation.Curation;
import org.kawaraban.store.curation.Field;
import org.kawaraban.store.database.StoredItem;
import org.kawaraban.store.journal.DecisionRepository;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes search entries of what is new in the record, on a thread of its own, within seconds.
 *
 * <p>It follows the intake instead of being part of it: reading Japanese takes longer than writing
 * rows, and a database from before the search, or one whose analysis changed, is filled the same
 * way. Killed, it goes on where entries are missing. It works beside the one intake that writes and
 * waits while that reads a backlog: together they would take twice as long.
 */
public final class Indexer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Indexer.class);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
  private static final int ITEMS_AT_ONCE = 200;

  /** "kawasrch" in ASCII, as the lock of the intake. */
  private static final long KEY = 0x6b61776173726368L;

  /** How much there is to cover: a number that every message and every decision moves on. */
  static final String RECORDED =
      """
      coalesce((select sum(next_offset) from store.intake_offset), 0)
        + (select through from store.decisions_applied)
      """;

  private final Jdbi jdbi;
  private final BooleanSupplier intakeHasCaughtUp;
  private final Worker worker;

  /**
   * @param jdbi of a database whose schema is there when {@link #start} is called
   * @param intakeHasCaughtUp asked before every few items: while it says no, none are read
   * @param onFatal told once if the thread ends by itself
   */
  public Indexer(Jdbi jdbi, BooleanSupplier intakeHasCaughtUp, Consumer<Throwable> onFatal) {
    this.jdbi = jdbi;
    this.intakeHasCaughtUp = intakeHasCaughtUp;
    this.worker = new Worker("store-search", this::follow, onFatal);
  }

  public void start() {
    worker.start();
  }

  /** Ends after the transaction under way. */
  @Override
  public void close() {
    worker.close();
  }

  private void follow() throws InterruptedException {
    do {
      catchUp();
    } while (!worker.stopsWithin(BETWEEN_LOOKS));
  }

  /** Makes the entries that are missing or were made from another message, as far as it may. */
  void catchUp() {
    jdbi.useTransaction(Indexer::dropEntriesOfAnotherAnalysis);
    BigDecimal goal = jdbi.withHandle(Indexer::recorded);
    if (goal.compareTo(jdbi.withHandle(Indexer::covered)) == 0) {
      return;
    }
    String last = "";
    int made = 0;
    while (!worker.isStopping() && intakeHasCaughtUp.getAsBoolean()) {
      String after = last;
      List<Pending> pending = jdbi.inTransaction(handle -> step(handle, after));
      if (pending.isEmpty()) {
        jdbi.useHandle(
            handle ->
                handle
                    .createUpdate("update store.search_state set next_offset = :goal")
                    .bind("goal", goal)
                    .execute());
        LOG.debug("search covers offsets={} entries={}", goal, made);
        return;
      }
      made += pending.size();
      last = pending.get(pending.size() - 1).item();
    }
  }

  private static BigDecimal recorded(Handle handle) {
    return number(handle, "select " + RECORDED);
  }

  private static BigDecimal covered(Handle handle) {
    return number(handle, "select next_offset from store.search_state");
  }

  private static BigDecimal number(Handle handle, String question) {
    return handle.createQuery(question).mapTo(BigDecimal.class).one();
  }

  private static void dropEntriesOfAnotherAnalysis(Handle handle) {
    int changed =
        handle
            .createUpdate(
                """
                update store.search_state set analysis = :analysis, next_offset = -1
                where analysis <> :analysis
                """)
            .bind("analysis", Analysis.VERSION)
            .execute();
    if (changed > 0) {
      handle.execute("truncate store.search_entry, store.search_facets");
      LOG.info("making all search entries anew analysis={}", Analysis.VERSION);
    }
  }

  /**
   * An item without an entry.
   *
   * @param digest of its message, and of what curators say otherwise
   */
  private record Pending(
      String item,
      String digest,
      LocalDate day,
      boolean relevant,
      Map<Field, String> corrections,
      TaggedItem tagged) {}

  /** The next items in the order of their ids; none where all have entries. */
  private static List<Pending> step(Handle handle, String after) {
    // Held to the end of the transaction: of two instances one waits here for the other.
    handle.execute("select pg_advisory_xact_lock(?)", KEY);
    Curation curation = new DecisionRepository().curation(handle);
    List<ItemId> corrected = List.copyOf(curation.correctedItems());
    List<Pending> pending =
        handle
            .createQuery(
                """
                select i.id, i.day, i.relevant, said.digest, r.tagged_item
                from store.item i
                join store.revision r on r.item = i.id and r.revision = i.revision
                left join unnest(:corrected, :corrections) corrected(item, corrections)
                  on corrected.item = i.id
                cross join lateral (select concat_ws('/', r.digest,
                  case when i.relevant <> r.relevant then i.relevant end, corrected.corrections)
                  ) said(digest)
                left join store.search_entry e on e.item = i.id and e.digest = said.digest
                where i.id > :after and e.item is null
                order by i.id limit :limit
                """)
            .bindArray("corrected", String.class, corrected.stream().map(ItemId::value).toList())
            .bindArray(
                "corrections",
                String.class,
                corrected.stream().map(item -> curation.corrections(item).toString()).toList())
            .bind("after", after)
            .bind("limit", ITEMS_AT_ONCE)
            .map(
                (row, context) ->
                    new Pending(
                        row.getString("id"),
                        row.getString("digest"),
                        row.getObject("day", LocalDate.class),
                        row.getBoolean("relevant"),
                        curation.corrections(new ItemId(row.getString("id"))),
                        StoredItem.of(row)))
            .list();
    if (!pending.isEmpty()) {
      write(handle, pending);
    }
    return pending;
  }

  private static void write(Handle handle, List<Pending> pending) {
    List<Entry> entries =
        pending.stream()
            .map(
                one ->
                    Entry.of(one.tagged(), one.relevant(), one.corrections(), Analysis.bundled()))
            .toList();
    PreparedBatch combinations =
        handle.prepareBatch(
            "insert into store.search_facets (facets) values (:facets) on conflict do nothing");
    entries.stream()
        .map(Entry::facets)
        .distinct()
        .forEach(facets -> combinations.bindArray("facets", String.class, facets).add());
    combinations.execute();
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into store.search_entry (item, digest, day, facets, lexemes)
            values (:item, :digest, :day, (select id from store.search_facets where facets = :facets),
              cast(:lexemes as tsvector))
            on conflict (item) do update set digest = excluded.digest, day = excluded.day,
              facets = excluded.facets, lexemes = excluded.lexemes
            """);
    for (int number = 0; number < entries.size(); number++) {
      batch
          .bind("item", pending.get(number).item())
          .bind("digest", pending.get(number).digest())
          .bind("day", pending.get(number).day())
          .bindArray("facets", String.class, entries.get(number).facets())
          .bind("lexemes", entries.get(number).lexemes())
          .add();
    }
    batch.execute();
  }
}
