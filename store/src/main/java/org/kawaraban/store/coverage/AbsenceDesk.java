package org.kawaraban.store.coverage;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.kawaraban.contract.ItemId;
import org.kawaraban.contract.SourceReport;
import org.kawaraban.contract.SourceState;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.store.database.Database;

/** Certifies from the record that nothing was published, or says what was. */
public final class AbsenceDesk {
  private final DataSource dataSource;

  public AbsenceDesk(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Certifies.
   *
   * @throws IllegalArgumentException partner or area are not in the vocabulary, or to is before
   *     from
   */
  public Absence certify(String partner, String area, LocalDate from, LocalDate to) {
    return Database.jdbi(dataSource)
        .inTransaction(
            TransactionIsolationLevel.REPEATABLE_READ,
            handle -> certify(handle, partner, area, from, to));
  }

  /** As {@link #certify(String, String, LocalDate, LocalDate)}, of the state a handle reads. */
  public static Absence certify(
      Handle handle, String partner, String area, LocalDate from, LocalDate to) {
    Vocabulary vocabulary = Vocabulary.bundled();
    need(vocabulary.partner(partner).isPresent(), "the vocabulary has no partner " + partner);
    need(vocabulary.topic(area).isPresent(), "the vocabulary has no area " + area);
    need(!to.isBefore(from), "the last day, %s, is before the first, %s".formatted(to, from));
    return new Absence(
        partner, area, from, to, found(handle, partner, area, from, to), windows(handle, from, to));
  }

  private static List<Absence.Found> found(
      Handle handle, String partner, String area, LocalDate from, LocalDate to) {
    return handle
        .createQuery(
            """
            select i.id, coalesce(r.published, cast(i.day as text)) as day, i.source, r.title
            from store.item i
            join store.revision r on r.item = i.id and r.revision = i.revision
            join store.tie t on t.item = i.id and t.revision = i.revision
            where i.relevant and t.partner = :partner and t.topic = :area
              and i.day <= :to and coalesce(store.last_day(r.published), i.day) >= :from
            order by i.day, i.id
            """)
        .bind("partner", partner)
        .bind("area", area)
        .bind("from", from)
        .bind("to", to)
        .map(
            (row, context) ->
                new Absence.Found(
                    new ItemId(row.getString("id")),
                    row.getString("day"),
                    row.getString("source"),
                    row.getString("title")))
        .list();
  }

  private static List<Window> windows(Handle handle, LocalDate from, LocalDate to) {
    Map<String, List<SourceReport>> reports = reports(handle);
    TreeSet<String> sources = new TreeSet<>(reports.keySet());
    sources.addAll(
        handle.createQuery("select distinct source from store.item").mapTo(String.class).list());
    Instant start = from.atStartOfDay(ZoneOffset.UTC).toInstant();
    Instant end = to.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    List<Window> windows = new ArrayList<>();
    for (String source : sources) {
      windows.addAll(Coverage.between(source, reports.getOrDefault(source, List.of()), start, end));
    }
    return windows;
  }

  /** All reports of all sources, each source's in their order. */
  public static Map<String, List<SourceReport>> reports(Handle handle) {
    return handle
        .createQuery(
            "select source, name, url, at, state, next_poll from store.source_report order by 1, 4")
        .map(
            (row, context) -> {
              OffsetDateTime next = row.getObject("next_poll", OffsetDateTime.class);
              return new SourceReport(
                  row.getString("source"),
                  row.getString("name"),
                  row.getString("url"),
                  row.getObject("at", OffsetDateTime.class).toInstant(),
                  SourceState.valueOf(row.getString("state")),
                  0,
                  0,
                  0,
                  "",
                  next == null ? null : next.toInstant());
            })
        .stream()
        .collect(groupingBy(SourceReport::source, TreeMap::new, toList()));
  }

  private static void need(boolean fits, String sentence) {
    if (!fits) {
      throw new IllegalArgumentException(sentence);
    }
  }
}
