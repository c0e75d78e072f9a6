package org.kawaraban.classify.meeting;

import org.kawaraban.classify.date.DateSpan;
import org.kawaraban.classify.reading.Reading;

/** Tells, where a sentence prints one hour by two clocks, which day is not that of the place. */
final class Clocks {
  /** ", 4:00 a.m. " between a day and its clock. */
  private static final int REACH = 32;

  /** ", " or の between a clock and the day that is told by it. */
  private static final int LONGEST_GAP = 2;

  private final Reading reading;
  private final PageDates page;

  Clocks(Reading reading, PageDates page) {
    this.reading = reading;
    this.page = page;
  }

  /**
   * 現地時間9月21日(日本時間22日), "January 11 (January 12 Japan time)", 9月22日(現地時間21日). The only day of a
   * sentence is one of the meeting by whatever clock.
   */
  boolean isTimeAtHome(DateSpan span, int sentence) {
    if (page.in(sentence).size() < 2) {
      return false;
    }
    String text = reading.page().folded();
    int next = startOfNext(span, sentence);
    return reading.standsBefore("beforeTimeAtHome", span.start())
        || reading.taxonomy().particles("behindTimeAtHome").stream()
            .anyMatch(word -> isClockOf(text, span.end(), next, word))
        || isBeforeTimeAtPlace(text, span.end(), next);
  }

  private int startOfNext(DateSpan span, int sentence) {
    int next = reading.page().length();
    for (DateSpan other : page.in(sentence)) {
      next = other.start() >= span.end() ? Math.min(next, other.start()) : next;
    }
    return next;
  }

  /** "January 12, 4:00 a.m. Japan time", 22日(日本時間), but not the clock of the day behind it. */
  private static boolean isClockOf(String text, int from, int next, String word) {
    int at = text.indexOf(word, from);
    int end = at + word.length();
    if (at < 0 || at - from > REACH || end > next) {
      return false;
    }
    int opens = text.indexOf('(', from);
    boolean inOwnBracket = opens < 0 || opens >= at - 1;
    return inOwnBracket && (next - end > LONGEST_GAP || text.startsWith(")", end));
  }

  /** 9月22日(現地時間21日): the bracket tells the day of the place. */
  private boolean isBeforeTimeAtPlace(String text, int from, int next) {
    int opens = text.indexOf('(', from);
    int closes = opens < 0 ? -1 : text.indexOf(')', opens);
    return closes > next
        && opens < next
        && opens - from <= REACH
        && reading.taxonomy().particles("clockOfPlace").stream()
            .anyMatch(word -> text.substring(opens, closes).contains(word));
  }
}
