package org.kawaraban.classify.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameWordsTest {
  @ParameterizedTest
  @CsvSource({
    "Japan-U.S. Cyber Dialogue, Japan-US Cybersecurity Dialogue",
    "Japan-UK Cyber Consultations, Japan-U.K. Bilateral Consultations on Cyberspace",
    "Japan-Viet Nam Cyber Dialogue, Japan-Vietnam Cyber Dialogue",
    "ASEAN-Japan Information Security Policy Meeting, ASEAN-Japan Cybersecurity Policy Meeting",
    "Japan-Australia Foreign and Defence Ministers' Meeting (2+2), Japan-Australia 2+2",
    "日米サイバー対話, 日米サイバー対話"
  })
  void oneSeriesUnderTwoNames(String gold, String found) {
    assertThat(NameWords.sameSeries(gold, found)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Japan-U.S. Cyber Dialogue, Japan-EU Cyber Dialogue",
    "Japan-France Cybersecurity Workshop, Japan-France Cybersecurity Symposium",
    "Japan-India Summit Meeting, Japan-India Cyber Dialogue",
    "Japan-EU Cyber Dialogue,"
  })
  void differentSeries(String gold, String found) {
    assertThat(NameWords.sameSeries(gold, found)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "Washington, 'Washington, D.C.', true",
    "New Delhi, New Delhi, true",
    "New York City, New York, true",
    ",, true",
    "Tokyo,, false",
    "Tokyo, Kyoto, false"
  })
  void placesAreToldByTheirFirstWords(String gold, String found, boolean same) {
    assertThat(NameWords.samePlace(gold, found)).isEqualTo(same);
  }
}
