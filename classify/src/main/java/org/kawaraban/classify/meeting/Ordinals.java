package org.kawaraban.classify.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kawaraban.classify.date.Dates;
import org.kawaraban.classify.reading.Reading;
import org.kawaraban.classify.scan.Hit;
import org.kawaraban.classify.text.Numerals;
import org.kawaraban.classify.text.PageText;
import org.kawaraban.classify.text.Sentence;

/**
 * Reads the ordinal printed beside the name of a meeting: Seventh, 7th, 第7回, 第十一回, 5回目, inaugural,
 * 初の. Ordinals of centuries, articles, sessions of other bodies and days of a month are none.
 */
final class Ordinals {
  private static final int REACH_BEFORE = 75;
  private static final int REACH_AFTER = 12;
  private static final int REACH_BEHIND = 40;

  /** Who meets can stand between an ordinal and the name it opens. */
  private static final int REACH_OF_NAME = 8;

  private static final int REACH_OF_GUESTS = 18;

  private static final Pattern GUESTS_BEFORE =
      Pattern.compile("(?:迎え|参加す|加わ|招く|招い|受け入れ|訪れ|訪問す|訪日す|来日す)[るた]?のは[^。]{0,8}$");

  /** How meetings face to face are counted apart from the others of their series. */
  private static final String FACE_TO_FACE = "対面";

  private static final String FIRST_LETTERS = "0123456789efimnst";

  private static final Pattern ENGLISH =
      Pattern.compile(
          "\\b(?=["
              + FIRST_LETTERS
              + "])(?:(\\d{1,3})(?:st|nd|rd|th)|((?:twenty|thirty|forty|fifty)[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|(?!inaugural|maiden|first-ever)[efnst][a-z]{3,9}(?:st|nd|rd|th)|first|third|fifth|sixth|ninth|tenth)|(inaugural|maiden|first-ever))\\b");

  private static final Pattern JAPANESE =
      Pattern.compile(
          "(?<!年度)第 ?([0-9一二三四五六七八九十百〇]{1,4}) ?回|([0-9一二三四五六七八九十]{1,3})[回度]目|(初の|初めて|初会合|初となる|初開催)");

  private static final List<Pattern> BOTH = List.of(ENGLISH, JAPANESE);
  private static final List<Pattern> ONLY_ENGLISH = List.of(ENGLISH);
  private static final List<Pattern> ONLY_JAPANESE = List.of(JAPANESE);

  private static final Pattern NOT_A_MEETING_AFTER =
      Pattern.compile(
          "^(?:(?: [a-z-]{1,12}){0,3} in[ -]person|(?: [a-z0-9+-]{1,12}){1,3} (?:since|between the two|under the|as (?:prime|president|foreign|minister|leader)|of the (?:day|year|term))\\b| century| anniversary| prime minister\\b(?!s)| president\\b| ambassador\\b| chancellor\\b| cabinet\\b| of all| (?:singapore )?international cyber week| (?:un |united nations )?general assembly| floor| committee| agenda| item| speaker| day\\b| time zone|,? article| generation| half| quarter| edition of the report)");

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

  /** "Met in Paris for the seventh time": what is counted are the sittings. */
  private static final Pattern SITTING_BEFORE =
      Pattern.compile(
          "\\b(?:met|meets?|held|holds?|convened?|took place|sat down|gathered|came together|hosted)\\b[^.;:]{0,60} for (?:the|a) $");

  /** 第75回国連総会: the session of another body. */
  private static final Pattern OTHER_BODY = Pattern.compile("^(?:国連総会|総会|国会|通常国会|臨時国会|会期|締約国|閣議)");

  /** "The first to take place between the two countries". */
  private static final Pattern COUNTS_ALL =
      Pattern.compile(
          " (?:ever )?(?:to (?:take place|be held)|held|such (?:meeting|talks))? ?between (?:the two|both|them)[a-z ]{0,20}(?:[.,;]|$)");

  /** "The seventh time that the talks took place". */
  private static final Pattern SITTING_BEHIND =
      Pattern.compile(
          " time,? that [^.;:,]{0,60}\\b(?:held|convened?|took place|taken place|met|sat down|hosted|staged|been (?:run|played|organi[sz]ed|conducted))\\b(?! (?:in|at|on|outside|since|under)\\b)");

  private static final int REACH_OF_SITTING = 90;

  /** 初めて参加 is the first time that somebody came, not the first sitting. */
  private static final Pattern FIRST_TIME_OF_ELSE =
      Pattern.compile("^[^。、]{0,8}?(?:参加|確認|明記|表明|訪問|採択|公式|派遣|のこと|適用|加わ|加入|招|来日|チーム)");

  /** 4回目の参加: how often somebody came. */
  private static final Pattern OF_PARTICIPATION =
      Pattern.compile("(?:となる|の)(?:[一-龥]{0,3})?(?:参加|出席|派遣|訪問|訪日|来日)");

