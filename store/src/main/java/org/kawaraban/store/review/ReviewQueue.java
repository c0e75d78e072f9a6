package org.kawaraban.store.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.kawaraban.store.curation.Act;
import org.kawaraban.store.curation.Addition;
import org.kawaraban.store.curation.Curation;
import org.kawaraban.store.curation.Decision;
import org.kawaraban.store.curation.Subject;
import org.kawaraban.store.query.JdbiRecordReader;
import org.kawaraban.store.read.Finding;
import org.kawaraban.store.read.MeetingView;

/** Finds what waits for a curator in one state of the record. */
final class ReviewQueue {
  /** Below it a label is worth a look. */
  private static final double SURE = 0.6;

  private final Handle handle;
  private final Curation curation;
  private final List<Waiting> waiting = new ArrayList<>();

  /** Subjects somebody has judged on the ground they have now. */
  private final Set<String> settled = new TreeSet<>();

  private ReviewQueue(Handle handle, Curation curation) {
    this.handle = handle;
    this.curation = curation;
  }

  /**
   * The whole queue, what matters most first.
   *
   * @param asOf the day on which a meeting is overdue
   */
  static List<Waiting> of(Handle handle, Curation curation, LocalDate asOf) {
    ReviewQueue queue = new ReviewQueue(handle, curation);
    queue.additions();
    queue.decisions();
    queue.meetings();
    queue.findings(asOf);
    queue.candidates();
    queue.weakLabels();
    queue.reports();
    return queue.waiting.stream()
        .filter(one -> !queue.settled.contains(one.subject()))
        .sorted(Waiting.ORDER)
        .toList();
  }

  private void additions() {
    curation.inForce().stream()
        .filter(Addition::isOne)
        .forEach(
            decision ->
                Addition.refusal(decision)
                    .ifPresent(
                        why ->
                            waiting.add(
                                new Waiting(
                                    Waiting.Kind.UNBUILT,
                                    "decision/" + decision.number(),
                                    List.of(why),
                                    1,
                                    3))));
  }

  /** A decision that was looked at again and still holds counts with the ground it had then. */
  private void decisions() {
    for (Decision decision : curation.inForce()) {
      if (decision.act() instanceof Act.Undo || decision.act() instanceof Act.Erratum) {
        continue;
      }
      Subject subject = decision.act().subject();
      if (subject.kind() == Subject.Kind.DECISION) {
        continue;
      }
      String ground = Grounds.of(handle, subject);
      if (ground.equals(decision.ground()) || confirmed(decision.number(), ground)) {
        if (!(decision.act() instanceof Act.Comment)) {
          settled.add(decision.subject().toString());
        }
      } else {
        waiting.add(
            new Waiting(
                Waiting.Kind.CHANGED_GROUND,
                "decision/" + decision.number(),
                List.of(decision.subject().toString()),
                1,
                3));
      }
    }
  }

  private boolean confirmed(long decision, String ground) {
    String name = "decision/" + decision;
    return curation.inForce().stream()
        .anyMatch(
            later ->
                later.act() instanceof Act.Accept accept
                    && accept.subject().toString().equals(name)
                    && later.ground().equals(ground));
  }

  private void meetings() {
    var record = JdbiRecordReader.within(handle);
    handle
        .createQuery(
            """
            select m.key from store.meeting m
            where exists (select from store.meeting_source s
              join store.item i on i.id = s.item
              join store.mention o on o.item = i.id and o.revision = i.revision and o.kind = 'OWN'
              where s.meeting = m.key and not o.known)
            or m.key in (select s.meeting from store.meeting_source s
              join store.item i on i.id = s.item
              join store.mention o on o.item = i.id and o.revision = i.revision and o.kind = 'OWN'
              group by s.meeting having count(distinct o.ordinal) > 1
                or count(distinct o.start_date) > 1 or count(distinct o.place) > 1)
            order by m.key
            """)
        .mapTo(String.class)
        .list()
        .forEach(key -> record.meeting(key).ifPresent(this::meeting));
  }

  private void meeting(MeetingView meeting) {
    String subject = "meeting/" + meeting.key();
    int sources = meeting.sources().size();
    for (MeetingView.Disagreement disagreement : meeting.disagreements()) {
      boolean tellsApart =
          disagreement.field().equals("ordinal") || disagreement.field().equals("start");
      waiting.add(
          new Waiting(
              Waiting.Kind.DISAGREEMENT,
              subject,
              List.of(disagreement.field(), String.join(" / ", disagreement.values().keySet())),
              tellsApart ? 0.7 : 0.3,
              sources));
    }
    if (meeting.seriesJa().isEmpty()) {
      waiting.add(
          new Waiting(
              Waiting.Kind.UNKNOWN_SERIES, subject, List.of(meeting.series()), 0.5, sources));
    }
  }

  private void findings(LocalDate asOf) {
    for (Finding finding : JdbiRecordReader.within(handle).findings(asOf)) {
      double doubt =
          switch (finding.kind()) {
            case DOUBLED, BACKWARD -> 0.9;
            case OVERDUE -> 0.5;
            case MISSING -> 0.3;
            case DUE -> 0;
          };
      if (doubt > 0) {
        String ground = finding.grounds().isEmpty() ? "" : finding.grounds().get(0);
        waiting.add(
            new Waiting(
                Waiting.Kind.FINDING,
                (ground.contains("/") ? "meeting/" : "item/") + ground,
                List.of(
                    finding.series(),
                    finding.kind().name(),
                    finding.ordinal() == null ? "" : finding.ordinal().toString(),
                    finding.date() == null ? "" : finding.date().toString()),
                doubt,
                Math.max(1, finding.grounds().size())));
      }
    }
  }

  private void candidates() {
    handle
        .createQuery(
            """
            select i.id, c->>'kind' as kind, c->>'name' as name
            from store.item i
            join store.revision r on r.item = i.id and r.revision = i.revision
            cross join lateral jsonb_array_elements(r.tagged_item->'tagging'->'candidates') c
            where i.relevant order by i.id, kind, name
            """)
        .map(
            (row, context) ->
                new Waiting(
                    Waiting.Kind.CANDIDATE,
                    "item/" + row.getString("id"),
                    List.of(row.getString("kind"), row.getString("name")),
                    0.4,
                    1))
        .forEach(waiting::add);
  }

  private void weakLabels() {
    handle
        .createQuery(
            """
            select t.item, lower(t.kind) as kind, t.key, t.confidence, (select count(*)
              from store.cell_evidence e where e.item = t.item
                and (e.partner = t.key or e.topic = t.key)) as cells
            from store.tag t join store.item i on i.id = t.item and i.revision = t.revision
            where i.relevant and t.kind <> 'MENTIONED' and t.confidence < :sure
            """)
        .bind("sure", SURE)
        .map(
            (row, context) ->
                new Waiting(
                    Waiting.Kind.WEAK_LABEL,
                    "item/" + row.getString("item"),
                    List.of(row.getString("kind"), row.getString("key")),
                    1 - row.getDouble("confidence"),
                    1 + row.getLong("cells")))
        .forEach(waiting::add);
  }

  /** A reader looked at the page; the tagger only read it. */
  private void reports() {
    ErrorReports.all(handle)
        .forEach(
            report ->
                waiting.add(
                    new Waiting(
                        Waiting.Kind.REPORTED,
                        "report/" + report.number(),
                        List.of(report.about(), report.text()),
                        0.6,
                        2)));
  }
}
