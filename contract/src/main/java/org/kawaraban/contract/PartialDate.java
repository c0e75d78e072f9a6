package org.kawaraban.contract;

import static java.util.Comparator.comparingInt;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as precisely as a page gives it: {@code yyyy}, {@code yyyy-MM} or {@code yyyy-MM-dd}.
 *
 * @param year 1900 to 2100; anything else is a misread page
 * @param month 1 to 12, or 0 where only the year is known
 * @param day 1 to 31, or 0 where only the month is known
 */
public record PartialDate(int year, int month, int day) implements Comparable<PartialDate> {
  private static final Pattern SHAPE = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

  private static final Comparator<PartialDate> ORDER =
      comparingInt(PartialDate::year)
          .thenComparingInt(date -> Math.max(1, date.month))
          .thenComparingInt(date -> Math.max(1, date.day))
          .thenComparingInt(PartialDate::month)
          .thenComparingInt(PartialDate::day);

  public PartialDate {
    boolean shape = year >= 1900 && year <= 2100 && month >= 0 && month <= 12;
    boolean dayFits =
        day == 0
            || (month > 0 && day > 0 && shape && day <= YearMonth.of(year, month).lengthOfMonth());
    if (!shape || !dayFits) {
      throw new IllegalArgumentException(
          "no such date: %d-%02d-%02d; allowed are years 1900 to 2100".formatted(year, month, day));
    }
  }

  public static PartialDate of(LocalDate date) {
    return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }

  /** Reads {@code yyyy}, {@code yyyy-MM} or {@code yyyy-MM-dd}; refuses all else. */
  @JsonCreator
  public static PartialDate parse(String text) {
    Matcher matcher = SHAPE.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "a date is yyyy, yyyy-MM or yyyy-MM-dd, found: "
              + text.substring(0, Math.min(40, text.length())));
    }
    return new PartialDate(
        Integer.parseInt(matcher.group(1)), number(matcher.group(2)), number(matcher.group(3)));
  }

  private static int number(String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  /** The first day it can mean. */
  public LocalDate first() {
    return LocalDate.of(year, Math.max(1, month), Math.max(1, day));
  }

  /** The last day it can mean. */
  public LocalDate last() {
    if (day > 0) {
      return first();
    }
    return month > 0 ? YearMonth.of(year, month).atEndOfMonth() : LocalDate.of(year, 12, 31);
  }

  public boolean isDay() {
    return day > 0;
  }

  /** By the first day meant; where these are equal the less precise one comes first. */
  @Override
  public int compareTo(PartialDate other) {
    return ORDER.compare(this, other);
  }

  @JsonValue
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(10).append(year); // 1900 to 2100
    if (month > 0) {
      text.append(month < 10 ? "-0" : "-").append(month);
    }
    if (day > 0) {
      text.append(day < 10 ? "-0" : "-").append(day);
    }
    return text.toString();
  }
}
