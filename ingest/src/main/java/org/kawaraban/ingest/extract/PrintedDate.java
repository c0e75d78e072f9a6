package org.kawaraban.ingest.extract;

import java.text.Normalizer;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.PartialDate;

/**
 * Reads dates as English and Japanese pages print them: {@code November 20, 2026}, {@code 20 Nov
 * 2026}, {@code 2026-11-20}, {@code 2026/11/20}, {@code 20.11.2026}, {@code 令和8年11月20日}, {@code
 * 2026年11月20日}, full-width and kanji digits among them.
 *
 * <p>{@code 07/10/2026} means two days; only a pattern of the source can say which.
 */
public final class PrintedDate {
  private static final int LONGEST_TEXT = 500;

  /** A date with weekday, hour and place, and no sentence. */
  private static final int LONGEST_LINE = 60;

  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");
  private static final Pattern SENTENCE_ENDS = Pattern.compile("[。!?]|[\\p{L})]\\.$");

  private static final Map<String, Integer> YEAR_BEFORE_ERA =
      Map.of("令和", 2018, "平成", 1988, "昭和", 1925);

  private static final String MONTH =
      "(?<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
          + "|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
  private static final String DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
  private static final String KANJI = "[\\d元〇一二三四五六七八九十]";
  private static final String JAPANESE_YEAR =
      "(?:(?<era>令和|平成|昭和)\\s*(?<eraYear>"
          + KANJI
          + "{1,3})\\s*(?:\\(\\d{4}\\))?|(?<year>\\d{4})"
          + "(?:\\([^)]{1,8}\\))?)\\s*年";
  private static final String JAPANESE_MONTH = "\\s*(?<monthNumber>" + KANJI + "{1,3})\\s*月";
  private static final String JAPANESE_DAY = "\\s*(?<kanjiDay>" + KANJI + "{1,3})\\s*日";

  private static final List<Form> WHOLE =
      List.of(
          form("(?<![\\d])(?<year>\\d{4})([-/.])(?<monthNumber>\\d{1,2})\\2" + DAY + "(?!\\d)"),
          form("(?<![\\d.])" + DAY + "\\.(?<monthNumber>\\d{1,2})\\.(?<year>\\d{4})(?!\\d)"),
          form("\\b" + MONTH + "\\s+" + DAY + "\\s*,?\\s+(?<year>\\d{4})\\b"),
          form("\\b" + DAY + "\\s+(?:of\\s+)?" + MONTH + "\\s*,?\\s+(?<year>\\d{4})\\b"),
          form(JAPANESE_YEAR + JAPANESE_MONTH + JAPANESE_DAY));

  private static final List<Form> WITHOUT_YEAR =
      List.of(
          form("\\b" + MONTH + "\\s+" + DAY + "\\b"),
          form("\\b" + DAY + "\\s+" + MONTH + "\\b"),
          form(JAPANESE_MONTH + JAPANESE_DAY));

  private static final Predicate<String> MONTH_ALONE =
      Pattern.compile(
              "\\(?(?:" + MONTH + "\\s*,?\\s+\\d{4}|" + JAPANESE_YEAR + JAPANESE_MONTH + ")\\)?",
              Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS)
          .asMatchPredicate();

  private static final List<Form> MONTHS =
      List.of(
          form("\\b" + MONTH + "\\s*,?\\s+(?<year>\\d{4})\\b"),
          form(JAPANESE_YEAR + JAPANESE_MONTH));

  private static final List<Form> YEARS =
      List.of(form(JAPANESE_YEAR), form("\\b(?<year>(?:19|20)\\d{2})\\b"));

  /** The first whole date in a text; the source's own patterns come before the usual forms. */
  public static Optional<PartialDate> find(String text, List<String> patterns) {
    String plain = plain(text);
    return patterns.stream()
        .flatMap(pattern -> byPattern(plain, pattern).stream())
        .findFirst()
        .or(() -> first(plain, WHOLE, PrintedDate::whole));
  }

  /**
   * The date of a text that says nothing else worth the name: a weekday, an hour or a place may
   * stand beside it. A month without its day counts if nothing at all does.
   */
  static Optional<PartialDate> findAlone(String text, List<String> patterns) {
    String plain = plain(text);
    if (plain.length() > LONGEST_LINE || SENTENCE_ENDS.matcher(plain).find()) {
      return Optional.empty();
    }
    return find(plain, patterns)
        .or(() -> Optional.of(plain).filter(MONTH_ALONE).flatMap(PrintedDate::findHeading));
  }

  /** The date a text starts or ends with, as titles of press conferences do. */
  static Optional<PartialDate> findAtEdge(String text) {
    String plain = plain(text).replaceFirst("[)\\s]+$", "");
    return atEdge(plain, WHOLE, PrintedDate::whole)
        .or(() -> atEdge(plain, MONTHS, PrintedDate::heading));
  }

  /** The first day and month in a text, whatever year. */
  public static Optional<MonthDay> findWithoutYear(String text) {
    return first(plain(text), WITHOUT_YEAR, match -> MonthDay.of(month(match), day(match)));
  }

