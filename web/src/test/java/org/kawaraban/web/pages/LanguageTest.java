package org.kawaraban.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ja|JA",
        "ja-JP,ja;q=0.9,en;q=0.8|JA",
        "fr,ja;q=0.5,en;q=0.7|EN",
        "en-GB|EN",
        "de|EN",
        "ja;q=0,en;q=0.1|EN",
        "*|EN",
        "ja;q=high|EN"
      })
  void theBrowsersLikingDecides(String accepted, Language expected) {
    assertThat(Language.preferred(accepted)).isEqualTo(expected);
  }

  @Test
  void aBrowserThatSaysNothingGetsEnglish() {
    assertThat(Language.preferred(null)).isEqualTo(Language.EN);
  }
}
