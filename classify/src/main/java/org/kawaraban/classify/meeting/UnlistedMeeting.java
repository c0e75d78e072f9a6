package org.kawaraban.classify.meeting;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kawaraban.classify.date.DateSpan;
import org.kawaraban.classify.date.Durations;
import org.kawaraban.classify.naming.CoinedName;
import org.kawaraban.classify.naming.NamedMeeting;
import org.kawaraban.classify.naming.Naming;
import org.kawaraban.classify.reading.Reading;
import org.kawaraban.classify.scan.Hit;
import org.kawaraban.classify.tag.Instruments;
import org.kawaraban.classify.tag.WhoMet;
import org.kawaraban.classify.taxonomy.Kind;

/**
 * Finds a page's own meeting where the taxonomy has no name for it: who met under no name at all,
 * or what the page itself calls "Japan-Xland Politico-Military Dialogue".
 */
final class UnlistedMeeting {
  private static final Set<String> OFTEN_WITHOUT_NAME = Set.of("training", "workshop");

  private static final Set<String> UNNAMED = Set.of("summit", "ministerial");

  /** Acts at or after which leaders or ministers often talk. */
  private static final Set<String> MAY_REPORT_TALKS = Set.of("consultation", "dialogue", "speech");

  private final Reading reading;
  private final PageDates dates;
  private final PageOrdinals ordinals;
  private final Naming naming;
  private final String instrument;

  /**
   * @param instrument the page's main act
   */
  UnlistedMeeting(
      Reading reading, PageDates dates, PageOrdinals ordinals, Naming naming, String instrument) {
    this.reading = reading;
    this.dates = dates;
    this.ordinals = ordinals;
    this.naming = naming;
    this.instrument = instrument;
  }

  Optional<NamedMeeting> inHeadline() {
    return coined(instrument, reading.headline())
        // "Speech at the Cybersecurity Matchmaking Forum".
        .or(
            () ->
                instrument.equals("speech")
                    ? coined("conference", reading.headline())
                    : Optional.empty());
  }

  /** "The first Japan-Xland Joint Working Group on ICT", in the lead. */
  Optional<NamedMeeting> numberedInLead() {
    return coined(instrument, reading.lead())
        .filter(found -> ordinals.beside(found.hit()).isPresent());
  }

  /** Ministers or leaders who met, under no name: a general meeting of their kind. */
  Optional<NamedMeeting> unnamed() {
    if (!UNNAMED.contains(instrument) && !MAY_REPORT_TALKS.contains(instrument)) {
      return Optional.empty();
    }
    return reading
        .opening()
        .filter(sentence -> UNNAMED.contains(instrument))
        .flatMap(sentence -> reading.hits().in(sentence, Kind.ACT))
        .filter(hit -> Instruments.instrument(reading, hit).equals(instrument))
        .findFirst()
        .or(() -> WhoMet.of(reading))
        .flatMap(naming::general);
  }

  /** Of a page on a project only what has a first and a last day, as a course has them. */
  Optional<NamedMeeting> inLead(boolean reportsProject) {
    return coined(instrument, reportsProject ? leadWithDays() : reading.lead());
  }

  /**
   * "A two-week course on incident handling", in the lead: a common noun is a meeting where its own
   * sentence gives its days and says that it was or will be held.
   */
  Optional<NamedMeeting> described(boolean reportsProject) {
    if (!OFTEN_WITHOUT_NAME.contains(instrument) || !reading.subject().isDedicatedToCyber()) {
      return Optional.empty();
    }
    return reading
        .opening()
        .filter(i -> reportsProject ? lastsDays(i) : hasDay(i))
        .flatMap(sentence -> reading.hits().in(sentence, Kind.ACT))
        .filter(act -> isOf(instrument, act) && isToldHere(act))
        .filter(act -> isHeld(act) || lastsDays(act.sentence()))
        .flatMap(act -> naming.described(act).stream())
        .findFirst();
  }

  private boolean isToldHere(Hit act) {
    int sentence = act.sentence();
    return (reading.cue(sentence, "held")
            || reading.cue(sentence, "future")
            || Cues.tellsPast(reading, sentence))
        && !Cues.pointsElsewhere(reading, sentence, act.start(), act.end());
  }

  private boolean hasDay(int sentence) {
    return dates.in(sentence).stream().anyMatch(span -> span.day() > 0);
  }

  private boolean hasLastDay(int sentence) {
    return dates.in(sentence).stream().anyMatch(DateSpan::hasLastDay);
  }

  /** "From 4 to 8 March", "a five-day course opened on 4 March". */
  private boolean lastsDays(int sentence) {
    boolean atOneEnd = reading.cue(sentence, "beginsThen") || reading.cue(sentence, "endsThen");
    return hasLastDay(sentence)
        || (atOneEnd && hasDay(sentence) && Durations.in(reading.folded(sentence)) > 1);
  }

  private List<Integer> leadWithDays() {
    return reading.lead().stream().filter(this::hasLastDay).toList();
  }

  private Optional<NamedMeeting> coined(String kind, List<Integer> sentences) {
    if (!CoinedName.isMeeting(kind)) {
      return Optional.empty();
    }
    return sentences.stream()
        .flatMap(sentence -> reading.hits().in(sentence, Kind.ACT))
        .filter(hit -> isOf(kind, hit))
        .filter(this::isHeld)
        .flatMap(hit -> naming.coined(hit).stream())
        .findFirst();
  }

  /** What trains is often called a seminar. */
  private boolean isOf(String kind, Hit act) {
    String own = Instruments.instrument(reading, act);
    return own.equals(kind) || (kind.equals("training") && own.equals("workshop"));
  }

  /** Not a centre or project, and not a word inside the name of a partner. */
  private boolean isHeld(Hit act) {
    return !reading.taxonomy().act(act.key()).project()
        && reading
            .hits()
            .in(act.sentence(), Kind.PARTNER)
            .noneMatch(partner -> partner.start() < act.end() && act.start() < partner.end());
  }
}
