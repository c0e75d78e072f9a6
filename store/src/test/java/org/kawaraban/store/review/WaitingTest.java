package org.kawaraban.store.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kawaraban.store.read.Finding;

/** What a terminal asks a curator. */
class WaitingTest {
  @Test
  void aFindingIsASentenceAboutItsSeries() {
    assertThat(finding(Finding.Kind.MISSING, "3", "")).isEqualTo("S: no source prints number 3");
    assertThat(finding(Finding.Kind.MISSING, "1-27", ""))
        .isEqualTo("S: no source prints numbers 1 to 27");
    assertThat(finding(Finding.Kind.DOUBLED, "3", ""))
        .isEqualTo("S: two meetings more than a month apart are both printed as number 3");
    assertThat(finding(Finding.Kind.BACKWARD, "3", ""))
        .isEqualTo("S: number 3 sat before one with a lower number");
    assertThat(finding(Finding.Kind.OVERDUE, "3", "2015-07"))
        .isEqualTo("S: number 3 was expected 2015-07, and no source says that it was held");
    assertThat(finding(Finding.Kind.OVERDUE, "", ""))
        .isEqualTo("S: the next one was expected by now, and no source says that it was held");
    assertThat(finding(Finding.Kind.DUE, "", "2027"))
        .isEqualTo("S: the next one was expected 2027");
  }

  @Test
  void aWeakLabelIsAskedFor() {
    assertThat(question(Waiting.Kind.WEAK_LABEL, "instrument", "other"))
        .isEqualTo("is its instrument other?");
  }

  private static String finding(Finding.Kind kind, String ordinal, String date) {
    return question(Waiting.Kind.FINDING, "S", kind.name(), ordinal, date);
  }

  private static String question(Waiting.Kind kind, String... arguments) {
    return new Waiting(kind, "item/x", List.of(arguments), 0.5, 1).question();
  }
}
