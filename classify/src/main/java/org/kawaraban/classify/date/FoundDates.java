package org.kawaraban.classify.date;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import org.kawaraban.classify.text.PageText;
import org.kawaraban.classify.text.Sentence;

/** Collects the dates of one stretch of a sentence, pattern by pattern, none inside another. */
final class FoundDates {
  /** No part of a date lies farther from a sign: weekdays, months, brackets. */
  private static final int LONGEST_PART = 24;

  /** Signs farther from each other than this have no part in common. */
  static final int REACH_OF_SIGNS = 2 * LONGEST_PART;

  private final PageText page;
  private final String text;
  private final int from;
  private final int to;
  private final List<DateSpan> found = new ArrayList<>();

  FoundDates(PageText page, Sentence sentence, DateSigns signs) {
    this.page = page;
    this.text = page.folded();
    this.from = Math.max(sentence.start(), signs.first() - LONGEST_PART);
    this.to = Math.min(sentence.end(), signs.last() + LONGEST_PART);
  }

  /** The whole page, for what stands beside a date. */
  String text() {
    return text;
  }

  boolean isCapital(int position) {
    return Character.isUpperCase(page.cased().charAt(position));
  }

  /** Adds what a pattern finds, where no earlier one found any: those say more. */
  void each(DatePattern pattern, Function<Matcher, DateSpan> read) {
    Matcher matcher = null;
    int at = from;
    while (at < to) {
      if (!pattern.mayBegin(text, at)) {
        at++;
        continue;
      }
      if (matcher == null) {
        matcher = pattern.matcher(text);
      }
      if (!matcher.region(at, to).lookingAt()) {
        at++;
        continue;
      }
      DateSpan span = read.apply(matcher);
      if (span.isPossible() && !isCovered(span)) {
        found.add(span);
      }
      at = matcher.end();
    }
  }

  /** In text order. */
  List<DateSpan> inOrder() {
    if (found.size() > 1) {
      found.sort(Comparator.comparingInt(DateSpan::start));
    }
    return List.copyOf(found);
  }

  private boolean isCovered(DateSpan span) {
    for (DateSpan other : found) {
      if (span.start() < other.end() && other.start() < span.end()) {
        return true;
      }
    }
    return false;
  }
}
