package org.kawaraban.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kawaraban.contract.PartialDate;

class MomentsTest {
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private final Moments english = new Moments(Messages.in(Language.EN), Language.EN, NOW);
  private final Moments japanese = new Moments(Messages.in(Language.JA), Language.JA, NOW);

  @ParameterizedTest
  @CsvSource({"2024-11-05,5 Nov 2024,2024年11月5日", "2024-06,Jun 2024,2024年6月", "2013,2013,2013年"})
  void aDateIsWrittenAsPreciselyAsItIsKnown(String date, String en, String ja) {
    assertThat(english.date(PartialDate.parse(date))).isEqualTo(en);
    assertThat(japanese.date(PartialDate.parse(date))).isEqualTo(ja);
  }

  @Test
  void theDaysOfAMeetingAreASpanOnlyWhereTheyDiffer() {
    PartialDate first = PartialDate.parse("2024-11-05");

    assertThat(english.span(first, first)).isEqualTo("5 Nov 2024");
    assertThat(english.span(first, PartialDate.parse("2024-11-06"))).isEqualTo("5 – 6 Nov 2024");
    assertThat(japanese.span(first, PartialDate.parse("2024-11-06"))).isEqualTo("2024年11月5日～6日");
    assertThat(english.span(first, PartialDate.parse("2024-12-01")))
        .isEqualTo("5 Nov 2024 – 1 Dec 2024");
    assertThat(english.span(null, null)).isEqualTo("not stated");
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S,a moment ago,1分未満前",
    "PT-5M,5 min ago,5分前",
    "PT3H,in 3 h,3時間後",
    "PT-47H,47 h ago,47時間前",
    "PT-72H,3 days ago,3日前"
  })
  void aMomentIsWrittenByItsDistance(Duration away, String en, String ja) {
    assertThat(english.away(NOW.plus(away))).isEqualTo(en);
    assertThat(japanese.away(NOW.plus(away))).isEqualTo(ja);
  }
}
