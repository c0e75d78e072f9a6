package org.kawaraban.classify.meeting;

import java.util.Optional;
import java.util.Set;
import org.kawaraban.classify.date.DateResolver;
import org.kawaraban.classify.date.DateSpan;
import org.kawaraban.classify.date.Relative;
import org.kawaraban.classify.reading.Reading;
import org.kawaraban.classify.scan.Hit;
import org.kawaraban.classify.tag.Instruments;
import org.kawaraban.classify.taxonomy.Kind;
import org.kawaraban.classify.text.Language;

/**
 * How much speaks for a date being the day of a meeting: that it is a whole day, stands near the
 * meeting's name, and belongs to nothing else.
 */
final class DateScore {
  /** How much nearer a name on the side of a date where names rarely stand must be. */
  private static final int AFTER = 12;

  private static final Set<String> MEETINGS = Set.of("workshop", "conference", "training");

  /** A quotation mark or a blank can stand between. */
  private static final int APPOSITION = 2;

  /** Who met can stand between の and the meeting: 6月26日の日仏首脳会談. */
  private static final int QUALIFIED = 6;

  /** A city that opens a report, and a comma. */
  private static final int LONGEST_CITY = 20;

  private static final int FAR = 100;
  private static final double SLOPE = 200;
  private static final int REACH_OF_ANNOUNCING = 28;

  private final Reading reading;
  private final Clocks clocks;
  private final PageDates page;
  private final Hit own;
  private final boolean general;

  /**
   * @param own the meeting's name
   * @param general whether it is one of leaders or ministers
   */
  DateScore(Reading reading, PageDates page, Hit own, boolean general) {
    this.reading = reading;
    this.clocks = new Clocks(reading, page);
    this.page = page;
    this.own = own;
    this.general = general;
  }

  /**
   * @param days what the date was resolved to, or empty where nothing tells its year
   */
  double of(DateSpan span, Optional<DateResolver.Days> days, int sentence) {
    boolean release = days.isPresent() && isRelease(days.get(), span, sentence);
    return score(span, sentence) - (release ? 1 : 0);
  }

  private double score(DateSpan span, int sentence) {
    double score =
        span.day() > 0 || span.weekday() != null
            ? 2
            : isWholeMonth(span)
                ? 1.2
                : span.relative() != null ? 1.8 : span.month() > 0 ? 1.2 : 0.6;
    if (isInDigits(span)) {
      // 2025.10.27 is how pages print the day they were put out.
      score -= 1.2;
    }
    if (reading.hasAct(sentence, hit -> hit.key().equals(own.key()))) {
      score += 1;
    }
    score -= Math.min(distance(span, sentence), FAR) / SLOPE;
    if (tellsOther(span, sentence)) {
      score -= 1;
    }
    if (qualifiesOther(span, sentence)) {
      score -= 2;
    }
    if (isOfAnnouncement(span, sentence) && !isOfThoseWhoMet(sentence)) {
      score -= 2;
    }
    if (reading.cue(sentence, "future")
        || reading.cue(sentence, "past")
        || Cues.tellsPast(reading, sentence)) {
      score += 0.7;
    }
    if (Cues.pointsElsewhere(reading, sentence, span.start(), span.end(), page.in(sentence))) {
      score -= 2.5;
    }
    if (isOfOtherYear(span)) {
      score -= SideClauses.holds(reading, sentence, span.start(), span.end()) ? 2.5 : 1;
    }
    if (clocks.isTimeAtHome(span, sentence) || isLastOfDays(span, sentence)) {
      score -= 2;
    }
    return score;
  }

  /** "Opened today and will end on Friday, 26 April": the day before it is the first. */
  private boolean isLastOfDays(DateSpan span, int sentence) {
    return page.in(sentence).get(0).start() < span.start() && Length.isTheLast(reading, span);
  }