  /** Words that may follow an ordinal whose series is named elsewhere: "the third round". */
  private static final Pattern ROUND =
      Pattern.compile(
          "^,? (?:[a-z.-]{1,14} ){0,2}(?:round|edition|iteration|instalment|installment|meeting|session|sitting|dialogue|consultation|talks|working group|cyber|gathering|week\\b|training|exercise\\b|drill|workshop|seminar|symposium|forum|conference|contest|competition|course\\b|roundtable|time\\b|to (?:take place|be held)\\b|(?:ever )?between (?:the two|both|them)\\b|of (?:its|their|this|the) (?:kind|series)|in (?:the|this|its|their|a) series|such\\b)");

  private static final Pattern ROUND_JAPANESE =
      Pattern.compile(
          "^で[、,あ]|^(?:となる|目の)?[^。、第]{0,14}(?:会合|政策会議|対話|協議|会議|ワークショップ|作業部会|ワーキンググループ|演習|研修|訓練|フォーラム|シンポジウム|セミナー|大会|ウィーク|競技会|実質会期|セッション|今回|では|となり|目|で[、,あ]|です|だ。|。)");

  private Ordinals() {}

  /**
   * An ordinal and where it stands.
   *
   * @param start position in the page
   */
  record Found(int value, int start, int end) {}

  /** The ordinal that belongs to a meeting's name. */
  static Optional<Found> beside(Reading reading, Hit name) {
    return beside(reading.page(), reading.sentence(name.sentence()), name.start(), name.end())
        .filter(found -> found.start() < name.end() || !opensOtherName(reading, name, found));
  }

  /** デジタル対話(第12回インターネットエコノミー対話): the ordinal behind one name that opens another. */
  private static boolean opensOtherName(Reading reading, Hit name, Found ordinal) {
    return reading
        .meetings(name.sentence())
        .anyMatch(
            other ->
                !other.key().equals(name.key())
                    && other.start() >= ordinal.end()
                    && other.start() - ordinal.end() <= REACH_OF_NAME);
  }

  /** The ordinal that belongs to the name at {@code start} to {@code end}. */
  static Optional<Found> beside(PageText page, Sentence sentence, int start, int end) {
    String text = page.folded();
    int from = Math.max(sentence.start(), start - REACH_BEFORE);
    if (text.startsWith(FACE_TO_FACE, end)) {
      return Optional.empty();
    }
    Optional<Found> before = last(text, from, start);
    int to = Math.min(sentence.end(), end + REACH_AFTER);
    return before.isPresent() ? before : first(text, end, to, false);
  }

  /** The first ordinal that starts within a few words behind {@code end}, in the same clause. */
  static Optional<Found> behind(PageText page, Sentence sentence, int end) {
    String text = page.folded();
    int to = Math.min(sentence.end(), end + REACH_BEHIND);
    int clause = end;
    while (clause < to && ",、;".indexOf(text.charAt(clause)) < 0) {
      clause++;
    }
    return first(text, end, clause, false);
  }

  /** An ordinal in a sentence that tells its round without repeating the whole name. */
  static Optional<Found> ofRound(PageText page, Sentence sentence) {
    return first(page.folded(), sentence.start(), sentence.end(), true);
  }

  /** All such ordinals of a sentence. */
  static List<Found> ofRounds(PageText page, Sentence sentence) {
    List<Found> rounds = new ArrayList<>();
    Optional<Found> next = ofRound(page, sentence);
    while (next.isPresent()) {
      rounds.add(next.get());
      next = first(page.folded(), next.get().end(), sentence.end(), true);
    }
    return rounds;
  }

