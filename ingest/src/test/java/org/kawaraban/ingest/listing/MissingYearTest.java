package org.kawaraban.ingest.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kawaraban.contract.PartialDate;

class MissingYearTest {
  @Test
  void withoutAHeadingTheLatestYearThatIsNotAheadIsMeant() {
    MissingYear onNewYear = new MissingYear(Optional.empty(), LocalDate.of(2027, 1, 1));

    assertThat(onNewYear.of(MonthDay.of(12, 31))).contains(PartialDate.parse("2026-12-31"));
    assertThat(onNewYear.of(MonthDay.of(1, 1))).contains(PartialDate.parse("2027-01-01"));
  }

  @Test
  void aListMadeReadyOnTheEveMayBeADayAhead() {
    MissingYear onTheEve = new MissingYear(Optional.empty(), LocalDate.of(2026, 12, 31));

    assertThat(onTheEve.of(MonthDay.of(1, 1))).contains(PartialDate.parse("2027-01-01"));
    assertThat(onTheEve.of(MonthDay.of(1, 2))).contains(PartialDate.parse("2026-01-02"));
  }

  @Test
  void aLeapDayIsOnlyInALeapYear() {
    MissingYear between = new MissingYear(Optional.empty(), LocalDate.of(2026, 3, 1));

    assertThat(between.of(MonthDay.of(2, 29))).isEmpty();
    assertThat(new MissingYear(Optional.empty(), LocalDate.of(2029, 1, 1)).of(MonthDay.of(2, 29)))
        .contains(PartialDate.parse("2028-02-29"));
  }

  @Test
  void theListOfJanuaryStillShowsDecemberOfTheYearBefore() {
    MissingYear january =
        new MissingYear(Optional.of(PartialDate.parse("2019-01")), LocalDate.of(2026, 11, 23));

    assertThat(january.of(MonthDay.of(12, 28))).contains(PartialDate.parse("2018-12-28"));
    assertThat(january.of(MonthDay.of(1, 4))).contains(PartialDate.parse("2019-01-04"));
  }
}
