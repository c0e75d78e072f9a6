package org.kawaraban.store.coverage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.kawaraban.contract.ItemId;
import org.kawaraban.contract.Vocabulary;

/** Certifies from the record that nothing was published, or says what was. */
public final class AbsenceDesk {
  /**
   * Certifies, of the state a handle reads.
   *
   * @throws IllegalArgumentException partner or area are not in the vocabulary, or to is before
   *     from
   */
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
    TreeSet<String> sources = new TreeSet<>(PollQueries.sources(handle));
    sources.addAll(
        handle.createQuery("select distinct source from store.item").mapTo(String.class).list());
    Instant start = from.atStartOfDay(ZoneOffset.UTC).toInstant();
    Instant end = to.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    List<Window> windows = new ArrayList<>();
    for (String source : sources) {
      windows.addAll(
          Coverage.between(source, PollQueries.around(handle, source, start, end), start, end));
    }
    return windows;
  }

  private static void need(boolean fits, String sentence) {
    if (!fits) {
      throw new IllegalArgumentException(sentence);
    }
  }

  private AbsenceDesk() {}
}
