package org.kawaraban.classify.meeting;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kawaraban.classify.date.Dates;

/**
 * Tells an ordinal that counts the sittings of a meeting from one that counts something else: days,
 * centuries, sessions of other bodies, who came how often, what somebody did for the first time.
 */
final class OtherCounts {
  /** "Third meeting in person", "first meeting as prime minister": counted apart from the rest. */
  private static final Pattern APART_AFTER =
      Pattern.compile(
          "^(?: (?:meeting|talks|session|sitting|round|gathering)s? (?:in[ -]person|face[ -]to[ -]face)| [^.;:,]{1,40} between the two(?! (?:countries|sides|governments|nations|ministries))| [^.;:,]{1,40} under the (?:[a-z]+ )?(?:government|administration|cabinet|leadership)| [^.;:,]{1,40} as (?:prime|president|foreign|minister|leader)| [^.;:,]{1,40} in (?:over |nearly |almost |more than )?(?:a|[a-z]{3,7}|\\d{1,2}) (?:year|month|decade)s?|[^.;:,]{0,60} of the (?:day|term|year))\\b");

  /** "The first summit in person": what was never held so before. */
  private static final Pattern FIRST_IN_PERSON =
      Pattern.compile("(?: [a-z0-9+-]{1,16}){0,3} (?:in[ -]person|face[ -]to[ -]face)\\b");

  private static final String MONTH =
      "(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?";

  /** June 13th, June 13th-14th, "on the 13th". */
  private static final Pattern DAY_BEFORE =
      Pattern.compile(
          "(?:\\b"
              + MONTH
              + "|on the|day,?) (?:the )?(?:\\d{1,2}(?:st|nd|rd|th)? ?(?:-|to|and|&) ?)?$");

  private static final Pattern NO_COUNTED_BEHIND = Pattern.compile("^" + Dates.NOT_COUNTED_BEHIND);

  /** 13th June, 13th and 14th of June. */
  private static final Pattern MONTH_AFTER =
      Pattern.compile(
          "^(?: ?(?:-|to|and|&|,|until|through) ?(?:the )?\\d{1,2}(?:st|nd|rd|th))?,? (?:of )?"
              + MONTH
              + "(?![a-z])");

  /** "The twelfth of March". */
  private static final Pattern OF_MONTH_AFTER = Pattern.compile(" of " + MONTH + "(?![a-z])");

  /** "Met in Paris for the seventh time": what is counted are the sittings. */
  private static final Pattern SITTING_BEFORE =
      Pattern.compile(
          "\\b(?:met|meets?|held|holds?|convened?|took place|sat down|gathered|came together|hosted)\\b[^.;:]{0,60} for (?:the|the very|a) $");

  /** "The first to take place between the two countries". */
  private static final Pattern COUNTS_ALL =
      Pattern.compile(
          " (?:ever )?(?:to (?:take place|be held)|held|such (?:meeting|talks))? ?between (?:the two|both|them)[a-z ]{0,20}(?:[.,;]|$)");

  private static final String SAT =
      " [^.;:,]{0,60}\\b(?:held|convened?|took place|taken place|met|sat down|hosted|staged|been (?:run|played|organi[sz]ed|conducted))\\b(?! (?:in|at|on|outside|since|under)\\b)";

  /** "The seventh time that the talks took place". */
  private static final Pattern SITTING_BEHIND = Pattern.compile(" time,? that" + SAT);

  /**
   * "For the second time, Japan and Italy met"; what happens for the first time is seldom a round.
   */
  private static final Pattern LATER_SITTING_BEHIND = Pattern.compile(" time(?:,? that|,)?" + SAT);

  private static final int REACH_OF_SITTING = 90;

  /** "The first since 2019" is none; "the fourth since 2017" is. */
  private static final Pattern SINCE =
      Pattern.compile("^(?: [a-z0-9+-]{1,12}){0,3} since\\b(?! (?:\\d{4}|its |their launch))");

  private static final Pattern SINCE_EVER = Pattern.compile("^(?: [a-z0-9+-]{1,12}){0,3} since\\b");

