package org.kawaraban.classify.meeting;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kawaraban.classify.scan.Hit;
import org.kawaraban.classify.tag.ActorChains;
import org.kawaraban.classify.tag.Instruments;
import org.kawaraban.classify.tag.Reading;
import org.kawaraban.classify.taxonomy.Kind;
import org.kawaraban.classify.taxonomy.MeetingType;

/**
 * Finds the one meeting a page announces or reports: the named one of its headline, else of its
 * lead. A page whose main act is no meeting (an agreement, a strategy) has none.
 */
final class OwnMeeting {
  private static final Set<String> NO_MEETING = Set.of("agreement", "strategy", "attribution");

  private static final Set<String> UNNAMED = Set.of("summit", "ministerial");

  private static final Set<String> MAY_TELL_LATE = Set.of("dialogue", "consultation");

  /** Acts at or after which leaders or ministers often talk. */
  private static final Set<String> MAY_REPORT_TALKS = Set.of("consultation", "dialogue", "speech");

  private final Reading reading;
  private final PageDates dates;
  private final MeetingNames names;
  private final Set<String> facing;

  OwnMeeting(Reading reading, PageDates dates) {
    this.dates = dates;
    this.reading = reading;
    this.names = new MeetingNames(reading.taxonomy());
    this.facing = reading.facingJapan();
  }

  /**
   * The name under which the page's meeting was found.
   *
   * @param hit where
   * @param type its kind, or null where only the headline names it
   */
  record Found(Hit hit, @Nullable MeetingType type, MeetingNames.Name name) {}

  Optional<Found> find(String instrument) {
    if (NO_MEETING.contains(instrument)) {
      return Optional.empty();
    }
    if (new SeveralMeetings(reading, this).areEqual()) {
      return Optional.empty();
    }
    return among(reading.headline(), hit -> true)
        .or(() -> known(instrument))
        .or(() -> coined(instrument, reading.headline()))
        .or(() -> spokenAt(instrument))
        .or(() -> tellsOfProject(instrument) ? Optional.empty() : inLead())
        .or(() -> coinedAndNumbered(instrument))
        .or(() -> unnamed(instrument))
        .or(() -> coined(instrument, reportsProject() ? leadWithDays() : reading.lead()))
        .or(() -> onPage(instrument));
  }

  /** Sentences of the lead that give a first and a last day, as a course has them. */
  private List<Integer> leadWithDays() {
    return reading.lead().stream()
        .filter(i -> dates.in(i).stream().anyMatch(span -> span.endDay() > 0))
        .toList();
  }

  /** The one dialogue on cyber that a page on cyber tells with its day, however late. */
  private Optional<Found> onPage(String instrument) {
    if (!reading.isDedicatedToCyber() || !MAY_TELL_LATE.contains(instrument)) {
      return Optional.empty();
    }
    List<Found> told =
        reading.hits().of(Kind.MEETING).stream()
            .filter(hit -> type(hit).dialogue() && !dates.in(hit.sentence()).isEmpty())
            .filter(hit -> !pointsElsewhere(hit))
            .flatMap(hit -> named(hit).stream())
            .toList();
    boolean one = told.stream().map(found -> found.name().series()).distinct().count() == 1;
    return one ? Optional.of(told.get(0)) : Optional.empty();
  }

  /** "U.S.-Japan Dialogue", "NATO exercise" in the headline: what the lead calls by its name. */
  private Optional<Found> known(String instrument) {
    return among(
        reading.lead(),
        hit ->
            (type(hit).dialogue() || instrument.equals("training"))
                && Instruments.instrument(reading, hit).equals(instrument)
                && !pointsElsewhere(hit));
  }

  private boolean pointsElsewhere(Hit hit) {
    return Cues.pointsElsewhere(reading, hit.sentence(), hit.start(), hit.end());
  }

  /** A headline on a centre or project reports no meeting, though its lead names courses. */
  private boolean reportsProject() {
    return reading.headline().stream()
        .flatMap(reading::acts)
        .anyMatch(hit -> hit.kind() == Kind.ACT && reading.taxonomy().act(hit.key()).project());
  }

  private Optional<Found> inLead() {
    return among(reading.lead(), hit -> !pointsElsewhere(hit));
  }

  /** What was decided on it at some meeting is no meeting of the page's. */
  private boolean tellsOfProject(String instrument) {
    return instrument.equals("training") && reportsProject();
  }

  private Optional<Found> among(List<Integer> sentences, Predicate<Hit> allowed) {
    return sentences.stream()
        .flatMap(reading::meetings)
        .filter(allowed)
        .sorted(
            Comparator.comparingInt((Hit hit) -> type(hit).rank())
                .thenComparing(hit -> isTold(hit) ? 0 : 1)
                .thenComparing(Hit::start))
        .map(this::named)
        .flatMap(Optional::stream)
        .findFirst();
  }

