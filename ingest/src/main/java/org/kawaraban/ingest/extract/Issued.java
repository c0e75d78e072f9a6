package org.kawaraban.ingest.extract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.PartialDate;

/**
 * When and where a text was given out, as printed beneath its title: {@code December 12, 2017},
 * {@code Brussels, 14/11/2019}, {@code 平成29年12月20日（水曜日）16時36分 於：本省会見室}, or a line with the city and
 * the date in the next one.
 *
 * @param date null where no line says it
 * @param place empty where no line says it
 * @param lines of the page that say this and nothing else
 */
record Issued(@Nullable PartialDate date, String place, List<String> lines) {
  static final Issued UNSAID = new Issued(null, "", List.of());

  /** So near to the title stands a line that is about the whole text. */
  private static final int NEAR = 6;

  private static final String CITY = "\\p{Lu}[\\p{L}'’-]*(?: \\p{Lu}[\\p{L}.'’-]+){0,3}";
  private static final Pattern BEFORE_DATE =
      Pattern.compile(
          "^(" + CITY + "(?:, \\p{Lu}[\\p{L}.]{1,20}(?: \\p{Lu}[\\p{L}.]+)?)?)\\s*[,–—-]\\s*\\d");
  private static final Pattern CITY_ALONE =
      Pattern.compile("^" + CITY + ", \\p{Lu}[\\p{L}.]{1,20}(?: \\p{Lu}[\\p{L}.]+)?$");
  private static final Pattern NEITHER = Pattern.compile("[^\\p{L}\\p{N}]");
  private static final Pattern AT = Pattern.compile("於\\s*[:：]?\\s*([^)）、。]{2,30})");
  private static final Pattern MONTH =
      Pattern.compile(
          "(?i)\\b(?:on |the )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\b");

  Issued {
    lines = List.copyOf(lines);
  }

  /**
   * Looks at the lines after the title, or at the first of the page.
   *
   * @param lines of the page, top to bottom
   * @param title as one of them, or empty
   * @param patterns of dates the source prints
   */
  static Issued in(List<String> lines, String title, List<String> patterns) {
    int first = lines.indexOf(title) + 1;
    int end = Math.min(lines.size(), first + NEAR);
    for (int i = first; i < end; i++) {
      String line = lines.get(i);
      Optional<PartialDate> date = PrintedDate.findAlone(line, patterns);
      if (date.isPresent()) {
        boolean above = i > first && CITY_ALONE.matcher(lines.get(i - 1)).matches();
        return above
            ? new Issued(date.get(), lines.get(i - 1), List.of(lines.get(i - 1), line))
            : new Issued(date.get(), placeIn(line), List.of(line));
      }
    }
    return UNSAID;
  }

  /** Whether a paragraph is one of the lines, or what is left of it without its link. */
  boolean isSaidBy(String paragraph) {
    String said = lettersAndDigits(paragraph);
    return !said.isEmpty()
        && lines.stream().anyMatch(line -> lettersAndDigits(line).startsWith(said));
  }

  private static String lettersAndDigits(String text) {
    return NEITHER.matcher(text).replaceAll("");
  }

  /** The place a line with a date names, or nothing. */
  static String placeIn(String line) {
    Matcher japanese = AT.matcher(line);
    if (japanese.find()) {
      return japanese.group(1).strip();
    }
    Matcher month = MONTH.matcher(line);
    String start = month.find() ? line.substring(0, month.start()) + "0" : line;
    Matcher city = BEFORE_DATE.matcher(start.strip());
    return city.find() ? city.group(1).strip() : "";
  }
}
