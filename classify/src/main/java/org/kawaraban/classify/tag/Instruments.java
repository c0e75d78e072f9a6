package org.kawaraban.classify.tag;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.kawaraban.classify.reading.Reading;
import org.kawaraban.classify.scan.Hit;
import org.kawaraban.classify.taxonomy.Kind;
import org.kawaraban.contract.Tag;

/**
 * The page's main act: what its headline reports, else its lead (codebook, "Instrument").
 *
 * <p>Confidence: 0.9 from the headline, 0.7 from the lead, 0.3 for {@code other}.
 */
public final class Instruments {
  private static final int YEARBOOK_LINES = 4;

  private static final Set<String> TALKS = Set.of("dialogue", "consultation", "2+2");

  /** "agree to set up a new trilateral ". */
  private static final int REACH_OF_FOUNDING = 40;

  private Instruments() {}

  public static Tag of(Reading reading) {
    Optional<Hit> yearbook = yearbook(reading);
    if (yearbook.isPresent()) {
      return new Tag(
          "strategy", 0.8, List.of(reading.evidence(yearbook.get(), "instrument.yearbook")));
    }
    Optional<Hit> headline =
        best(reading, reading.headline(), hit -> reading.isTitled() || !isNamedForum(reading, hit));
    if (headline.isPresent()) {
      return ofHeadline(reading, headline.get());
    }
    // A meeting told of in the lead is the news; what was signed or stated there belongs to it.
    Optional<Hit> lead =
        best(
                reading,
                reading.lead(),
                hit ->
                    hit.kind() == Kind.MEETING
                        && canLead(reading, hit)
                        && !isNamedForum(reading, hit))
            .or(() -> best(reading, reading.lead(), hit -> canLead(reading, hit)))
            .filter(
                hit -> hit.kind() == Kind.MEETING || WhoMet.ministersOfHeadline(reading).isEmpty());
    Optional<Hit> met = WhoMet.of(reading);
    // What leaders or ministers who met resolved to do comes behind their meeting.
    boolean metFirst = met.isPresent() && lead.filter(hit -> !isBehind(hit, met.get())).isEmpty();
    return (metFirst ? Optional.<Hit>empty() : lead)
        .map(hit -> tag(reading, hit, 0.7, "instrument.lead"))
        .or(() -> met.map(hit -> ofWhoMet(reading, hit)))
        .or(() -> toldLate(reading))
        .or(() -> cosigned(reading))
        .orElseGet(() -> new Tag("other", 0.3, List.of()));
  }

  /** A statement issued at a meeting takes the meeting's kind (codebook, "Instrument"). */
  private static Tag ofHeadline(Reading reading, Hit headline) {
    boolean founded = isFounded(reading, headline) && !wasHeld(reading, headline);
    Optional<Hit> reported =
        founded || namesNoMeeting(reading, headline)
            ? best(
                reading,
                reading.lead(),
                hit -> isReported(reading, hit) && (!founded || isGeneral(reading, hit)))
            : Optional.empty();
    if (founded && reported.isEmpty()) {
      Optional<Hit> leaders = WhoMet.leaders(reading);
      if (leaders.isPresent()) {
        return ofWhoMet(reading, leaders.get());
      }
    }
    return tag(reading, reported.orElse(headline), 0.9, "instrument.headline");
  }

  /** Ministers may have met at what is told behind them; what leaders resolved to hold shall be. */
  private static boolean isBehind(Hit hit, Hit met) {
    return hit.sentence() > met.sentence()
        && (hit.kind() != Kind.MEETING || met.key().equals("leaders"));
  }

  /** A joint statement, or mere talks: what the lead says was held there has its name. */
  private static boolean namesNoMeeting(Reading reading, Hit headline) {
    return instrument(reading, headline).equals("joint-statement")
        || reading
            .taxonomy()
            .particles("talksWithoutName")
            .contains(reading.page().folded().substring(headline.start(), headline.end()));
  }

  /** "Leaders agree on cyber dialogue": that it shall be is told, by whoever met. */
  private static boolean isFounded(Reading reading, Hit headline) {
    int from =
        Math.max(
            reading.sentence(headline.sentence()).start(), headline.start() - REACH_OF_FOUNDING);
    String before = reading.page().folded().substring(from, headline.start());
    return TALKS.contains(instrument(reading, headline))
        && reading.taxonomy().particles("beforeFounded").anyIn(before);
  }

  /** "NATO and Japan launch cyber dialogue", whose first round, says the lead, took place. */
  private static boolean wasHeld(Reading reading, Hit founded) {
    return reading.lead().stream()
        .flatMap(reading::meetings)
        .filter(hit -> instrument(reading, hit).equals(instrument(reading, founded)))
        .anyMatch(hit -> reading.standsAt("behindHeld", hit.end()) && !looksBack(reading, hit));
  }

  private static boolean isGeneral(Reading reading, Hit meeting) {
    return reading.taxonomy().meetingTypeOf(meeting.key()).general();
  }

  private static Tag ofWhoMet(Reading reading, Hit hit) {
    return new Tag(
        hit.key().equals("leaders") ? "summit" : "ministerial",
        0.6,
        List.of(reading.evidence(hit, "instrument.who-met")));
  }

