package org.kawaraban.classify.meeting;

import org.kawaraban.classify.reading.Reading;
import org.kawaraban.classify.scan.Hit;
import org.kawaraban.classify.taxonomy.Kind;
import org.kawaraban.classify.text.Language;

/**
 * Tells words that look back or ahead, but not on the meeting: on what was agreed there, behind the
 * clause that says that it was held, or on what is no meeting at all.
 */
final class BehindTheNews {
  /** "Last year's attacks on hospitals and ports". */
  private static final int REACH_OF_NOUN = 32;

  private static final String COMMAS = ",、。;";

  /** Whether a word that looks back or ahead says nothing of a span. */
  static boolean stands(Reading reading, Hit cue, int start, int end) {
    return cue.start() >= end
        ? isOfNoMeeting(reading, cue)
            || (isNews(reading, cue.sentence()) && isBehindHolding(reading, cue, end))
        : isInClauseBefore(reading, cue, start) && isOfNoMeeting(reading, cue);
  }

  private static boolean isInClauseBefore(Reading reading, Hit cue, int start) {
    return cue.end() <= start
        && reading
            .page()
            .folded()
            .substring(cue.end(), start)
            .chars()
            .anyMatch(c -> COMMAS.indexOf(c) >= 0);
  }

  /** 開催され、双方は次回の協議を: whether a clause that says that something was held ends before a word. */
  static boolean isBehindHolding(Reading reading, Hit cue, int from) {
    String text = reading.page().folded();
    if (has(reading, "looksBackOnWhole", text.substring(cue.start(), cue.end()))
        || (!cue.is(Kind.CUE, "next") && tellsOfFirst(reading, cue))) {
      return false;
    }
    String between = text.substring(from, cue.end());
    if (reading.language() == Language.JAPANESE) {
      // The last verb says when all of it was: 会談し、…で合意する is to come.
      return Cues.endsInPast(reading, cue.sentence()) && has(reading, "closesHolding", between);
    }
    return reading.taxonomy().particles("opensBehindHolding").stream()
        .mapToInt(between::indexOf)
        .anyMatch(at -> at >= 0 && isHeldBefore(reading, cue.sentence(), from + at));
  }

  /** 第1回は東京で開催され、前回は: the history of the meeting, and not its news. */
  private static boolean tellsOfFirst(Reading reading, Hit cue) {
    int start = reading.sentence(cue.sentence()).start();
    return has(reading, "ofTheFirst", reading.page().folded().substring(start, cue.start()));
  }

  private static boolean isHeldBefore(Reading reading, int sentence, int position) {
    return reading
        .hits()
        .any(
            sentence,
            hit -> hit.end() <= position && (hit.is(Kind.CUE, "held") || hit.is(Kind.CUE, "past")));
  }

  private static boolean has(Reading reading, String particles, String text) {
    return reading.taxonomy().particles(particles).anyIn(text);
  }

  /** What lies back is told at length further down. */
  private static boolean isNews(Reading reading, int sentence) {
    return reading.inHeadline(sentence) || reading.lead().contains(sentence);
  }

  /** 昨年策定された戦略, "last year's attacks": what is of another year is no meeting. */
  private static boolean isOfNoMeeting(Reading reading, Hit cue) {
    String text = reading.page().folded();
    boolean japanese = reading.language() == Language.JAPANESE;
    boolean ofWhatFollows =
        japanese
            ? reading.standsAt("ofWhatFollows", cue.start())
                && !Character.isDigit(text.charAt(Math.min(cue.end(), text.length() - 1)))
            : text.startsWith("'s ", cue.end());
    if (!ofWhatFollows) {
      return false;
    }
    int clause = cue.end();
    int last = reading.sentence(cue.sentence()).end();
    int to = japanese ? last : Math.min(last, clause + REACH_OF_NOUN);
    while (clause < to && COMMAS.indexOf(text.charAt(clause)) < 0) {
      clause++;
    }
    String noun = text.substring(cue.start(), clause);
    return !has(reading, "meetingAtAll", noun);
  }

  private BehindTheNews() {}
}