  private static final int REACH_OF_GUESTS = 18;

  private static final Pattern GUESTS_BEFORE =
      Pattern.compile("(?:迎え|参加|加わ|招|受け入れ|訪れ|訪問|訪日|来日|派遣|送)[^。、]{0,8}のは[^。]{0,8}$");

  private static final int REACH_OF_CLAUSE = 24;

  /** 今年度2回目: counted anew every year. */
  private static final Pattern OF_THE_YEAR_BEFORE = Pattern.compile("(?:年度|今年|本年|年内|年に入り)、?$");

  /** 対面での開催は5年ぶり: sittings face to face, counted apart from the others. */
  private static final Pattern FACE_TO_FACE_BEFORE = Pattern.compile("対面[^、。]{0,12}$");

  private static final int REACH_AFTER = 64;

  /**
   * Whether an English ordinal counts no sittings.
   *
   * @param ordinal as matched: digits, word, or one that says "first" by itself
   */
  static boolean english(String text, Matcher ordinal, int value) {
    String after = after(text, ordinal.end(), REACH_AFTER);
    return isDayOfMonth(text, ordinal, after)
        || (APART_AFTER.matcher(after).find() && !COUNTS_ALL.matcher(after).lookingAt())
        || (value == 1 && FIRST_IN_PERSON.matcher(after).lookingAt())
        || (value == 1 ? SINCE_EVER : SINCE).matcher(after).find()
        || (after.startsWith(" time") && !countsSittings(text, ordinal, value));
  }

  /**
   * Whether a Japanese ordinal counts no sittings.
   *
   * @param ordinal as matched: 第N回, N回目, or a word for the first
   */
  static boolean japanese(String text, Matcher ordinal) {
    if (ordinal.group(1) != null) {
      return false;
    }
    String before = text.substring(Math.max(0, ordinal.start() - REACH_OF_CLAUSE), ordinal.start());
    return FACE_TO_FACE_BEFORE.matcher(before).find()
        || (ordinal.group(3) != null
            ? countsGuests(text, ordinal.start())
            : OF_THE_YEAR_BEFORE.matcher(before).find()
                || countsParticipations(text, ordinal.start()));
  }

  private static String after(String text, int end, int reach) {
    return text.substring(end, Math.min(text.length(), end + reach));
  }

  private static boolean isDayOfMonth(String text, Matcher ordinal, String after) {
    if (ordinal.group(1) == null) {
      return OF_MONTH_AFTER.matcher(after).lookingAt();
    }
    String before = text.substring(Math.max(0, ordinal.start() - 24), ordinal.start());
    boolean day = DAY_BEFORE.matcher(before).find() && NO_COUNTED_BEHIND.matcher(after).find();
    return day || MONTH_AFTER.matcher(after).find();
  }

  /** 加わるのは3回目, 訪問は3回目: how often somebody came. */
  private static boolean countsParticipations(String text, int ordinal) {
    String before = text.substring(Math.max(0, ordinal - 8), ordinal);
    return before.contains("参加")
        || before.contains("加わ")
        || before.contains("出席")
        || before.endsWith("訪問は")
        || before.endsWith("訪日は")
        || before.endsWith("来日は");
  }

  /** 研修生を迎えるのは、これが初めて: who comes, and not what is held, is new. */
  private static boolean countsGuests(String text, int ordinal) {
    String before = text.substring(Math.max(0, ordinal - REACH_OF_GUESTS), ordinal);
    return GUESTS_BEFORE.matcher(before).find();
  }

  private static boolean countsSittings(String text, Matcher ordinal, int value) {
    int to = Math.min(text.length(), ordinal.end() + REACH_OF_SITTING);
    return countsSittings(text, ordinal.start())
        || (value == 1 ? SITTING_BEHIND : LATER_SITTING_BEHIND)
            .matcher(text)
            .region(ordinal.end(), to)
            .lookingAt();
  }

  private static boolean countsSittings(String text, int ordinal) {
    String before = text.substring(Math.max(0, ordinal - 90), ordinal);
    return SITTING_BEFORE.matcher(before).find();
  }

  private OtherCounts() {}
}
