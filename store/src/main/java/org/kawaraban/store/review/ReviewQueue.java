package org.kawaraban.store.review;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
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
  private final @Nullable Subject only;
  private final List<Waiting> waiting = new ArrayList<>();

  /** Subjects somebody has judged on the ground they have now. */
  private final Set<String> settled = new TreeSet<>();

  private ReviewQueue(Handle handle, Curation curation, @Nullable Subject only) {
    this.handle = handle;
    this.curation = curation;
    this.only = only;
  }

  /**
   * The whole queue, what matters most first.
   *
   * @param asOf the day on which a meeting is overdue
   */
  static List<Waiting> of(Handle handle, Curation curation, LocalDate asOf) {
    return new ReviewQueue(handle, curation, null).all(asOf);
  }

  /** What of it waits under one subject, without looking for the rest. */
  static List<Waiting> of(Handle handle, Curation curation, LocalDate asOf, Subject subject) {
    return new ReviewQueue(handle, curation, subject).all(asOf);
  }

  private List<Waiting> all(LocalDate asOf) {
    additions();
    decisions();
    if (mayBe(Subject.Kind.MEETING)) {
      meetings();
    }
    if (mayBe(Subject.Kind.ITEM)) {
      candidates();
      weakLabels();
    }
    if (mayBe(Subject.Kind.MEETING) || mayBe(Subject.Kind.ITEM)) {
      findings(asOf);
    }
    if (mayBe(Subject.Kind.REPORT)) {
      reports();
    }
    return waiting.stream()
        .filter(one -> only == null || one.subject().equals(only.toString()))
        .filter(one -> !settled.contains(one.subject()))
        .sorted(Waiting.ORDER)
        .toList();
  }

  private boolean mayBe(Subject.Kind kind) {
    return only == null || only.kind() == kind;
  }

  /** A condition for what is asked for alone; nothing where all is. */
  private String where(String column) {
    return only == null ? "" : " and " + column + " = :only";
  }

  private Query asked(String sql) {
    Query query = handle.createQuery(sql);
    return only == null ? query : query.bind("only", only.name());
  }

  private void additions() {
    for (Decision decision : curation.inForce()) {
      if (Addition.isOne(decision)) {
        Addition.refusal(decision).ifPresent(why -> add(Waiting.Kind.UNBUILT, decision, why));
      }
    }
  }

  /** A decision that was looked at again and still holds counts with the ground it had then. */
  private void decisions() {
    List<Decision> standing =
        curation.inForce().stream().filter(ReviewQueue::hasGround).filter(this::concerns).toList();
    Map<Subject, String> grounds =
        Grounds.of(handle, standing.stream().map(one -> one.act().subject()).collect(toSet()));
    Set<String> confirmed = confirmed();
    for (Decision decision : standing) {
      String ground = grounds.get(decision.act().subject());
      if (!decision.ground().equals(ground) && !confirmed.contains(name(decision) + " " + ground)) {
        add(Waiting.Kind.CHANGED_GROUND, decision, decision.subject().toString());
      } else if (!(decision.act() instanceof Act.Comment)) {
        settled.add(decision.subject().toString());
      }
    }
  }

  private static boolean hasGround(Decision decision) {
    return !(decision.act() instanceof Act.Undo)
        && !(decision.act() instanceof Act.Erratum)
        && decision.act().subject().kind() != Subject.Kind.DECISION;
  }

  private boolean concerns(Decision decision) {
    return only == null
        || only.equals(decision.subject())
        || only.toString().equals(name(decision));
  }

  /** Decisions that somebody accepted anew, each with the ground it was accepted on. */
  private Set<String> confirmed() {
    return curation.inForce().stream()
        .filter(later -> later.act() instanceof Act.Accept)
        .map(later -> later.act().subject() + " " + later.ground())
        .collect(toSet());
  }

  private void add(Waiting.Kind kind, Decision decision, String argument) {
    waiting.add(new Waiting(kind, name(decision), List.of(argument), 1, 3));
  }

  private static String name(Decision decision) {
    return "decision/" + decision.number();
  }

  private void meetings() {
    List<String> keys =
        asked(
                """
            select m.key from store.meeting m
            where (exists (select from store.meeting_source s
              join store.item i on i.id = s.item
              join store.mention o on o.item = i.id and o.revision = i.revision and o.kind = 'OWN'
              where s.meeting = m.key and not o.known)
            or m.key in (select s.meeting from store.meeting_source s
              join store.item i on i.id = s.item
              join store.mention o on o.item = i.id and o.revision = i.revision and o.kind = 'OWN'
              group by s.meeting having count(distinct o.ordinal) > 1
                or count(distinct o.start_date) > 1 or count(distinct o.place) > 1))
            %s order by m.key
            """
                    .formatted(where("m.key")))
            .mapTo(String.class)
            .list();
    JdbiRecordReader.within(handle).meetings(keys).values().forEach(this::meeting);
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
    List<Finding> findings = JdbiRecordReader.within(handle).findings(asOf);
    for (Finding finding : findings) {
      double doubt =
          switch (finding.kind()) {
            case DOUBLED, BACKWARD -> 0.9;
            case OVERDUE -> 0.5;
            case MISSING, DUE -> 0;
          };
      if (doubt > 0) {
        String ordinal = finding.ordinal() == null ? "" : finding.ordinal().toString();
        waiting.add(finding(finding, ordinal, doubt));
      }
    }
    findings.stream()
        .filter(finding -> finding.kind() == Finding.Kind.MISSING)
        .collect(groupingBy(Finding::grounds, LinkedHashMap::new, toList()))
        .values()
        .forEach(this::gap);
  }

  /** All numbers that lack before one meeting are one question, not 27. */
  private void gap(List<Finding> missing) {
    Finding first = missing.get(0);
    Finding last = missing.get(missing.size() - 1);
    String ordinals = first.ordinal() + (missing.size() == 1 ? "" : "-" + last.ordinal());
    waiting.add(finding(first, ordinals, 0.3));
  }

  private static Waiting finding(Finding finding, String ordinals, double doubt) {
    String ground = finding.grounds().isEmpty() ? "" : finding.grounds().get(0);
    return new Waiting(
        Waiting.Kind.FINDING,
        (ground.contains("/") ? "meeting/" : "item/") + ground,
        List.of(
            finding.series(),
            finding.kind().name(),
            ordinals,
            finding.date() == null ? "" : finding.date().toString()),
        doubt,
        Math.max(1, finding.grounds().size()));
  }

  private void candidates() {
    asked(
            """
            select i.id, c->>'kind' as kind, c->>'name' as name
            from store.item i
            join store.revision r on r.item = i.id and r.revision = i.revision
            cross join lateral jsonb_array_elements(r.tagged_item->'tagging'->'candidates') c
            where i.relevant %s order by i.id, kind, name
            """
                .formatted(where("i.id")))
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
    asked(
            """
            select t.item, lower(t.kind) as kind, t.key, t.confidence, (select count(*)
              from store.cell_evidence e where e.item = t.item
                and (e.partner = t.key or e.topic = t.key)) as cells
            from store.tag t join store.item i on i.id = t.item and i.revision = t.revision
            where i.relevant and t.kind <> 'MENTIONED' and t.confidence < :sure %s
            """
                .formatted(where("i.id")))
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
