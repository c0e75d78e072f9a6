package org.kawaraban.classify.meeting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    return among(reading.headline(), true)
        .or(() -> coined(instrument, reading.headline()))
        .or(() -> among(reading.lead(), false))
        .or(() -> unnamed(instrument))
        .or(() -> reportsProject() ? Optional.empty() : coined(instrument, reading.lead()));
  }

  /** A headline on a centre or project reports no meeting, though its lead names courses. */
  private boolean reportsProject() {
    return reading.headline().stream()
        .flatMap(reading::acts)
        .anyMatch(hit -> hit.kind() == Kind.ACT && reading.taxonomy().act(hit.key()).project());
  }

  private Optional<Found> among(List<Integer> sentences, boolean headline) {
    List<Hit> hits = new ArrayList<>();
    for (int sentence : sentences) {
      reading
          .meetings(sentence)
          .filter(
              hit -> headline || !Cues.pointsElsewhere(reading, sentence, hit.start(), hit.end()))
          .forEach(hits::add);
    }
    return hits.stream()
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
    boolean numbered =
        Ordinals.beside(reading.page(), reading.sentence(hit.sentence()), hit.start(), hit.end())
            .isPresent();
    return numbered || !dates.in(hit.sentence()).isEmpty();
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
    MeetingType type =
        reading
            .taxonomy()
            .meetingType(act.equals("summit") || act.equals("leaders") ? "summit" : "ministers");
    return names.of(type, parties(hit)).map(name -> new Found(hit, type, name));
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
        .filter(hit -> Instruments.instrument(reading, hit).equals(instrument))
        .filter(this::isHeld)
        .flatMap(hit -> CoinedName.of(reading, names, hit).map(name -> coined(hit, name)).stream())
        .findFirst();
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
