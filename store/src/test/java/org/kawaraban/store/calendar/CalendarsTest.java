package org.kawaraban.store.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kawaraban.contract.Mode;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.contract.Stage;
import org.kawaraban.store.read.MeetingView;

class CalendarsTest {
  @Test
  void aMeetingIsWholeDaysAndEndsTheDayAfterItsLast() {
    assertThat(written(meeting("2026-12-09", "2026-12-10")))
        .contains(
            "UID:japan-eu-cyber-dialogue/7@kawaraban\r\n",
            "DTSTART;VALUE=DATE:20261209\r\n",
            "DTEND;VALUE=DATE:20261211\r\n",
            "SUMMARY:7th Japan-EU Cyber Dialogue\\; Brussels\r\n",
            "STATUS:TENTATIVE\r\n",
            "DTSTAMP:20261123T000000Z\r\n");
  }

  @Test
  void theDayIsTheSameWhereverTheProgramRuns() {
    TimeZone here = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertThat(written(meeting("2026-12-09", null))).contains("DTSTART;VALUE=DATE:20261209");
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Pago_Pago"));
      assertThat(written(meeting("2026-12-09", null))).contains("DTSTART;VALUE=DATE:20261209");
    } finally {
      TimeZone.setDefault(here);
    }
  }

  @Test
  void whatHasNoDayIsInNoCalendar() {
    assertThat(written(meeting("2026-12", null))).doesNotContain("VEVENT");
  }

  @Test
  void aCalendarToSubscribeToHasANameAndSaysHowOftenToAsk() {
    assertThat(
            Calendars.feed(
                "英国",
                List.of(meeting("2026-12-09", null)),
                new Calendars.Wording(
                    it -> "7th", it -> "ブリュッセル", it -> "https://kawaraban.example/"),
                Instant.parse("2026-11-23T00:00:00Z")))
        .contains(
            "X-WR-CALNAME:英国\r\n",
            "NAME:英国\r\n",
            "REFRESH-INTERVAL;VALUE=DURATION:PT6H\r\n",
            "SUMMARY:7th",
            "LOCATION:ブリュッセル\r\n");
  }

  private static String written(MeetingView meeting) {
    return Calendars.write(
        List.of(meeting),
        new Calendars.Wording(
            it -> "7th Japan-EU Cyber Dialogue; Brussels",
            place -> place,
            it -> "https://kawaraban.example/meetings/" + it.key()),
        Instant.parse("2026-11-23T00:00:00Z"));
  }

  private static MeetingView meeting(String start, @Nullable String end) {
    return new MeetingView(
        "japan-eu-cyber-dialogue/7",
        List.of("japan-eu-cyber-dialogue/7"),
        "Japan-EU Cyber Dialogue",
        "日EUサイバー対話",
        List.of("EU"),
        7,
        PartialDate.parse(start),
        end == null ? null : PartialDate.parse(end),
        "Brussels",
        Mode.IN_PERSON,
        Stage.ANNOUNCED,
        List.of(),
        List.of());
  }
}
