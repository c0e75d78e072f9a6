package org.kawaraban.classify.taxonomy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A name that a partner or institution bore for a time. A page may use it at any time, so it dates
 * the name for a reader and says nothing on what a page means.
 *
 * @param from its first day, or null where that is unknown
 * @param until its last day, or null where it is borne still
 */
public record DatedName(
    @Nullable String en, @Nullable String ja, @Nullable String from, @Nullable String until) {

  /** What is wrong with it, as the end of a sentence. */
  Optional<String> fault() {
    if ((en == null || en.isBlank()) && (ja == null || ja.isBlank())) {
      return Optional.of("has no words; needed: en or ja");
    }
    if (from == null && until == null) {
      return Optional.of("has no day; needed: from or until");
    }
    for (String day : new @Nullable String[] {from, until}) {
      if (day != null && !isDay(day)) {
        return Optional.of("has the day \"" + day + "\"; allowed: days such as 2025-07-01");
      }
    }
    return from != null && until != null && LocalDate.parse(until).isBefore(LocalDate.parse(from))
        ? Optional.of("ends on " + until + ", before it begins on " + from)
        : Optional.empty();
  }

  private static boolean isDay(String text) {
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
