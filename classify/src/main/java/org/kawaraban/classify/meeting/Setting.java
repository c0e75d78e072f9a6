package org.kawaraban.classify.meeting;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kawaraban.classify.date.DateSpan;
import org.kawaraban.classify.reading.Reading;
import org.kawaraban.classify.scan.Hit;
import org.kawaraban.classify.taxonomy.Kind;
import org.kawaraban.classify.text.Language;

/**
 * Tells whether a page sets something in a city: "held in Rome", ローマで開かれ. One that is only named
 * ("the Rome Statute", "attacks on Rome") is the setting of nothing.
 */
final class Setting {
  /** What can stand between a city and the date beside it: "Tokyo, 3 March". */
  private static final int BESIDE = 3;

  /** "Tokyo earlier this week was host to": a city as the subject of what hosts do. */
  private static final Pattern HOSTS =
      Pattern.compile(
          ",?(?: [a-z0-9,]{1,12}){0,6} (?:was|is|will be|played|plays|acted as|became|has been|had been|served as|provided) (?:[a-z]{3,12} )?(?:the |a )?(?:host|place|venue|scene|setting|site|where)\\b"
              + "|,?(?: [a-z0-9,]{1,12}){0,4} (?:hosted|hosts|welcomed|received|saw)\\b");

  private static final int LONGEST_HOST = 60;

  /**
   * 東京・秋葉原で, マニラ市において, 都内の公館で, 東京都千代田区の外務省において, ビリニュス市内にて, (東京)で, 京都国際会館において: a house in the city,
   * or a part of it.
   */
  private static final Pattern JAPANESE_VENUE =
      Pattern.compile(
          "(?:d\\.?c\\.?|[都府県市区町村島])?(?:・[一-龥ァ-ヶー]{1,8}|[一-龥]{1,4}[区市])?市?内?"
              + "(?:の[^。、,を]{1,40}?(?:[省庁府館邸部所局院場校宅内)]|センター|ホテル|ホール|大学|都心|会議室|等)|\\)"
              + "|(?:国際|文化|市民|県民|コンベンション)?(?:会館|会議場|会議センター|センター|ホール|フォーラム|展示場|宮殿))?"
              + "(?:(?:及び|および|並びに|と|・)オンライン(?:形式)?)?"
              + "(?:で(?![はもの])|にて|に(?:お|於)い?て|に(?=[^。、]{0,24}(?:派遣|招|集)))"
              + "|の[^。、,を]{1,40}?(?:センター|大学|本部)(?:\\([^)]{1,20}\\))?は");

  private static final int LONGEST_VENUE = 60;

  /**
   * "At the Foreign, Commonwealth and Development Office in London": no office that says something.
   */
  private static final Pattern AT_HOUSE =
      Pattern.compile("\\b(?:at|in) (?:the|its|their) [^.;]{0,60} in $");

  /** "At the Iikura Guest House, Tokyo", "in Akihabara, Tokyo". */
  private static final Pattern PART_OF =
      Pattern.compile("\\b(?:at|in) (?!the (?:meeting|talks|dialogue))[^.;,]{2,70}, $");

  /** "Welcomed to Tokyo", "invited its fellow authorities to Tokyo". */
  private static final Pattern BROUGHT =
      Pattern.compile(
          "\\b(?:welcom|invit|brought|bring|gather|drew|draw|receiv|flew|fly|flown|came|come|coming|travel|went|head)[a-z]* (?:[^.;:]{1,140} )?to $");

  private static final int LONGEST_BROUGHT = 160;

  private static final int LONGEST_HOUSE = 76;

  /** What stands between the city of a report and its first word. */
  private static final Pattern OPENS_REPORT =
      Pattern.compile("(?: \\([^)]{1,20}\\))?(?: ?[-–—]{1,2}|:) ");

  private static final int LONGEST_AGENCY = 30;

