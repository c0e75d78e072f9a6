package org.kawaraban.store.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.kawaraban.contract.ItemId;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.store.ledger.Findings;
import org.kawaraban.store.read.Finding;
import org.kawaraban.store.read.MeetingView;
import org.kawaraban.store.read.PartnerLedger;

/** Whole ledgers, with what is missing, promised or contradictory in them. */
final class LedgerQueries {
  private final MeetingQueries meetings;
  private final Unchanged<Sittings> unfinished = new Unchanged<>(this::unfinished);
  private final Map<String, Unchanged<Sittings>> withPartner = new ConcurrentHashMap<>();

  LedgerQueries(MeetingQueries meetings) {
    this.meetings = meetings;
  }

  /** Gaps and contradictions in all ledgers. */
  List<Finding> findings(Handle handle, LocalDate asOf) {
    return Findings.of(
        meetings.all(handle, handle.createQuery("select * from store.meeting")),
        promises(handle),
        asOf);
  }

  /** The ledgers of all series in which a partner met us: others may have sat in them too. */
  PartnerLedger ledger(Handle handle, String partner, LocalDate asOf) {
    Sittings sittings =
        withPartner
            .computeIfAbsent(partner, key -> new Unchanged<>(snapshot -> inSeriesOf(snapshot, key)))
            .answer(handle);
    return new PartnerLedger(
        sittings.meetings().stream()
            .filter(meeting -> meeting.partners().contains(partner))
            .toList(),
        sittings.findings(asOf));
  }

  /** Meetings and promises of the same series: what findings are made of, on whatever day. */
  private record Sittings(List<MeetingView> meetings, List<Findings.Promise> promises) {
    List<Finding> findings(LocalDate asOf) {
      return Findings.of(meetings, promises, asOf);
    }
  }

  private Sittings inSeriesOf(Handle handle, String partner) {
    List<MeetingView> found =
        meetings.all(
            handle,
            handle
                .createQuery(
                    """
                select * from store.meeting where series_slug in
                  (select series_slug from store.meeting where :partner = any(partners))
                order by day desc, key
                """)
                .bind("partner", partner));
    Set<String> series = found.stream().map(MeetingView::series).collect(Collectors.toSet());
    return new Sittings(
        found,
        promises(handle).stream().filter(promise -> series.contains(promise.series())).toList());
  }

  List<Finding> expected(Handle handle, LocalDate asOf) {
    return unfinished.answer(handle).findings(asOf).stream()
        .filter(finding -> finding.kind() == Finding.Kind.DUE)
        .toList();
  }

  /** Neither keys nor sources of a meeting tell whether it is expected. */
  private Sittings unfinished(Handle handle) {
    List<Findings.Promise> promises = promises(handle);
    List<MeetingView> found =
        meetings.bare(
            handle
                .createQuery(
                    """
                select * from store.meeting
                where stage = 'ANNOUNCED' or series_slug = any(:promised)
                """)
                .bindArray(
                    "promised",
                    String.class,
                    promises.stream().map(promise -> Vocabulary.slug(promise.series())).toList()));
    return new Sittings(found, promises);
  }

  private static List<Findings.Promise> promises(Handle handle) {
    return handle
        .createQuery(
            """
            select m.item, m.series, m.ordinal, m.start_date from store.mention m
            join store.item i on i.id = m.item and i.revision = m.revision
            where m.kind = 'PROMISED' and i.relevant
            """)
        .map((row, context) -> promise(row))
        .list();
  }

  private static Findings.Promise promise(ResultSet row) throws SQLException {
    return new Findings.Promise(
        new ItemId(row.getString("item")),
        row.getString("series"),
        row.getObject("ordinal", Integer.class),
        Columns.date(row, "start_date"));
  }
}
