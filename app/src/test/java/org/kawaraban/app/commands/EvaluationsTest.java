package org.kawaraban.app.commands;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kawaraban.store.dataset.Quality;

/** What a release says of its labels. */
class EvaluationsTest {
  @Test
  void everyLanguageHasItsFiguresWithIntervalsBesideBothBaselines() {
    Quality quality = Evaluations.ofThisBuild();

    assertThat(quality.table())
        .containsPattern(
            "\\| English \\(\\d+\\) \\| partners micro f1 \\| 0\\.\\d\\d \\| 0\\.\\d\\d to \\d\\.\\d\\d"
                + " \\| 0\\.\\d\\d \\| 0\\.\\d\\d \\|\n")
        .containsPattern("\\| Japanese \\(\\d+\\) \\| meeting start \\| 0\\.\\d\\d \\|")
        .doesNotContain("NaN");
    assertThat(quality.figures().at("/groups/ja/relevant_f1/low").asDouble()).isPositive();
  }

  @Test
  void twoReleasesOfOneBuildSayTheSame() {
    assertThat(Evaluations.ofThisBuild()).isEqualTo(Evaluations.ofThisBuild());
  }
}