  /** The first year, with its month where one stands beside it. */
  public static Optional<PartialDate> findHeading(String text) {
    String plain = plain(text);
    return Stream.concat(MONTHS.stream(), YEARS.stream())
        .flatMap(form -> first(plain, List.of(form), PrintedDate::heading).stream())
        .findFirst();
  }

  private static Optional<PartialDate> byPattern(String text, String pattern) {
    DateTimeFormatter formatter = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    for (int at = 0; at < text.length(); at++) {
      boolean wordStarts = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      ParsePosition position = new ParsePosition(at);
      if (wordStarts && formatter.parseUnresolved(text, position) != null) {
        try {
          TemporalAccessor parsed = formatter.parse(text, new ParsePosition(at));
          return Optional.of(PartialDate.of(LocalDate.from(parsed)));
        } catch (DateTimeException | IllegalArgumentException noSuchDay) {
          // Another place in the text may hold a real one.
        }
      }
    }
    return Optional.empty();
  }

  private static <T> Optional<T> first(String text, List<Form> forms, Function<Match, T> reading) {
    return forms.stream()
        .flatMap(form -> form.in(text).stream())
        .sorted(Comparator.comparingInt(match -> match.start()))
        .flatMap(match -> read(match, reading).stream())
        .findFirst();
  }

  private static <T> Optional<T> atEdge(String text, List<Form> forms, Function<Match, T> reading) {
    return forms.stream()
        .flatMap(form -> form.in(text).stream())
        .filter(match -> match.start() == 0 || match.end() == text.length())
        .flatMap(match -> read(match, reading).stream())
        .findFirst();
  }

  private static <T> Optional<T> read(Match match, Function<Match, T> reading) {
    try {
      return Optional.of(reading.apply(match));
    } catch (DateTimeException | IllegalArgumentException noSuchDay) {
      return Optional.empty();
    }
  }

  private static PartialDate whole(Match match) {
    return new PartialDate(year(match), month(match), day(match));
  }

  private static PartialDate heading(Match match) {
    boolean hasMonth = match.group("month") != null || match.group("monthNumber") != null;
    return new PartialDate(year(match), hasMonth ? month(match) : 0, 0);
  }

  private static int year(Match match) {
    String era = match.group("era");
    return era == null
        ? Integer.parseInt(String.valueOf(match.group("year")))
        : YEAR_BEFORE_ERA.getOrDefault(era, 0) + number(match.group("eraYear"));
  }

  private static int month(Match match) {
    String name = match.group("month");
    if (name == null) {
      return number(match.group("monthNumber"));
    }
    String three = name.substring(0, 3).toLowerCase(Locale.ROOT);
    return "janfebmaraprmayjunjulaugsepoctnovdec".indexOf(three) / 3 + 1;
  }

  private static int day(Match match) {
    String day = match.group("day");
    return number(day == null ? match.group("kanjiDay") : day);
  }

  /**
   * Arabic or kanji digits up to ninety-nine; 元 is the first year of an era. Nothing is number 0.
   */
  private static int number(String digits) {
    if (digits == null) {
      throw new IllegalArgumentException("no number");
    }
    int number =
        digits.equals("元")
            ? 1
            : Character.isDigit(digits.charAt(0)) ? Integer.parseInt(digits) : kanjiNumber(digits);
    if (number == 0) {
      throw new IllegalArgumentException("no day, month or year is 0");
    }
    return number;
  }

  private static int kanjiNumber(String digits) {
    int ten = digits.indexOf('十');
    if (ten < 0) {
      return digits.chars().reduce(0, (sum, digit) -> sum * 10 + kanjiDigit(digit));
    }
    int tens = ten == 0 ? 1 : kanjiDigit(digits.charAt(0));
    int ones = ten == digits.length() - 1 ? 0 : kanjiDigit(digits.charAt(ten + 1));
    return tens * 10 + ones;
  }

  private static int kanjiDigit(int digit) {
    int value = "〇一二三四五六七八九".indexOf(digit);
    if (value < 0) {
      throw new IllegalArgumentException("kanji and other digits in one number");
    }
    return value;
  }

  private static String plain(String text) {
    String start = text.substring(0, Math.min(LONGEST_TEXT, text.length()));
    return Normalizer.normalize(start, Normalizer.Form.NFKC)
        .transform(plain -> BLANKS.matcher(plain).replaceAll(" "))
        .strip();
  }

  private static Form form(String regex) {
    return Form.of(
        Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS));
  }

  private record Form(Pattern pattern, List<String> names) {
    private static final List<String> NAMES =
        List.of("year", "era", "eraYear", "month", "monthNumber", "day", "kanjiDay");

    static Form of(Pattern pattern) {
      return new Form(
          pattern,
          NAMES.stream().filter(name -> pattern.pattern().contains("(?<" + name + ">")).toList());
    }

    List<Match> in(String text) {
      List<Match> matches = new ArrayList<>();
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        Map<String, String> groups = new HashMap<>();
        for (String name : names) {
          groups.put(name, matcher.group(name));
        }
        matches.add(new Match(matcher.start(), matcher.end(), groups));
      }
      return matches;
    }
  }

  private record Match(int start, int end, Map<String, String> groups) {
    /** The named group, or null where the form has none of this name or it matched nothing. */
    @Nullable String group(String name) {
      return groups.get(name);
    }
  }

  private PrintedDate() {}
}
