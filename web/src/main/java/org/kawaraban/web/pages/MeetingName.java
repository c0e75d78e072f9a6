package org.kawaraban.web.pages;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.Vocabulary;

/** What a meeting is called: its series with the ordinal, as each language puts it. */
final class MeetingName {
  private static final Pattern ORDINAL = Pattern.compile("[1-9]\\d{0,2}");

  static String of(Frame frame, String series, @Nullable Integer ordinal) {
    return named(frame, frame.labels().series(series), ordinal);
  }

  /** With the name the record gives the series in Japanese, where it has one. */
  static String of(Frame frame, String series, String seriesJa, @Nullable Integer ordinal) {
    boolean japanese = frame.language() == Language.JA && !seriesJa.isEmpty();
    return named(frame, japanese ? seriesJa : frame.labels().series(series), ordinal);
  }

  /**
   * As well as its permanent name tells: the series where the vocabulary knows it, and the ordinal
   * where that is what the key ends in.
   */
  static String of(Frame frame, String key) {
    String[] parts = key.split("/", 2);
    Optional<String> series =
        frame.labels().vocabulary().series().stream()
            .filter(known -> known.slug().equals(parts[0]))
            .map(Vocabulary.Series::name)
            .findFirst();
    if (series.isEmpty() || parts.length < 2) {
      return key;
    }
    Matcher ordinal = ORDINAL.matcher(parts[1]);
    return ordinal.matches()
        ? of(frame, series.get(), Integer.valueOf(parts[1]))
        : frame.labels().series(series.get());
  }

  private static String named(Frame frame, String series, @Nullable Integer ordinal) {
    return ordinal == null ? series : frame.say("meeting.ordinal", ordinal(frame, ordinal), series);
  }

  /** 1st, 2nd, 3rd, 11th; Japanese counts without endings. */
  private static String ordinal(Frame frame, int ordinal) {
    if (frame.language() == Language.JA) {
      return Integer.toString(ordinal);
    }
    boolean teen = ordinal % 100 >= 11 && ordinal % 100 <= 13;
    return ordinal
        + switch (teen ? 0 : ordinal % 10) {
          case 1 -> "st";
          case 2 -> "nd";
          case 3 -> "rd";
          default -> "th";
        };
  }

  private MeetingName() {}
}