  Optional<Found> named(Hit hit) {
    MeetingType type = type(hit);
    return names
        .of(type, parties(hit))
        .map(name -> new Found(hit, type, withSubject(type, hit, name)));
  }

  private MeetingNames.Name withSubject(MeetingType type, Hit hit, MeetingNames.Name name) {
    return type.subject()
        ? CoinedName.subject(reading, hit)
            .map(
                subject ->
                    new MeetingNames.Name(name.series() + ": " + subject, false, name.partners()))
            .orElse(name)
        : name;
  }

  /** Whether its sentence gives it an ordinal or a date, so that it is the meeting itself. */
  private boolean isTold(Hit hit) {
    return isNumbered(hit) || !dates.in(hit.sentence()).isEmpty();
  }

  private boolean isNumbered(Hit hit) {
    return Ordinals.beside(reading.page(), reading.sentence(hit.sentence()), hit.start(), hit.end())
        .isPresent();
  }

  private MeetingType type(Hit hit) {
    return reading.taxonomy().meetingTypeOf(hit.key());
  }

  /** Who sits with Japan: those named right before the meeting's name, else on the page. */
  private Set<String> parties(Hit hit) {
    Optional<ActorChains.Chain> nearest =
        reading.chains().in(hit.sentence()).stream()
            .filter(ActorChains.Chain::pairsJapan)
            .min(Comparator.comparingInt(chain -> Math.abs(chain.end() - hit.start())));
    if (nearest.isPresent()) {
      return nearest.get().partners();
    }
    return facing;
  }

  /** Ministers or leaders who met, under no name: a general meeting of their kind. */
  private Optional<Found> unnamed(String instrument) {
    if (!UNNAMED.contains(instrument) && !MAY_REPORT_TALKS.contains(instrument)) {
      return Optional.empty();
    }
    return Stream.concat(reading.headline().stream(), reading.lead().stream())
        .flatMap(sentence -> reading.hits().in(sentence, Kind.ACT))
        .filter(hit -> UNNAMED.contains(instrument))
        .filter(hit -> Instruments.instrument(reading, hit).equals(instrument))
        .findFirst()
        .or(() -> Instruments.whoMet(reading))
        .flatMap(this::general);
  }

  private Optional<Found> general(Hit hit) {
    String act = hit.kind() == Kind.ACT ? Instruments.instrument(reading, hit) : hit.key();
    boolean leaders = act.equals("summit") || act.equals("leaders");
    MeetingType type =
        reading.taxonomy().meetingType(leaders ? "summit" : kindOfMinisters(hit.sentence()));
    return names.of(type, parties(hit)).map(name -> new Found(hit, type, name));
  }

  private String kindOfMinisters(int sentence) {
    boolean foreign = reading.cue(sentence, "foreignMinisters");
    boolean defence = reading.cue(sentence, "defenceMinisters");
    if (foreign == defence) {
      return foreign ? "2+2" : "ministers";
    }
    return foreign ? "foreign-ministers" : "defence-ministers";
  }

  /**
   * "Japan-Xland Politico-Military Dialogue": a name the taxonomy lacks, as the headline has it.
   */
  private Optional<Found> coined(String instrument, List<Integer> sentences) {
    if (!CoinedName.isMeeting(instrument)) {
      return Optional.empty();
    }
    return sentences.stream()
        .flatMap(sentence -> reading.hits().in(sentence, Kind.ACT))
        .filter(hit -> isOf(instrument, hit))
        .filter(this::isHeld)
        .flatMap(hit -> CoinedName.of(reading, names, hit).map(name -> coined(hit, name)).stream())
        .findFirst();
  }

  /** What trains is often called a seminar. */
  private boolean isOf(String instrument, Hit act) {
    String own = Instruments.instrument(reading, act);
    return own.equals(instrument) || (instrument.equals("training") && own.equals("workshop"));
  }

  /** "Speech at the Cybersecurity Matchmaking Forum". */
  private Optional<Found> spokenAt(String instrument) {
    return instrument.equals("speech")
        ? coined("conference", reading.headline())
        : Optional.empty();
  }

  /** "The first Japan-Xland Joint Working Group on ICT", in the lead. */
  private Optional<Found> coinedAndNumbered(String instrument) {
    return coined(instrument, reading.lead()).filter(found -> isNumbered(found.hit()));
  }

  /** Not a centre or project, and not a word inside the name of a partner. */
  private boolean isHeld(Hit act) {
    return !reading.taxonomy().act(act.key()).project()
        && reading
            .hits()
            .in(act.sentence(), Kind.PARTNER)
            .noneMatch(partner -> partner.start() < act.end() && act.start() < partner.end());
  }

  private Found coined(Hit hit, String name) {
    List<String> parties = List.copyOf(parties(hit));
    return new Found(hit, null, new MeetingNames.Name(name, false, parties));
  }
}
