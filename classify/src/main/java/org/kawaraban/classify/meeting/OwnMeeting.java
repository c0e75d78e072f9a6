package org.kawaraban.classify.meeting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.kawaraban.classify.naming.NamedMeeting;
import org.kawaraban.classify.naming.Naming;
import org.kawaraban.classify.reading.Reading;
import org.kawaraban.classify.scan.Hit;
import org.kawaraban.classify.tag.Instruments;
import org.kawaraban.classify.tag.WhoMet;
import org.kawaraban.classify.taxonomy.Kind;
import org.kawaraban.classify.taxonomy.MeetingType;

/**
 * Finds the one meeting a page announces or reports: the named one of its headline, else of its
 * lead. A page whose main act is no meeting (an agreement, a strategy) has none.
 */
final class OwnMeeting {
  private static final Set<String> NO_MEETING = Set.of("strategy", "attribution");
  private static final Set<String> MAY_TELL_LATE = Set.of("dialogue", "consultation");

  /** "Agree to launch a trilateral ". */
  private static final int REACH_OF_PLAN = 32;

  private final Reading reading;
  private final PageDates dates;
  private final PageOrdinals ordinals;
  private final Naming naming;
  private final String instrument;

  /**
   * @param instrument the page's main act
   */
  OwnMeeting(
      Reading reading, PageDates dates, PageOrdinals ordinals, Naming naming, String instrument) {
    this.reading = reading;
    this.dates = dates;
    this.ordinals = ordinals;
    this.naming = naming;
    this.instrument = instrument;
  }

  Optional<NamedMeeting> find() {
    if (instrument.equals("agreement")) {
      return whereItWasAgreed();
    }
    if (NO_MEETING.contains(instrument)
        || new SeveralMeetings(reading, ordinals, naming).areEqual()) {
      return Optional.empty();
    }
    if (instrument.equals("speech")
        && reading.headline().stream().anyMatch(this::answersReporters)) {
      return among(reading.headline(), hit -> true);
    }
    UnlistedMeeting unlisted = new UnlistedMeeting(reading, dates, ordinals, naming, instrument);
    return whereItWasPlanned()
        .or(this::whereItWasWelcomed)
        .or(
            () ->
                among(reading.headline(), hit -> mayBe(hit) || !isPlannedAt(hit)).map(this::inFull))
        .or(this::known)
        .or(unlisted::inHeadline)
        .or(this::inLead)
        .or(unlisted::numberedInLead)
        .or(unlisted::unnamed)
        .or(() -> unlisted.inLead(reportsProject()))
        .or(() -> unlisted.described(reportsProject()))
        .or(this::onPage);
  }

  /** Of a press conference on this and that no meeting spoken of is the page's. */
  private boolean answersReporters(int headline) {
    String text = reading.folded(headline);
    return reading.taxonomy().particles("pressConference").anyIn(text);
  }

  /** "Finalise a pact", and the numbered ministers' meeting or the summit at which they did. */
  private Optional<NamedMeeting> whereItWasAgreed() {
    return among(reading.headline(), hit -> type(hit).general())
        .or(
            () ->
                among(
                    reading.lead(),
                    hit ->
                        type(hit).general()
                            && ordinals.beside(hit).isPresent()
                            && !pointsElsewhere(hit)));
  }

  /**
   * "Leaders agree on cyber dialogue": the summit of the lead, where all the headline has is
   * planned.
   */
  private Optional<NamedMeeting> whereItWasPlanned() {
    List<Hit> named =
        reading.headline().stream()
            .flatMap(reading::meetings)
            .filter(hit -> !type(hit).general())
            .toList();
    return named.isEmpty() || !named.stream().allMatch(this::isPlanned)
        ? Optional.empty()
        : generalInLead();
  }

  private Optional<NamedMeeting> generalInLead() {
    return among(
        reading.lead(), hit -> type(hit).general() && !pointsElsewhere(hit) && isReported(hit));
  }

  /** "Leaders held a summit. They welcomed the cyber dialogue": what is praised is not told. */
  private Optional<NamedMeeting> whereItWasWelcomed() {
    for (int i : reading.headline()) {
      if (reading.hasMeeting(i, hit -> true)) {
        return Optional.empty();
      }
    }
    List<Hit> dialogues =
        reading.lead().stream()
            .flatMap(reading::meetings)
            .filter(hit -> type(hit).dialogue())
            .toList();
    return dialogues.isEmpty() || !dialogues.stream().allMatch(this::isWelcomed)
        ? Optional.empty()
        : generalInLead().or(() -> WhoMet.of(reading).flatMap(naming::general));
  }

  private boolean isWelcomed(Hit hit) {
    return standsNearBefore("beforeWelcomed", hit) || reading.standsAt("behindWelcomed", hit.end());
  }

  /**
   * "Strategic dialogue" in the headline: what the lead calls "Foreign Ministers' Strategic
   * Dialogue".
   */
  private NamedMeeting inFull(NamedMeeting named) {
    String text = reading.page().folded();
    String name = text.substring(named.hit().start(), named.hit().end());
    return reading.lead().stream()
        .flatMap(reading::meetings)
        .filter(hit -> named.isGeneral() && type(hit).general() && !named.is(hit))
        .filter(hit -> text.startsWith(name, hit.end() - name.length()))
        .flatMap(hit -> naming.of(hit).stream())
        .filter(found -> found.name().partners().equals(named.name().partners()))
        .findFirst()
        .orElse(named);
  }

