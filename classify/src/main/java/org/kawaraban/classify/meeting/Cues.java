package org.kawaraban.classify.meeting;

import java.util.List;
import java.util.Set;
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
    return pointsElsewhere(reading, sentence, start, end, List.of());
  }

  /**
   * The same beside dates: 昨年 in 昨年12月28日 tells that day, and of no other span that it is of last
   * year.
   */
  static boolean pointsElsewhere(
      Reading reading, int sentence, int start, int end, List<DateSpan> dates) {
    return reading
        .hits()
        .any(
            sentence,
            Kind.CUE,
            hit ->
                isNear(hit, start, end)
                    && ELSEWHERE.contains(hit.key())
                    && dates.stream().noneMatch(date -> isIn(hit, date))
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
    return reading.taxonomy().particles("thisOne").anyIn(text);
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

  /** "Held last Friday": "held last" is no cue of an earlier one. */
  private static boolean isIn(Hit cue, DateSpan date) {
    return cue.start() < date.end() && date.start() < cue.end();
  }

  private static boolean isNear(Hit cue, int start, int end) {
    return cue.end() > start - REACH && cue.start() < end + REACH;
  }

  private Cues() {}
}
