package org.kawaraban.classify.meeting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kawaraban.classify.tag.Reading;
import org.kawaraban.classify.text.Sentence;
import org.kawaraban.contract.PartialDate;

/** Dates that stand alone on a line: when a page was put out, not when a meeting was held. */
final class Dateline {
  private static final int MOST_OTHER_CHARS = 16;
  private static final int LINES_LOOKED_AT = 14;

  /** Whether a sentence is little more than a date. */
  static boolean is(Sentence sentence, List<DateSpan> dates) {
    int dated = dates.stream().mapToInt(span -> span.end() - span.start()).sum();
    return dated > 0 && sentence.end() - sentence.start() - dated <= MOST_OTHER_CHARS;
  }

  /** The item's day of publication, else the one on a line of its own near the top, else null. */
  static @Nullable PartialDate published(Reading reading) {
    PartialDate given = reading.published();
    if (given != null && given.isDay()) {
      return given;
    }
    int last = Math.min(LINES_LOOKED_AT, reading.sentenceCount());
    for (int i = 0; i < last; i++) {
      List<DateSpan> dates = Dates.in(reading.page(), reading.sentence(i));
      if (dates.size() == 1 && dates.get(0).isWhole() && is(reading.sentence(i), dates)) {
        DateSpan date = dates.get(0);
        return new DateResolver(null, false)
            .resolve(date)
            .map(DateResolver.Days::start)
            .orElse(given);
      }
    }
    return given;
  }

  private Dateline() {}
}
