package org.kawaraban.classify.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralsTest {
  @ParameterizedTest
  @CsvSource({
    "12,12",
    "十二,12",
    "二十一,21",
    "二〇一八,2018",
    "元,1",
    "百三,103",
    "十,10",
    "x,-1",
    "1234567,-1"
  })
  void digitsAndKanjiAreNumbers(String printed, int value) {
    assertThat(Numerals.number(printed)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "first,1",
    "twelfth,12",
    "twenty-first,21",
    "thirty-second,32",
    "twenty-tenth,0",
    "fast,0"
  })
  void englishOrdinalWordsAreNumbers(String printed, int value) {
    assertThat(Numerals.ordinalWord(printed)).isEqualTo(value);
  }
}
