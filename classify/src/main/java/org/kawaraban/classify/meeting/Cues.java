package org.kawaraban.classify.meeting;

import java.util.List;
import java.util.Set;
import org.kawaraban.classify.date.DateSpan;
import org.kawaraban.classify.reading.Reading;
import org.kawaraban.classify.scan.Hit;
import org.kawaraban.classify.taxonomy.Kind;
import org.kawaraban.classify.text.Language;
import org.kawaraban.classify.text.Sentence;

/** Small words near a span that say of which meeting it tells. */
final class Cues {
  private static final int REACH = 60;

  /** Numbers and bullets can stand before the label of a line. */
  private static final int FARTHEST_LABEL = 6;

  /** "(2) Date and place of the meeting:". */
  private static final int LONGEST_LABEL = 30;

  private static final String LABEL_ENDS = ":]】";

  /** 場所:東京, 【場所】, 場所は東京, 場所・日時, 場所/東京, 日程等, 会期令和6年. */
  private static final String BEHIND_LABEL = ":-–—/=>】])」(・は等と及令平";

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
    return isUnderLabel(reading, sentence)
        || reading
            .hits()
            .any(
                sentence,
                Kind.CUE,
                hit -> hit.key().equals("factLine") && isLabel(reading, sentence, hit));
  }

  private static boolean isLabel(Reading reading, int sentence, Hit hit) {
    Sentence line = reading.sentence(sentence);
    if (hit.start() > line.start() + FARTHEST_LABEL) {
      return false;
    }
    if (hit.end() == line.end()) {
      return true;
    }
    String text = reading.page().folded();
    // Blanks between Japanese letters are gone.
    boolean japanese = reading.language() == Language.JAPANESE;
    char last = text.charAt(hit.end() - 1);
    char next = text.charAt(hit.end());
    return LABEL_ENDS.indexOf(last) >= 0
        || BEHIND_LABEL.indexOf(next) >= 0
        || Character.isDigit(next)
        || (reading.page().isOpenLine(sentence) && (next == ' ' || japanese));
  }

  /** Whether the line before is nothing but a label: "2 Period", 3 場所. */
  static boolean isUnderLabel(Reading reading, int sentence) {
    if (sentence == 0 || !reading.cue(sentence - 1, "factLine")) {
      return false;
    }
    Sentence line = reading.sentence(sentence - 1);
    if (line.end() - line.start() > LONGEST_LABEL) {
      return false;
    }
    List<Hit> labels =
        reading
            .hits()
            .in(sentence - 1, Kind.CUE)
            .filter(hit -> hit.key().equals("factLine"))
            .toList();
    int end = labels.get(labels.size() - 1).end();
    return isLabel(reading, sentence - 1, labels.get(0))
        && reading
            .page()
            .folded()
            .substring(end, line.end())
            .chars()
            .noneMatch(c -> Character.isLetterOrDigit(c) && c != '等');
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
