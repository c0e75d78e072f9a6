package org.kawaraban.alert.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kawaraban.contract.RecordChange.Kind;
import org.kawaraban.contract.Vocabulary;

class PossibilityTest {
  private static final TermNames NAMES = new TermNames(Vocabulary.bundled());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kind:meeting-held and kind:meeting-announced",
        "partner:GB and not partner:GB",
        "kind:source-silent and partner:GB",
        "cell:GB/capacity-building and not partner:GB",
        "(partner:GB or partner:FR) and not (partner:GB or partner:FR)"
      })
  void whatContradictsItselfIsFound(String clause) {
    assertThat(Possibility.kinds(ClauseReader.read(clause, NAMES))).isEmpty();
  }

  @Test
  void theKindsThatRemainAreTold() {
    assertThat(Possibility.kinds(ClauseReader.read("source:mofa-en and not partner:GB", NAMES)))
        .containsExactlyInAnyOrder(Kind.values());
    assertThat(
            Possibility.kinds(
                ClauseReader.read("kind:source-back or (kind:meeting-held and lang:ja)", NAMES)))
        .containsExactlyInAnyOrder(Kind.SOURCE_BACK, Kind.MEETING_HELD);
  }

  @Test
  void aConditionTooLargeToTryPassesForPossible() {
    StringBuilder clause = new StringBuilder("lang:aa");
    for (char first = 'a'; first <= 'd'; first++) {
      for (char second = 'a'; second <= 't'; second++) {
        clause.append(" and (lang:x").append(first).append(" or lang:y").append(second).append(")");
      }
    }
    assertThat(Possibility.kinds(ClauseReader.read(clause.toString(), NAMES))).isNotEmpty();
  }
}