  /** A dialogue on cyber that was or will be held, told after the lead of a page on cyber. */
  private static Optional<Tag> toldLate(Reading reading) {
    if (!reading.subject().isDedicatedToCyber()) {
      return Optional.empty();
    }
    return reading.hits().of(Kind.MEETING).stream()
        .filter(hit -> reading.taxonomy().meetingTypeOf(hit.key()).dialogue())
        .filter(hit -> reading.cue(hit.sentence(), "held") || reading.cue(hit.sentence(), "future"))
        .filter(hit -> !looksBack(reading, hit))
        .findFirst()
        .map(hit -> tag(reading, hit, 0.5, "instrument.told-late"));
  }

  /** A document on cyber matters to which the lead says that others put their names with Japan. */
  private static Optional<Tag> cosigned(Reading reading) {
    return reading.lead().stream()
        .filter(i -> reading.subject().isDedicatedToCyber() && reading.japan().isNamed(i))
        .flatMap(i -> reading.hits().in(i, Kind.CUE))
        .filter(hit -> hit.key().equals("cosigned"))
        .findFirst()
        .map(
            hit ->
                new Tag("attribution", 0.5, List.of(reading.evidence(hit, "instrument.cosigned"))));
  }

  /** A chapter of a white paper is one whatever meetings it lists: its first lines say so. */
  private static Optional<Hit> yearbook(Reading reading) {
    for (int i = 0; i < YEARBOOK_LINES; i++) {
      if (reading.cue(i, "yearbook")) {
        return reading
            .hits()
            .in(i, Kind.CUE)
            .filter(hit -> hit.key().equals("yearbook"))
            .findFirst();
      }
    }
    return Optional.empty();
  }

  private static Tag tag(Reading reading, Hit hit, double sure, String rule) {
    return new Tag(instrument(reading, hit), sure, List.of(reading.evidence(hit, rule)));
  }

  private static boolean looksBack(Reading reading, Hit hit) {
    return reading.cue(hit.sentence(), "previous") || reading.cue(hit.sentence(), "next");
  }

  /** A meeting of the lead that was or will be held, and that nothing puts into the background. */
  private static boolean isReported(Reading reading, Hit hit) {
    return hit.kind() == Kind.MEETING
        && canLead(reading, hit)
        && !reading.cue(hit.sentence(), "background")
        && reading.taxonomy().meetingTypeOf(hit.key()).hasPair()
        && (reading.cue(hit.sentence(), "held") || reading.cue(hit.sentence(), "past"));
  }

  /** The first line of a page without a headline may name a forum that it does not report on. */
  private static boolean isNamedForum(Reading reading, Hit hit) {
    return hit.kind() == Kind.MEETING
        && !reading.taxonomy().meetingTypeOf(hit.key()).hasPair()
        && ((!reading.cue(hit.sentence(), "held") && !reading.cue(hit.sentence(), "future"))
            || isSubjectOfTwo(reading, hit));
  }

  /** What two talk about at a meeting of theirs: "they discussed the Open-ended Working Group". */
  private static boolean isSubjectOfTwo(Reading reading, Hit forum) {
    return !reading.inHeadline(forum.sentence())
        && !reading.japan().isNamed(forum.sentence())
        && reading.headline().stream()
            .flatMap(i -> reading.chains().in(i).stream())
            .anyMatch(chain -> chain.pairsJapan() && chain.partners().size() == 1);
  }

  /** Exercises are named in passing; one that was or will be held is the news. */
  private static boolean canLead(Reading reading, Hit hit) {
    if (hit.kind() == Kind.ACT && reading.taxonomy().act(hit.key()).headline()) {
      return false;
    }
    String instrument = instrument(reading, hit);
    if (instrument.equals("agreement") && !reading.cue(hit.sentence(), "concluded")) {
      return false;
    }
    if (hit.kind() == Kind.MEETING && !instrument.equals("training")) {
      return !looksBack(reading, hit);
    }
    if (hit.kind() == Kind.ACT && reading.taxonomy().act(hit.key()).project()) {
      return true;
    }
    if (instrument.equals("strategy")) {
      return reading.cue(hit.sentence(), "published") || reading.cue(hit.sentence(), "concluded");
    }
    if (!instrument.equals("training")) {
      return !looksBack(reading, hit);
    }
    return !looksBack(reading, hit)
        && (reading.cue(hit.sentence(), "held") || reading.cue(hit.sentence(), "future"));
  }

  private static Optional<Hit> best(
      Reading reading, List<Integer> sentences, Predicate<Hit> allowed) {
    Hit best = null;
    for (int sentence : sentences) {
      for (Hit hit : reading.hits().in(sentence)) {
        if (reading.isAct(hit)
            && (best == null || ranksBefore(reading, hit, best))
            && allowed.test(hit)) {
          best = hit;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean ranksBefore(Reading reading, Hit hit, Hit other) {
    int rank = rank(reading, hit);
    int otherRank = rank(reading, other);
    return rank == otherRank ? hit.start() < other.start() : rank < otherRank;
  }

  private static int rank(Reading reading, Hit hit) {
    return hit.kind() == Kind.ACT
        ? reading.taxonomy().act(hit.key()).rank()
        : reading.taxonomy().meetingTypeOf(hit.key()).rank();
  }

  /** The instrument of an act's or meeting's form. */
  public static String instrument(Reading reading, Hit hit) {
    return hit.kind() == Kind.ACT ? reading.taxonomy().act(hit.key()).instrument() : second(hit);
  }

  private static String second(Hit hit) {
    return hit.key().substring(hit.key().indexOf(' ') + 1);
  }
}