  private boolean isPlanned(Hit hit) {
    return !type(hit).general() && isPlannedAt(hit);
  }

  private boolean isPlannedAt(Hit hit) {
    return standsNearBefore("beforePlanned", hit) || reading.standsAt("behindPlanned", hit.end());
  }

  /** Whether any such words stand in the stretch before a name. */
  private boolean standsNearBefore(String particles, Hit hit) {
    String text = reading.page().folded();
    int from = Math.max(reading.sentence(hit.sentence()).start(), hit.start() - REACH_OF_PLAN);
    String before = text.substring(from, hit.start());
    return reading.taxonomy().particles(particles).anyIn(before);
  }

  private boolean isReported(Hit hit) {
    return reading.cue(hit.sentence(), "past") || reading.cue(hit.sentence(), "held");
  }

  /** "U.S.-Japan Dialogue", "NATO exercise" in the headline: what the lead calls by its name. */
  private Optional<NamedMeeting> known() {
    return among(
        reading.lead(),
        hit ->
            (type(hit).dialogue() || instrument.equals("training"))
                && Instruments.instrument(reading, hit).equals(instrument)
                && !pointsElsewhere(hit));
  }

  private Optional<NamedMeeting> inLead() {
    // What was decided on a project at some meeting is no meeting of the page's.
    return instrument.equals("training") && reportsProject()
        ? Optional.empty()
        : among(
            reading.lead(),
            hit -> !pointsElsewhere(hit) && !comesNext(hit) && mayBe(hit) && !shallBe(hit));
  }

  /** "Agreed to launch intergovernmental consultations", behind the news that two leaders met. */
  private boolean shallBe(Hit hit) {
    return type(hit).general() && instrument.equals("summit") && isPlannedAt(hit);
  }

  /** "On Friday they will attend a summit of three", behind the news that two leaders met. */
  private boolean comesNext(Hit hit) {
    boolean may = type(hit).general() || !Instruments.instrument(reading, hit).equals(instrument);
    return may
        && reading.cue(hit.sentence(), "future")
        && !reading.cue(hit.sentence(), "past")
        && WhoMet.of(reading)
            .filter(met -> met.sentence() < hit.sentence())
            .filter(met -> Cues.tellsPast(reading, met.sentence()))
            .isPresent();
  }

  /** The one dialogue on cyber that a page on cyber tells with its day, however late. */
  private Optional<NamedMeeting> onPage() {
    if (!reading.subject().isDedicatedToCyber() || !MAY_TELL_LATE.contains(instrument)) {
      return Optional.empty();
    }
    List<NamedMeeting> told =
        reading.hits().of(Kind.MEETING).stream()
            .filter(hit -> type(hit).dialogue() && !dates.in(hit.sentence()).isEmpty())
            .filter(hit -> !pointsElsewhere(hit))
            .flatMap(hit -> naming.of(hit).stream())
            .toList();
    boolean one = told.stream().map(found -> found.name().series()).distinct().count() == 1;
    return one ? Optional.of(told.get(0)) : Optional.empty();
  }

  private Optional<NamedMeeting> among(List<Integer> sentences, Predicate<Hit> allowed) {
    List<Hit> meetings = new ArrayList<>();
    for (int sentence : sentences) {
      reading.meetings(sentence).filter(allowed).forEach(meetings::add);
    }
    if (meetings.size() > 1) {
      meetings.sort(
          Comparator.comparingInt((Hit hit) -> type(hit).rank())
              .thenComparing(hit -> isTold(hit) ? 0 : 1)
              .thenComparing(Hit::start));
    }
    return meetings.stream().map(naming::of).flatMap(Optional::stream).findFirst();
  }

  /** What leaders did is not told by the name of some ministers' meeting. */
  private boolean mayBe(Hit hit) {
    return !instrument.equals("summit")
        || !type(hit).general()
        || Instruments.instrument(reading, hit).equals(instrument);
  }

  /** A headline on a centre or project reports no meeting, though its lead names courses. */
  private boolean reportsProject() {
    return reading.headline().stream()
        .flatMap(reading::acts)
        .anyMatch(hit -> hit.kind() == Kind.ACT && reading.taxonomy().act(hit.key()).project());
  }

  private boolean pointsElsewhere(Hit hit) {
    // "The third cyber dialogue since 2014" counts on to the one told of.
    boolean counted =
        reading.page().folded().startsWith(" since ", hit.end())
            && ordinals.beside(hit).isPresent();
    return !counted && Cues.pointsElsewhere(reading, hit.sentence(), hit.start(), hit.end());
  }

  /** Whether its sentence gives it an ordinal or a date, so that it is the meeting itself. */
  private boolean isTold(Hit hit) {
    return ordinals.beside(hit).isPresent() || !dates.in(hit.sentence()).isEmpty();
  }

  private MeetingType type(Hit hit) {
    return reading.taxonomy().meetingTypeOf(hit.key());
  }
}