  /**
   * Behind the verb that holds a meeting, or its name, another verb begins: "and condemned", ",
   * citing", "which ministers reached". What stands behind that one is set in its place.
   */
  private static final Pattern OTHER_VERB =
      Pattern.compile(
          " (?:which|that|whom|whose|where|when|while)\\b"
              + "|(?:,| and| but)(?: (?:also|then|had|has|have|[a-z]+ly)){0,2} (?!attended|chaired|co-chaired|hosted|organi[sz]ed|led|joined|sponsored|united)[a-z]{3,}ed\\b"
              + "|, (?!bring|gather|involv|includ|follow)[a-z]{3,}ing\\b"
              + "| [a-z]{4,}ed (?:the|a|an|its|their|on|how|what|against)\\b");

  /**
   * タリンで起きた攻撃, 横須賀で艦を視察: what the city is the setting of is not the verb that closes the clause.
   */
  private static final Pattern OTHER_EVENT =
      Pattern.compile(
          "(?:で|にて|にお?い?て)(?:[^、。]{0,10}?(?:た|る)(?=[一-龥ァ-ヶ「])|[^、。]{0,24}?(?:視察|見学|乗艦))");

  /** Verbs that hold a meeting. */
  private static final Set<String> PUTTING = Set.of("held", "talked");

  /** "'s capital ". */
  private static final int LONGEST_BETWEEN = 11;

  private final Reading reading;
  private final PageDates dates;
  private final String text;

  Setting(Reading reading, PageDates dates) {
    this.reading = reading;
    this.dates = dates;
    this.text = reading.page().folded();
  }

  /** Whether something is set in a city. */
  boolean isOfSomething(Hit city) {
    int start = startWithCountry(city);
    if (isGovernment(city) || isOfElse(city, start)) {
      return false;
    }
    return (isBehindPreposition(city, start) && !isOfOtherVerb(city, start))
        || (isBeforeParticle(city) && !isOfOtherEvent(city))
        || follows(HOSTS, city, LONGEST_HOST)
        || standsByDate(city)
        || isBehind("to ", BROUGHT, city, start, LONGEST_BROUGHT)
        || (endsPhrase(city) && isBehind(", ", PART_OF, city, start, LONGEST_HOUSE))
        || frames(city, start);
  }

  /**
   * "TOKYO - Leaders closed the summit", "Tokyo (VNA) – ": the city a report of it was written in.
   */
  boolean isOfReport(Hit city) {
    return city.start() == reading.sentence(city.sentence()).start()
        && follows(OPENS_REPORT, city, LONGEST_AGENCY)
        && Cues.tellsPast(reading, city.sentence());
  }

  /**
   * Whether words stand before a city in its sentence.
   *
   * @param last with which the words end, so that most cities need no search
   */
  private boolean isBehind(String last, Pattern words, Hit city, int start, int reach) {
    if (!text.startsWith(last, start - last.length())) {
      return false;
    }
    int from = Math.max(reading.sentence(city.sentence()).start(), start - reach);
    return words.matcher(text.substring(from, start)).find();
  }

  private boolean endsPhrase(Hit city) {
    return city.end() == text.length() || ".,;)\n".indexOf(text.charAt(city.end())) >= 0;
  }

  /** Whether a line with a label names a city as more than the owner of something. */
  boolean isOfLabel(Hit city) {
    return !isGovernment(city) && !reading.standsAt("behindCityThatIsNoVenue", city.end());
  }

  private boolean isBehindPreposition(Hit city, int start) {
    boolean opens = start - "in ".length() == reading.sentence(city.sentence()).start();
    return reading.standsBefore("beforeCity", start)
        || (opens && text.startsWith("in ", start - "in ".length()))
        || (start < city.start() && text.startsWith(" in the ", start - " in the ".length()));
  }

  private boolean isBeforeParticle(Hit city) {
    return reading.standsAt("behindCity", city.end())
        || follows(JAPANESE_VENUE, city, LONGEST_VENUE);
  }

  /** The embassy in a city, an agency's report from it, a treaty that bears its name. */
  private boolean isOfElse(Hit city, int start) {
    return (reading.standsBefore("beforeCityThatIsNoVenue", start) && !isOfHouse(city))
        || reading.standsAt("behindCityThatIsNoVenue", city.end());
  }

