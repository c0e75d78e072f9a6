package org.kawaraban.store.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kawaraban.store.TestItem;

/** What a terminal says of a certificate. */
class AbsenceTest {
  @Test
  void theSentenceSaysHowManyItemsSpeakAgainstIt() {
    assertThat(withItems(0))
        .startsWith("Nothing on confidence-building with IL was published from 2026-01-01");
    assertThat(withItems(1))
        .startsWith("1 item on confidence-building with IL was published from 2026-01-01");
    assertThat(withItems(2))
        .startsWith("2 items on confidence-building with IL were published from 2026-01-01");
  }

  private static String withItems(int items) {
    Absence.Found found =
        new Absence.Found(TestItem.named("a").id(), "2026-02-01", "mofa", "A meeting");
    return new Absence(
            "IL",
            "confidence-building",
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 6, 30),
            Collections.nCopies(items, found),
            List.of())
        .text();
  }
}
