package org.kawaraban.classify.date;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The names of months and weekdays. */
final class Names {
  private static final List<String> MONTHS =
      Arrays.stream(Month.values()).map(month -> beginning(month.name())).toList();
  private static final List<String> WEEKDAYS =
      Arrays.stream(DayOfWeek.values()).map(day -> beginning(day.name())).toList();
  private static final String JAPANESE_WEEKDAYS = "月火水木金土日";

  /** 1 to 12 for an English name, whole or short; 0 for none. */
  static int month(@Nullable String name) {
    return name == null ? 0 : MONTHS.indexOf(name.substring(0, 3)) + 1;
  }

  /** The day of an English name or a Japanese letter. */
  static DayOfWeek weekday(String name) {
    int index =
        name.length() == 1
            ? JAPANESE_WEEKDAYS.indexOf(name)
            : WEEKDAYS.indexOf(name.substring(0, 3));
    return DayOfWeek.of(index + 1);
  }

  private static String beginning(String name) {
    return name.substring(0, 3).toLowerCase(Locale.ROOT);
  }

  private Names() {}
}
