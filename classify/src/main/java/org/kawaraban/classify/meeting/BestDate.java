package org.kawaraban.classify.meeting;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kawaraban.classify.scan.Hit;
import org.kawaraban.classify.tag.Instruments;
import org.kawaraban.classify.tag.Reading;
import org.kawaraban.classify.taxonomy.Kind;
import org.kawaraban.classify.text.Language;
import org.kawaraban.classify.text.Sentence;

/** Chooses, of the dates in the sentences that tell of a meeting, the one it was held on. */
final class BestDate {
  private static final double LEAST_SCORE = 1.0;

  /** What the distance from the headline costs at most. */
  private static final double FARTHEST = 1.25;

  /** How much nearer a name that follows a date must be than one before it. */
  private static final int AFTER = 12;

  private static final Set<String> MEETINGS = Set.of("workshop", "conference", "training");

  /** A quotation mark or a blank can stand between. */
  private static final int APPOSITION = 2;

  /** Who met can stand between の and the meeting: 6月26日の日仏首脳会談. */
  private static final int QUALIFIED = 6;

  private static final int FAR = 100;
  private static final double SLOPE = 200;

  /** How many lines can stand over a speech. */
  private static final int LINES_OVER = 8;

  private static final int MOST_OTHER_CHARS = 24;
  private static final int REACH_OF_ANNOUNCING = 28;

  private final Reading reading;
  private final PageDates page;
  private final Hit own;
  private final Map<Tense, DateResolver> resolvers = new EnumMap<>(Tense.class);
  private final Tense tense;

  /**
   * @param tense of the whole page, for sentences that do not say
   */
  BestDate(Reading reading, PageDates page, Hit own, Tense tense) {
    this.page = page;
    this.reading = reading;
    this.own = own;
    this.tense = tense;
    for (Tense each : Tense.values()) {
      resolvers.put(each, new DateResolver(page.published(), each, page::years, page::thisYear));
    }
  }

  /** The date chosen and the sentence it stands in. */
  record Found(DateSpan span, DateResolver.Days days, int sentence) {
    Found with(DateResolver.Days others) {
      return new Found(span, others, sentence);
    }
  }

  /** The whole date on a line of its own over the text of a speech. */
  static Optional<Found> over(Reading reading, PageDates page) {
    DateResolver resolver = new DateResolver(null, Tense.UNTOLD);
    for (int i = 0; i < Math.min(LINES_OVER, reading.sentenceCount()); i++) {
      List<DateSpan> dates = page.in(i);
      if (dates.size() == 1
          && dates.get(0).isWhole()
          && isLittleMore(reading.sentence(i), dates.get(0))) {
        int sentence = i;
        return resolver.resolve(dates.get(0)).map(days -> new Found(dates.get(0), days, sentence));
      }
    }
    return Optional.empty();
  }

  private static boolean isLittleMore(Sentence sentence, DateSpan date) {
    int others = sentence.end() - sentence.start() - (date.end() - date.start());
    return others <= MOST_OTHER_CHARS;
  }

  Optional<Found> among(List<Integer> sentences) {
    Found best = null;
    double highest = LEAST_SCORE;
    for (int i = 0; i < sentences.size(); i++) {
      int index = sentences.get(i);
      Sentence sentence = reading.sentence(index);
      List<DateSpan> dates = page.in(index);
      if (Dateline.is(sentence, dates) && !saysWhen(index)) {
        continue;
      }
      DateResolver resolver = resolvers.get(tenseOf(index));
      double distance = Cues.opensFactLine(reading, index) ? 0 : Math.min(0.25 * i, FARTHEST);
      for (DateSpan span : dates) {
        Optional<DateResolver.Days> days = resolver.resolve(span);
        boolean release = days.isPresent() && isRelease(days.get(), span, index);
        double score = score(span, index) - (release ? 1 : 0) - distance;
        if (score > highest && (days.isPresent() || isDay(span))) {
          best = days.map(found -> new Found(span, found, index)).orElse(null);
          highest = score;
        }
      }
    }
    // The best may be a day whose year nothing tells: then the page does not tell the date, and a
    // date of something else must not stand in for it.
    return Optional.ofNullable(best);
  }

  /** What was done is told as such, whatever a page says besides of what is to come. */
  private Tense tenseOf(int sentence) {
    return Cues.tellsPast(reading, sentence) ? Tense.PAST : tense;
  }

