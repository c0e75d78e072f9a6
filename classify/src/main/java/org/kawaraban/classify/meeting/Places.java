package org.kawaraban.classify.meeting;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kawaraban.classify.date.DateSpan;
import org.kawaraban.classify.date.Tense;
import org.kawaraban.classify.reading.Reading;
import org.kawaraban.classify.scan.Hit;
import org.kawaraban.classify.taxonomy.Kind;
import org.kawaraban.classify.text.Language;

/**
 * Finds the city a meeting is held in: one that its sentences put the meeting in, not any named.
 */
final class Places {
  private static final int REACH = 24;
  private static final double LEAST_SCORE = 1.0;

  /** What can stand between a city and the date beside it: "Tokyo, 3 March". */
  private static final int BESIDE = 3;

  /** "Tokyo earlier this week was host to": a city as the subject of what hosts do. */
  private static final Pattern HOSTS =
      Pattern.compile(
          ",?(?: [a-z0-9,]{1,12}){0,6} (?:was|is|will be|played|plays|acted as|became|has been|had been|served as|provided) (?:[a-z]{3,12} )?(?:the |a )?(?:host|place|venue|scene|setting|site|where)\\b"
              + "|,?(?: [a-z0-9,]{1,12}){0,4} (?:hosted|hosts|welcomed|received|saw)\\b");

  /** 都内の公館で, 東京都千代田区の外務省において, ビリニュス市内にて, (東京)で, 京都国際会館において. */
  private static final Pattern JAPANESE_VENUE =
      Pattern.compile(
          "[都府県市]?(?:[一-龥]{1,4}[区市])?内?(?:の[^。、,を]{1,24}?|\\)|(?:国際|文化|市民|県民|コンベンション)?(?:会館|会議場|会議センター|センター|ホール|フォーラム|展示場))(?:で(?![はもの])|にて|に(?:お|於)い?て)");

  private static final int LONGEST_VENUE = 40;

  /**
   * "At the Foreign, Commonwealth and Development Office in London": no office that says something.
   */
  private static final Pattern AT_HOUSE =
      Pattern.compile("\\bat (?:the|its|their) [^.;]{0,60} in $");

  private static final int LONGEST_HOUSE = 76;

  /** Words before or behind a city put something in it. */
  private static final double PUT_IN = 2;

  /** "'s capital ". */
  private static final int LONGEST_BETWEEN = 11;

  private final Reading reading;
  private final PageDates dates;
  private final OtherCities others;

  Places(Reading reading, PageDates dates, Sought sought) {
    this.reading = reading;
    this.dates = dates;
    this.others = new OtherCities(reading, dates, sought);
  }

  /**
   * The meeting whose place is looked for.
   *
   * @param name where the page names it
   * @param round its ordinal, or null
   * @param day when it was held, or null
   * @param tense in which the page speaks of it
   */
  record Sought(Hit name, @Nullable Integer round, BestDate.@Nullable Found day, Tense tense) {}

  /**
   * The place told by these sentences.
   *
   * @param dated the sentence that tells the date, or -1
   */
  Optional<Hit> in(List<Integer> sentences, int dated) {
    Hit best = null;
    double highest = LEAST_SCORE;
    for (int i = 0; i < sentences.size(); i++) {
      int sentence = sentences.get(i);
      if (!reading.hits().has(sentence, Kind.PLACE)) {
        continue;
      }
      double distance = Cues.opensFactLine(reading, sentence) ? 0 : Math.min(0.2 * i, 1.4);
      for (Hit hit : reading.hits().in(sentence, Kind.PLACE).toList()) {
        double score = score(hit) - distance + (sentence == dated ? 1.5 : 0);
        if (score > highest) {
          best = hit;
          highest = score;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /**
   * The one city a page puts anything in, wherever it does; empty where it does so with several.
   */
  Optional<Hit> onlyOne() {
    List<Hit> cities =
        reading.hits().of(Kind.PLACE).stream().filter(city -> score(city) >= PUT_IN).toList();
    boolean one = cities.stream().map(Hit::key).distinct().count() == 1;
    return one ? Optional.of(cities.get(0)) : Optional.empty();
  }

  private double score(Hit hit) {
    if (isGovernment(hit)) {
      return -5;
    }
    String text = reading.page().folded();
    int start = startWithCountry(hit);
    String before = text.substring(Math.max(0, start - REACH), start);
    String after = text.substring(hit.end(), Math.min(text.length(), hit.end() + REACH));
    boolean elsewhere =
        reading.taxonomy().particles("beforeCityThatIsNoVenue").endAt(before, before.length());
    if ((elsewhere && !isOfHouse(hit))
        || reading.taxonomy().particles("behindCityThatIsNoVenue").beginAt(after, 0)) {
      return -5;
    }
    double score = 0;
    if (reading.taxonomy().particles("beforeCity").endAt(before, before.length())
        || before.equals("in ")
        || (start < hit.start() && before.endsWith(" in the "))) {
      score += 2;
    }
    if (reading.taxonomy().particles("behindCity").beginAt(after, 0)
        || HOSTS
            .matcher(text)
            .region(hit.end(), Math.min(text.length(), hit.end() + 60))
            .lookingAt()
        || JAPANESE_VENUE
            .matcher(text)
            .region(hit.end(), Math.min(text.length(), hit.end() + LONGEST_VENUE))
            .lookingAt()
        || (standsByDate(hit) && !others.isOfOtherDay(hit))
        || frames(hit, before)) {
      score += 2;
    }
    int sentence = hit.sentence();
    if (reading.hits().has(sentence, Kind.MEETING)) {
      score += 0.5;
    }
    if (others.has(hit)) {
      score -= 3;
    } else if (others.isOfOtherDay(hit) || others.isYetToCome(sentence)) {
      score -= 1.5;
    } else if (Cues.opensFactLine(reading, sentence)) {
      // これまでの開催地 is a label, too, but of the others.
      score += 2;
    }
    return score;
  }

  /** 大使館(ローマ)において, "held at the Foreign Ministry in Rome". */
  private boolean isOfHouse(Hit city) {
    String text = reading.page().folded();
    if (text.startsWith(")", city.end())) {
      return JAPANESE_VENUE
          .matcher(text)
          .region(city.end(), Math.min(text.length(), city.end() + LONGEST_VENUE))
          .lookingAt();
    }
    int from = Math.max(reading.sentence(city.sentence()).start(), city.start() - LONGEST_HOUSE);
    return reading.hits().has(city.sentence(), Kind.MEETING)
        && AT_HOUSE.matcher(text.substring(from, city.start())).find();
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
    String text = reading.page().folded();
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
    String text = reading.page().folded();
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
  private boolean frames(Hit city, String before) {
    boolean japanese = reading.language() == Language.JAPANESE;
    if (!reading.inHeadline(city.sentence())) {
      return false;
    }
    boolean opens = city.start() == reading.sentence(city.sentence()).start();
    boolean ends = city.end() == reading.sentence(city.sentence()).end();
    return (opens && reading.page().folded().startsWith(": ", city.end()))
        || (ends && before.endsWith(japanese ? " " : ", "));
  }
}
