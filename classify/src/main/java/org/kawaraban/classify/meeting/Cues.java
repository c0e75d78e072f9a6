package org.kawaraban.classify.meeting;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kawaraban.classify.date.DateSpan;
import org.kawaraban.classify.reading.Reading;
import org.kawaraban.classify.scan.Hit;
import org.kawaraban.classify.taxonomy.Kind;
import org.kawaraban.classify.text.Sentence;

/** Small words near a span that say of which meeting it tells. */
final class Cues {
  private static final int REACH = 60;

  /** Numbers and bullets can stand before the label of a line. */
  private static final int FARTHEST_LABEL = 6;

  /** 2 開催期間. */
  private static final int LONGEST_LABEL = 9;

  private static final Set<String> ELSEWHERE = Set.of("previous", "next", "background");

  /** Whether a span near which the page looks back or ahead tells of another meeting. */
  static boolean pointsElsewhere(Reading reading, int sentence, int start, int end) {
    return pointsElsewhere(reading, sentence, start, end, null);
  }

  /**
   * The same beside a date of the page's own meeting, if it has one: 昨年 in 昨年12月28日 tells the day,
   * and no meeting of last year.
   */
  static boolean pointsElsewhere(
      Reading reading, int sentence, int start, int end, @Nullable DateSpan own) {
    return reading
        .hits()
        .any(
            sentence,
            Kind.CUE,
            hit ->
                isNear(hit, start, end)
                    && ELSEWHERE.contains(hit.key())
                    && (own == null || hit.start() >= own.end() || hit.end() <= own.start())
                    && !SideClauses.part(reading, hit, start, end)
                    && !SideClauses.tellsOther(reading, hit, end)
                    && !BehindTheNews.stands(reading, hit, start, end));
  }

  static boolean near(Reading reading, int sentence, String name, int start, int end) {
    return reading
        .hits()
        .any(sentence, Kind.CUE, hit -> hit.key().equals(name) && isNear(hit, start, end));
  }

  /** 今回も前回に続きオンライン, "this time, too". */
  static boolean tellsOfThisOne(Reading reading, int sentence) {
    String text = reading.folded(sentence);
    return reading.taxonomy().particles("thisOne").stream().anyMatch(text::contains);
  }

  /** "日時・場所:", "Venue:": a line that tells facts of the page's meeting wherever it stands. */
  static boolean opensFactLine(Reading reading, int sentence) {
    int head = reading.sentence(sentence).start() + FARTHEST_LABEL;
    return isUnderLabel(reading, sentence)
        || reading
            .hits()
            .any(sentence, Kind.CUE, hit -> hit.start() <= head && hit.key().equals("factLine"));
  }

  /** Whether the line before is nothing but a label: "2 Period", 3 場所. */
  static boolean isUnderLabel(Reading reading, int sentence) {
    if (sentence == 0 || !reading.cue(sentence - 1, "factLine")) {
      return false;
    }
    Sentence label = reading.sentence(sentence - 1);
    return label.end() - label.start() <= LONGEST_LABEL;
  }

  /** Whether a sentence tells of what was, and says nothing of what will be. */
  static boolean tellsPast(Reading reading, int sentence) {
    return !reading.cue(sentence, "future")
        && (reading.cue(sentence, "past") || endsInPast(reading, sentence));
  }

  /** 加わりました。, 集まった。: the verb of a Japanese sentence stands last. */
  static boolean endsInPast(Reading reading, int sentence) {
    return reading.endsWith(sentence, "た。") || reading.endsWith(sentence, "た");
  }

  private static boolean isNear(Hit cue, int start, int end) {
    return cue.end() > start - REACH && cue.start() < end + REACH;
  }

  private Cues() {}
}