  private double score(DateSpan span, int sentence) {
    double score =
        span.day() > 0 || span.weekday() != null
            ? 2
            : isWholeMonth(span)
                ? 1.2
                : span.relative() != null ? 1.8 : span.month() > 0 ? 1.2 : 0.6;
    if (reading
        .page()
        .folded()
        .substring(span.start(), span.end())
        .chars()
        .noneMatch(Character::isLetter)) {
      // 2025.10.27 is how pages print the day they were put out.
      score -= 1.2;
    }
    if (reading.acts(sentence).anyMatch(hit -> hit.key().equals(own.key()))) {
      score += 1;
    }
    score -= Math.min(distance(span, sentence), FAR) / SLOPE;
    if (tellsOther(span, sentence)) {
      score -= 1;
    }
    if (qualifiesOther(span, sentence)) {
      score -= 2;
    }
    if (isOfAnnouncement(span, sentence)) {
      score -= 2;
    }
    if (reading.cue(sentence, "future")
        || reading.cue(sentence, "past")
        || Cues.tellsPast(reading, sentence)) {
      score += 0.7;
    }
    if (Cues.pointsElsewhere(reading, sentence, span.start(), span.end())) {
      score -= 2.5;
    }
    if (isTimeAtHome(span)) {
      score -= 2;
    }
    return score;
  }

  /** 現地時間9月21日(日本時間22日): the day is that of the place. */
  private boolean isTimeAtHome(DateSpan span) {
    String text = reading.page().folded();
    return reading.taxonomy().particles("beforeTimeAtHome").stream()
        .anyMatch(word -> text.startsWith(word, span.start() - word.length()));
  }

  /** The day of publication, in a sentence that does not say that anything was held. */
  private boolean isRelease(DateResolver.Days days, DateSpan span, int sentence) {
    return span.relative() == null
        && days.start().equals(reading.published())
        && !Cues.tellsPast(reading, sentence)
        && !Cues.opensFactLine(reading, sentence)
        && !reading.cue(sentence, "held")
        && !reading.cue(sentence, "future");
  }

  /** Characters between a date and the meeting's name in the same sentence, else 0. */
  private double distance(DateSpan span, int sentence) {
    return reading
        .hits()
        .in(sentence, Kind.MEETING)
        .filter(hit -> hit.key().equals(own.key()))
        .mapToInt(hit -> Math.max(hit.start() - span.end(), span.start() - hit.end()))
        .min()
        .orElse(0);
  }

  /** Of two meetings in one sentence, each has the date nearest to its name. */
  private boolean tellsOther(DateSpan span, int sentence) {
    int ours = Integer.MAX_VALUE;
    int others = Integer.MAX_VALUE;
    for (Hit hit : reading.acts(sentence).toList()) {
      int gap = hit.start() >= span.end() ? hit.start() - span.end() : span.start() - hit.end();
      // What is named before its date owns it rather than what follows.
      int distance = hit.start() >= span.end() ? gap + AFTER : gap;
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
        .in(sentence, Kind.MEETING)
        .anyMatch(
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
        .in(act.sentence(), Kind.MEETING)
        .anyMatch(
            name ->
                name.key().equals(own.key())
                    && name.start() >= act.end()
                    && name.start() - act.end() <= APPOSITION);
  }

  private static boolean isWholeMonth(DateSpan span) {
    return span.relative() == DateSpan.Relative.MONTH_OF_PUBLICATION
        || span.relative() == DateSpan.Relative.LAST_MONTH
        || span.relative() == DateSpan.Relative.NEXT_MONTH;
  }

  private static boolean isDay(DateSpan span) {
    return span.month() > 0 && span.day() > 0;
  }

  /**
   * "The ministry announced on 16 October", 10月16日、結果を発表した: whichever of holding and announcing
   * stands nearer to a date is what was done that day; in Japanese it follows the date.
   */
  private boolean isOfAnnouncement(DateSpan span, int sentence) {
    int next =
        page.in(sentence).stream()
            .mapToInt(DateSpan::start)
            .filter(start -> start > span.start())
            .min()
            .orElse(reading.sentence(sentence).end());
    boolean japanese = reading.language() == Language.JAPANESE;
    List<Hit> cues = reading.hits().in(sentence, Kind.CUE).toList();
    boolean heldThen =
        cues.stream()
            .anyMatch(
                cue -> cue.key().equals("held") && cue.start() >= span.end() && cue.start() < next);
    if (heldThen && japanese) {
      return false;
    }
    return cues.stream()
        .filter(cue -> cue.key().equals("published"))
        .anyMatch(
            cue ->
                japanese
                    ? cue.start() >= span.end()
                    : span.start() >= cue.end()
                        ? span.start() - cue.end() <= REACH_OF_ANNOUNCING
                        : !heldThen && cue.start() - span.end() <= REACH_OF_ANNOUNCING);
  }

  /** A label ("日時:") or a verb tells a short sentence from a line with the day of publication. */
  private boolean saysWhen(int sentence) {
    return reading.cue(sentence, "factLine")
        || reading.cue(sentence, "held")
        || reading.cue(sentence, "future");
  }

  private boolean isMeeting(Hit act) {
    boolean inside =
        reading
            .meetings(act.sentence())
            .anyMatch(meeting -> meeting.start() < act.end() && act.start() < meeting.end());
    boolean project = reading.taxonomy().act(act.key()).project();
    return !inside && !project && MEETINGS.contains(Instruments.instrument(reading, act));
  }
}