  private boolean isInDigits(DateSpan span) {
    for (int i = span.start(); i < span.end(); i++) {
      if (Character.isLetter(reading.page().folded().charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** The day of publication, in a sentence that does not say that anything was held. */
  private boolean isRelease(DateResolver.Days days, DateSpan span, int sentence) {
    return span.relative() == null
        && days.start().equals(reading.published())
        && (opensReport(span, sentence) || !saysWhen(sentence));
  }

  /** "Bangkok, 8 February 2019 - Thirty officials have": the day of the report, not of its news. */
  private boolean opensReport(DateSpan span, int sentence) {
    return page.in(sentence).size() > 1
        && span.start() - reading.sentence(sentence).start() <= LONGEST_CITY
        && reading.page().folded().startsWith(" - ", span.end());
  }

  private boolean saysWhen(int sentence) {
    return Cues.tellsPast(reading, sentence)
        || Cues.opensFactLine(reading, sentence)
        || reading.cue(sentence, "held")
        || reading.cue(sentence, "future")
        || isOfThoseWhoMet(sentence);
  }

  /** Characters between a date and the meeting's name in the same sentence, else 0. */
  private double distance(DateSpan span, int sentence) {
    int least = Integer.MAX_VALUE;
    for (Hit hit : reading.hits().in(sentence)) {
      if (hit.is(Kind.MEETING, own.key())) {
        least = Math.min(least, Math.max(hit.start() - span.end(), span.start() - hit.end()));
      }
    }
    return least == Integer.MAX_VALUE ? 0 : least;
  }

  /** Of two meetings in one sentence, each has the date nearest to its name. */
  private boolean tellsOther(DateSpan span, int sentence) {
    int ours = Integer.MAX_VALUE;
    int others = Integer.MAX_VALUE;
    for (Hit hit : reading.hits().in(sentence)) {
      if (!reading.isAct(hit)) {
        continue;
      }
      boolean follows = hit.start() >= span.end();
      int gap = follows ? hit.start() - span.end() : span.start() - hit.end();
      // What is named before its date owns it rather than what follows; in Japanese the other way.
      int distance = follows == (reading.language() == Language.ENGLISH) ? gap + AFTER : gap;
      if (hit.key().equals(own.key()) || standsBesideName(hit)) {
        ours = Math.min(ours, distance);
      } else if (hit.kind() == Kind.MEETING || isMeeting(hit)) {
        others = Math.min(others, distance);
      }
    }
    return ours < Integer.MAX_VALUE && others < ours;
  }

  /** 6月26日の首脳会談: another meeting, told by its day. */
  private boolean qualifiesOther(DateSpan span, int sentence) {
    return reading
        .hits()
        .any(
            sentence,
            Kind.MEETING,
            other ->
                !other.key().equals(own.key())
                    && other.start() > span.end()
                    && other.start() - span.end() <= QUALIFIED
                    && reading.page().folded().startsWith("の", span.end()));
  }

  /** 演習「サイバー・コアリション」: what kind of thing the name is of. */
  private boolean standsBesideName(Hit act) {
    return reading
        .hits()
        .any(
            act.sentence(),
            Kind.MEETING,
            name ->
                name.key().equals(own.key())
                    && name.start() >= act.end()
                    && name.start() - act.end() <= APPOSITION);
  }

  private static boolean isWholeMonth(DateSpan span) {
    Relative relative = span.relative();
    return relative != null
        && (relative.unit() == Relative.Unit.WEEK || relative.unit() == Relative.Unit.MONTH);
  }

  /** "On 12 November last year", "last December": more often the round before than this one. */
  private static boolean isOfOtherYear(DateSpan span) {
    Relative relative = span.relative();
    return relative != null
        && relative.steps() != 0
        && (relative.unit() == Relative.Unit.YEAR
            || (relative.unit() == Relative.Unit.NAMESAKE && span.weekday() == null));
  }

  /**
   * "The ministry announced on 16 October", 10月16日、結果を発表した: whichever of holding and announcing
   * stands nearer to a date is what was done that day; in Japanese it follows the date.
   */
  private boolean isOfAnnouncement(DateSpan span, int sentence) {
    if (!reading.cue(sentence, "published")) {
      return false;
    }
    int next = reading.sentence(sentence).end();
    for (DateSpan other : page.in(sentence)) {
      next = other.start() > span.start() ? Math.min(next, other.start()) : next;
    }
    boolean japanese = reading.language() == Language.JAPANESE;
    boolean heldThen = isHeldBetween(sentence, span.end(), next);
    if (heldThen && japanese) {
      return false;
    }
    return reading
        .hits()
        .any(
            sentence,
            cue ->
                cue.is(Kind.CUE, "published")
                    && (japanese
                        ? cue.start() >= span.end()
                        : !isAfterMeeting(span, cue) && isNear(span, cue, heldThen)));
  }

  private boolean isHeldBetween(int sentence, int from, int to) {
    return reading
        .hits()
        .any(sentence, cue -> cue.is(Kind.CUE, "held") && cue.start() >= from && cue.start() < to);
  }

  private static boolean isNear(DateSpan span, Hit published, boolean heldThen) {
    return span.start() >= published.end()
        ? span.start() - published.end() <= REACH_OF_ANNOUNCING
        : !heldThen && published.start() - span.end() <= REACH_OF_ANNOUNCING;
  }

  /** "Following consultations on 17 May, Japan issued": the clause before has what was done. */
  private boolean isAfterMeeting(DateSpan span, Hit published) {
    return published.start() > span.end()
        && reading.page().folded().substring(span.end(), published.start()).contains(",")
        && reading.hasAct(published.sentence(), act -> act.end() <= span.start());
  }

  /** "The President and Prime Minister Kishida on 27 November announced": they did so together. */
  private boolean isOfThoseWhoMet(int sentence) {
    return general
        && reading.cue(sentence, "leaders")
        && reading.chains().in(sentence).stream().anyMatch(chain -> !chain.partners().isEmpty())
        && reading.hits().has(sentence, Kind.JAPAN);
  }

  private boolean isMeeting(Hit act) {
    boolean inside =
        reading.hasMeeting(
            act.sentence(), meeting -> meeting.start() < act.end() && act.start() < meeting.end());
    boolean project = reading.taxonomy().act(act.key()).project();
    return !inside && !project && MEETINGS.contains(Instruments.instrument(reading, act));
  }
}
