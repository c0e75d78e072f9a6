package org.kawaraban.classify.meeting;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kawaraban.classify.date.DateSpan;
import org.kawaraban.classify.date.Dates;
import org.kawaraban.classify.date.Relative;
import org.kawaraban.classify.date.Years;
import org.kawaraban.classify.reading.Reading;
import org.kawaraban.contract.PartialDate;

/** The dates of one page, each sentence searched once however many rules ask. Not thread-safe. */
final class PageDates implements Years {
  /** Among them are headline, datelines and lead. */
  private static final int FIRST_LINES = 14;

  private final Reading reading;
  private final @Nullable List<DateSpan>[] bySentence;
  private final @Nullable PartialDate published;
  private @Nullable Set<Integer> printed;
  private @Nullable Integer thisYear;

  @SuppressWarnings({"unchecked", "rawtypes"})
  PageDates(Reading reading) {
    this.reading = reading;
    this.bySentence = new List[reading.sentenceCount()];
    this.published = Dateline.published(reading, this);
  }

  /** The day of publication that the item carries, else the one the page prints, or null. */
  @Nullable PartialDate published() {
    return published;
  }

  List<DateSpan> in(int sentence) {
    List<DateSpan> dates = bySentence[sentence];
    if (dates == null) {
      dates = Dates.in(reading.page(), reading.sentence(sentence));
      bySentence[sentence] = dates;
    }
    return dates;
  }

  @Override
  public Set<Integer> printed() {
    Set<Integer> years = printed;
    if (years == null) {
      years = new TreeSet<>();
      for (int i = 0; i < bySentence.length; i++) {
        for (DateSpan span : in(i)) {
          if (span.year() > 0) {
            years.add(span.year());
          }
        }
      }
      printed = years;
    }
    return years;
  }

  /**
   * The year in which a page without a day of publication speaks: one after that of a month it
   * calls last year's here and gives with its year there; 0 where it does not.
   */
  @Override
  public int thisYear() {
    Integer year = thisYear;
    if (year == null) {
      year = findThisYear();
      thisYear = year;
    }
    return year;
  }

  private int findThisYear() {
    Set<Integer> told = new TreeSet<>();
    for (int i = 0; i < bySentence.length; i++) {
      for (DateSpan span : in(i)) {
        if (Relative.LAST_YEAR.equals(span.relative()) && span.month() > 0) {
          addYearsAfter(span.month(), told);
        }
      }
    }
    return told.size() == 1 ? told.iterator().next() : 0;
  }

  /** "22 November", on a page that prints "22 November 2023" above it. */
  @Override
  public int yearOf(DateSpan day) {
    if (day.month() == 0 || day.day() == 0) {
      return 0;
    }
    int year = 0;
    for (int i = 0; i < Math.min(FIRST_LINES, bySentence.length); i++) {
      for (DateSpan span : in(i)) {
        if (span.year() > 0
            && span.month() == day.month()
            && span.day() == day.day()
            && !Cues.pointsElsewhere(reading, i, span.start(), span.end())) {
          if (year > 0 && year != span.year()) {
            return 0;
          }
          year = span.year();
        }
      }
    }
    return year;
  }

  @Override
  public int yearAbove(DateSpan day) {
    int year = 0;
    for (int i = 0; i < bySentence.length && reading.sentence(i).start() < day.start(); i++) {
      for (DateSpan span : in(i)) {
        year = span.year() > 0 && span.end() <= day.start() ? span.year() : year;
      }
    }
    return year;
  }

  private void addYearsAfter(int month, Set<Integer> told) {
    for (int i = 0; i < bySentence.length; i++) {
      for (DateSpan span : in(i)) {
        if (span.year() > 0 && span.month() == month) {
          told.add(span.year() + 1);
        }
      }
    }
  }
}
