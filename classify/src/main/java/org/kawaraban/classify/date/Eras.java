package org.kawaraban.classify.date;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kawaraban.classify.text.Numerals;

/** The years of Japanese eras. */
final class Eras {
  /** 昭和 too, though none of its days counts: 昭和20年 is not 20年. */
  static final String NAMES = "令和|平成|昭和|(?<![a-z0-9])[rh]";

  private static final int BEFORE_REIWA = 2018;
  private static final int BEFORE_HEISEI = 1988;
  private static final int BEFORE_SHOWA = 1925;

  /** The years before those that two digits can tell without an era. */
  private static final List<Integer> BEFORE_SHORT = List.of(BEFORE_HEISEI, 2000, BEFORE_REIWA);

  /** The year of an era, or of four digits without one; else 0. */
  static int year(@Nullable String era, String digits) {
    int year = Numerals.number(digits);
    if (era == null) {
      return year >= 1900 ? year : 0;
    }
    return year
        + switch (era) {
          case "令和", "r" -> BEFORE_REIWA;
          case "平成", "h" -> BEFORE_HEISEI;
          default -> BEFORE_SHOWA;
        };
  }

  /** Of 24年 or 6年: the latest year of the century or of an era up to another, or 0. */
  static int yearOfShort(int digits, int latest) {
    return BEFORE_SHORT.stream()
        .map(before -> before + digits)
        .filter(year -> year <= latest)
        .max(Integer::compare)
        .orElse(0);
  }

  private Eras() {}
}
