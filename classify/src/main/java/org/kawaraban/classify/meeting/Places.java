package org.kawaraban.classify.meeting;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kawaraban.classify.date.Tense;
import org.kawaraban.classify.reading.Reading;
import org.kawaraban.classify.scan.Hit;
import org.kawaraban.classify.taxonomy.Kind;

/**
 * Finds the city a meeting is held in: of those in which its sentences set something, the one told
 * nearest to it.
 */
final class Places {
  /** Each sentence tells less than the one before it. */
  private static final double STEP = 0.2;

  private static final double LAST_STEP = 1.4;

  /** A sentence far behind the news tells of it only with its day, its name or a label. */
  private static final double LEAST = -1.0;

  /** Where a report was written tells less than where its sentences set the meeting. */
  private static final double LESS = 1.2;

  private final Reading reading;
  private final Setting setting;
  private final OtherCities others;

  Places(Reading reading, PageDates dates, Sought sought) {
    this.reading = reading;
    this.setting = new Setting(reading, dates);
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
    double highest = LEAST;
    for (int i = 0; i < sentences.size(); i++) {
      int sentence = sentences.get(i);
      if (!reading.hits().has(sentence, Kind.PLACE)) {
        continue;
      }
      boolean label = Cues.opensFactLine(reading, sentence);
      double score =
          (label ? 2 : -Math.min(STEP * i, LAST_STEP))
              + (sentence == dated ? 1.5 : 0)
              + (reading.hits().has(sentence, Kind.MEETING) ? 0.5 : 0);
      if (score > highest) {
        Optional<Hit> city = first(sentence, hit -> isSet(hit, label));
        if (city.isPresent()) {
          best = city.get();
          highest = score;
        }
      }
      Optional<Hit> written = first(sentence, setting::isOfReport);
      if (written.isPresent() && score - LESS > highest) {
        best = written.get();
        highest = score - LESS;
      }
    }
    return Optional.ofNullable(best);
  }

  private Optional<Hit> first(int sentence, Predicate<Hit> wanted) {
    return reading.hits().in(sentence, Kind.PLACE).filter(wanted).findFirst();
  }

  private boolean isSet(Hit city, boolean label) {
    return !others.has(city)
        && (label ? setting.isOfLabel(city) : setting.isOfSomething(city))
        && !others.isOfOtherDay(city)
        && !others.isYetToCome(city.sentence());
  }

  /**
   * The one city a page sets anything in, wherever it does; empty where it does so with several.
   */
  Optional<Hit> onlyOne() {
    List<Hit> cities =
        reading.hits().of(Kind.PLACE).stream().filter(city -> isSet(city, false)).toList();
    boolean one = cities.stream().map(Hit::key).distinct().count() == 1;
    return one ? Optional.of(cities.get(0)) : Optional.empty();
  }
}
