package org.kawaraban.alert.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kawaraban.alert.refusal.Refused;
import org.kawaraban.alert.words.RefusalWriter;
import org.kawaraban.contract.Vocabulary;

class ClauseReaderTest {
  private static final TermNames NAMES = new TermNames(Vocabulary.bundled());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "partner:GB",
        "partner:GB and topic:cyber-dialogue",
        "partner:GB or partner:FR and not kind:item-edited",
        "(partner:GB or partner:FR) and text:\"critical infrastructure\"",
        "not (lang:ja or source:mofa-en) and cell:GB/capacity-building",
        "text:重要インフラ or series:japan-us-cyber-dialogue"
      })
  void whatIsWrittenIsReadAndWrittenTheSame(String text) {
    assertThat(read(text)).hasToString(canonical(text));
    assertThat(read(read(text).toString())).isEqualTo(read(text));
  }

  /** Only where and binds closer than or are brackets written that the reader did not need. */
  private static String canonical(String text) {
    return text.replace(
        "partner:GB or partner:FR and not kind:item-edited",
        "partner:GB or (partner:FR and not kind:item-edited)");
  }

  @ParameterizedTest
  @CsvSource({
    "partner:英国, partner:GB",
    "partner:UK, partner:GB",
    "partner:\"United Kingdom\", partner:GB",
    "series:日米サイバー対話, series:japan-us-cyber-dialogue",
    "cell:英国/capacity-building, cell:GB/capacity-building",
    "PARTNER:gb AND Lang:EN, partner:GB and lang:en"
  })
  void namesOfBothLanguagesStandForKeys(String text, String read) {
    assertThat(read(text)).hasToString(read);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "partner:Britain | partner “Britain” is not known; allowed: US, EU, NATO,",
        "partner:kingdom | partner “kingdom” is not known; allowed: GB",
        "country:GB | “country” is nothing a change can be asked for; allowed: cell, instrument",
        "partner:GB and | the condition ends too soon; expected: partner:GB …, not, (",
        "partner:GB partner:FR | has “partner:FR” at character 12; expected: and, or",
        "(partner:GB | the condition ends too soon; expected: and, or, )",
        "cell:GB | cell “GB” is not known; allowed: partner/topic",
        "kind:held | allowed: meeting-held",
        "lang:english | a language of two letters",
        "source:- | the id of a source, such as mofa-en",
      })
  void whatIsWrittenWrongIsRefusedWithPlaceAndAllowedValues(String text, String sentence) {
    assertThat(refusal(text)).contains(sentence);
  }

  @Test
  void aConditionHasLimits() {
    assertThat(refusal("(".repeat(60) + "lang:en")).contains("nested more than 50 deep");
    assertThat(refusal("lang:en or ".repeat(1000) + "lang:ja"))
        .contains("characters; allowed: 4000");
  }

  private static String refusal(String text) {
    Refused refused = catchThrowableOfType(Refused.class, () -> read(text));
    return RefusalWriter.sentence(refused, Language.EN);
  }

  private static Clause read(String text) {
    return ClauseReader.read(text, NAMES);
  }
}