  /**
   * "Held their dialogue and condemned attacks in Kyiv", "agreed on what they reached in Delhi".
   */
  private boolean isOfOtherVerb(Hit city, int start) {
    int governor =
        reading.hits().in(city.sentence()).stream()
            .filter(hit -> hit.end() <= start && puts(hit))
            .mapToInt(Hit::end)
            .max()
            .orElse(-1);
    return governor >= 0 && OTHER_VERB.matcher(text).region(governor, start).find();
  }

  private static boolean puts(Hit hit) {
    return hit.kind() == Kind.MEETING || (hit.kind() == Kind.CUE && PUTTING.contains(hit.key()));
  }

  private boolean isOfOtherEvent(Hit city) {
    Matcher other =
        OTHER_EVENT.matcher(text).region(city.end(), reading.sentence(city.sentence()).end());
    return other.lookingAt()
        && !reading
            .hits()
            .any(
                city.sentence(),
                hit -> hit.start() >= city.end() && hit.start() < other.end() && puts(hit));
  }

  private boolean follows(Pattern words, Hit city, int reach) {
    return words
        .matcher(text)
        .region(city.end(), Math.min(text.length(), city.end() + reach))
        .lookingAt();
  }

  /** 大使館(ローマ)において, "held at the Foreign Ministry in Rome". */
  private boolean isOfHouse(Hit city) {
    if (text.startsWith(")", city.end())) {
      return follows(JAPANESE_VENUE, city, LONGEST_VENUE);
    }
    return reading.hits().has(city.sentence(), Kind.MEETING)
        && isBehind(" in ", AT_HOUSE, city, city.start(), LONGEST_HOUSE);
  }

  /** "Officials of Tokyo and Jerusalem": two capitals that stand for their governments. */
  private boolean isGovernment(Hit city) {
    return reading
        .hits()
        .in(city.sentence(), Kind.COMPOUND)
        .anyMatch(pair -> pair.start() <= city.start() && city.end() <= pair.end());
  }

  /** フィリピン・マニラ, "the Philippine capital Manila": where the country that names its city begins. */
  private int startWithCountry(Hit city) {
    return reading
        .hits()
        .in(city.sentence(), Kind.PARTNER)
        .filter(country -> country.end() <= city.start())
        .filter(country -> city.start() - country.end() <= LONGEST_BETWEEN)
        .filter(
            country ->
                reading
                    .taxonomy()
                    .particles("betweenCityAndCountry")
                    .contains(text.substring(country.end(), city.start())))
        .mapToInt(Hit::start)
        .findFirst()
        .orElse(city.start());
  }

  /**
   * "(Tokyo, 3 March)"; at the head of a sentence it is where the page was put out, but for
   * "Bangkok, 10-11 November": nothing is put out on two days.
   */
  private boolean standsByDate(Hit city) {
    boolean opens = city.start() == reading.sentence(city.sentence()).start();
    return dates.in(city.sentence()).stream()
        .filter(date -> opens ? date.hasLastDay() : !isYear(date))
        .anyMatch(
            date ->
                (date.start() >= city.end() && date.start() - city.end() <= BESIDE)
                    || (text.startsWith(" on ", city.end())
                        && date.start() == city.end() + " on ".length())
                    || (city.start() >= date.end() && city.start() - date.end() <= BESIDE));
  }

  /** 2025年大阪万博: a year alone is no day of a meeting. */
  private static boolean isYear(DateSpan date) {
    return date.month() == 0
        && date.day() == 0
        && date.relative() == null
        && date.weekday() == null;
  }

  /** "Quad summit, Washington", 作業部会が初会合 東京, "Rome: third cyber dialogue". */
  private boolean frames(Hit city, int start) {
    boolean japanese = reading.language() == Language.JAPANESE;
    if (!reading.inHeadline(city.sentence())) {
      return false;
    }
    boolean opens = city.start() == reading.sentence(city.sentence()).start();
    boolean ends = city.end() == reading.sentence(city.sentence()).end();
    return (opens && text.startsWith(": ", city.end()))
        || (ends && text.startsWith(japanese ? " " : ", ", start - (japanese ? 1 : 2)));
  }
}
