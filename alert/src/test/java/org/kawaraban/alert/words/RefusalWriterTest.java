package org.kawaraban.alert.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kawaraban.alert.refusal.Refused;
import org.kawaraban.alert.refusal.Refused.Reason;
import org.kawaraban.alert.subscription.Language;

class RefusalWriterTest {
  @ParameterizedTest
  @EnumSource
  void everyReasonHasASentenceInBothLanguages(Reason reason) {
    Refused refused = new Refused(reason, "first", "second", "third");

    assertThat(
            Stream.of(Language.values()).map(language -> RefusalWriter.sentence(refused, language)))
        .doesNotHaveDuplicates()
        .allSatisfy(sentence -> assertThat(sentence).isNotBlank().doesNotContain("{", "}"));
  }

  @Test
  void whatWasWrittenIsNamedAsItWasButNotInFullLength() {
    assertThat(
            RefusalWriter.sentence(
                new Refused(Reason.UNKNOWN_VALUE, "partner", "{0} 'x'", "GB"), Language.JA))
        .isEqualTo("partner「{0} 'x'」はありません。使えるもの: GB");
    assertThat(RefusalWriter.sentence(new Refused(Reason.ZONE, "z".repeat(5000)), Language.EN))
        .hasSizeLessThan(500);
    assertThat(RefusalWriter.sentence(new Refused(Reason.TOO_MANY_TERMS, 1234, 100), Language.EN))
        .isEqualTo("the condition has 1234 terms; allowed: 100");
  }
}