  private static Optional<Found> last(String text, int from, int to) {
    Found found = null;
    for (Pattern pattern : patterns(text, from, to)) {
      Matcher matcher = pattern.matcher(text).region(from, to);
      while (matcher.find()) {
        Found candidate = value(text, matcher, pattern == ENGLISH);
        if (candidate != null && !separated(text, candidate.end(), to)) {
          found = candidate;
        }
      }
      if (found != null) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  /** The patterns worth asking, told in one pass by the letters ordinals end or begin with. */
  private static List<Pattern> patterns(String text, int from, int to) {
    boolean english = false;
    boolean japanese = false;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      japanese |= c == '第' || c == '目' || c == '初';
      english |= c < 128 && endsOrdinal(text, i, from, to);
    }
    return english ? (japanese ? BOTH : ONLY_ENGLISH) : japanese ? ONLY_JAPANESE : List.of();
  }

  /** 7th, seventh; first, 21st; second, third; inaugural, maiden, first-ever. */
  private static boolean endsOrdinal(String text, int at, int from, int to) {
    char before = at == 0 ? ' ' : text.charAt(at - 1);
    boolean ordinal =
        switch (text.charAt(at)) {
          case 'h' -> before == 't';
          case 't' -> before == 's';
          case 'd' -> before == 'n' || before == 'r';
          case 'l' -> text.startsWith("inaugural", at - 8);
          case 'n' -> text.startsWith("maiden", at - 5);
          default -> false;
        };
    return ordinal
        && (at + 1 == to || !Character.isLetterOrDigit(text.charAt(at + 1)))
        && beginsAsOrdinal(text, at, from);
  }

  /** Not "and", "with" or "hand". */
  private static boolean beginsAsOrdinal(String text, int last, int from) {
    int first = last;
    while (first > from && Character.isLetterOrDigit(text.charAt(first - 1))) {
      first--;
    }
    return FIRST_LETTERS.indexOf(text.charAt(first)) >= 0;
  }

  /** Another clause between the ordinal and the name. */
  private static boolean separated(String text, int from, int to) {
    String between = text.substring(from, to);
    boolean clause = between.contains("、") && between.length() > 20;
    return clause
        || between.contains("; ")
        || between.contains("を踏まえ")
        || between.contains(" and the first ");
  }

  private static Optional<Found> first(String text, int from, int to, boolean roundOnly) {
    for (Pattern pattern : patterns(text, from, to)) {
      Matcher matcher = pattern.matcher(text).region(from, to);
      while (matcher.find()) {
        Found candidate = value(text, matcher, pattern == ENGLISH);
        if (candidate != null
            && (!roundOnly
                || tellsRound(text, matcher.end(), pattern)
                || Counts.standsAlone(text, candidate))) {
          return Optional.of(candidate);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean tellsRound(String text, int end, Pattern pattern) {
    String after = text.substring(end, Math.min(text.length(), end + 40));
    return (pattern == ENGLISH ? ROUND : ROUND_JAPANESE).matcher(after).find();
  }

  private static @Nullable Found value(String text, Matcher matcher, boolean english) {
    int value;
    if (english) {
      value =
          matcher.group(3) != null
              ? 1
              : matcher.group(1) != null
                  ? Integer.parseInt(matcher.group(1))
                  : Numerals.ordinalWord(matcher.group(2));
      // Most words are no numbers: the costlier questions are for those that are.
      if (value == 0) {
        return null;
      }
      String after = text.substring(matcher.end(), Math.min(text.length(), matcher.end() + 48));
      if (isDayOfMonth(text, matcher, after)
          || (NOT_A_MEETING_AFTER.matcher(after).find() && !COUNTS_ALL.matcher(after).lookingAt())
          || (after.startsWith(" time") && !countsSittings(text, matcher))) {
        return null;
      }
    } else {
      value =
          matcher.group(3) != null
              ? 1
              : Numerals.number(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
      String after = text.substring(matcher.end(), Math.min(text.length(), matcher.end() + 12));
      boolean first = matcher.group(3) != null;
      if (matcher.group(2) != null
          && (countsParticipations(text, matcher.start())
              || OF_PARTICIPATION.matcher(after).lookingAt())) {
        return null;
      }
      if (first && countsGuests(text, matcher.start())) {
        return null;
      }
      if ((first ? FIRST_TIME_OF_ELSE : OTHER_BODY).matcher(after).find()) {
        return null;
      }
    }
    return value >= 1 && value <= 999 ? new Found(value, matcher.start(), matcher.end()) : null;
  }

  private static boolean isDayOfMonth(String text, Matcher ordinal, String after) {
    if (ordinal.group(1) == null) {
      return false;
    }
    String before = text.substring(Math.max(0, ordinal.start() - 24), ordinal.start());
    boolean day = DAY_BEFORE.matcher(before).find() && NO_COUNTED_BEHIND.matcher(after).find();
    return day || MONTH_AFTER.matcher(after).find();
  }

  /** 加わるのは3回目: how often somebody came. */
  private static boolean countsParticipations(String text, int ordinal) {
    String before = text.substring(Math.max(0, ordinal - 8), ordinal);
    return before.contains("参加") || before.contains("加わ") || before.contains("出席");
  }

  /** 研修生を迎えるのは、これが初めて: who comes, and not what is held, is new. */
  private static boolean countsGuests(String text, int ordinal) {
    String before = text.substring(Math.max(0, ordinal - REACH_OF_GUESTS), ordinal);
    return GUESTS_BEFORE.matcher(before).find();
  }

  private static boolean countsSittings(String text, Matcher ordinal) {
    int to = Math.min(text.length(), ordinal.end() + REACH_OF_SITTING);
    return countsSittings(text, ordinal.start())
        || SITTING_BEHIND.matcher(text).region(ordinal.end(), to).lookingAt();
  }

  private static boolean countsSittings(String text, int ordinal) {
    String before = text.substring(Math.max(0, ordinal - 90), ordinal);
    return SITTING_BEFORE.matcher(before).find();
  }
}
