package org.kawaraban.alert.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kawaraban.alert.subscription.Language;

class TermWriterTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "partner:GB | partner: United Kingdom | 相手「英国」",
        "kind:meeting-held | what happened: Meeting held | 動き「会合の開催」",
        "series:japan-us-cyber-dialogue | series: Japan-U.S. Cyber Dialogue | シリーズ「日米サイバー対話」",
        "source:mofa-en | source: mofa-en | 情報源「mofa-en」",
        "lang:ja | language: Japanese | 言語「日本語」",
        "text:\"critical infrastructure\" | the words “critical infrastructure” | 語句「critical infrastructure」",
        "partner:XX | partner: XX | 相手「XX」"
      })
  void aTermIsSaidWithTheNamesOfTheVocabulary(String term, String en, String ja) {
    assertThat(TermWriter.say(List.of(term), Language.EN)).isEqualTo(en);
    assertThat(TermWriter.say(List.of(term), Language.JA)).isEqualTo(ja);
  }

  @Test
  void everyFieldHasItsWords() {
    assertThat(
            TermWriter.say(
                List.of(
                    "cell:GB/capacity-building", "topic:capacity-building", "instrument:dialogue"),
                Language.JA))
        .doesNotContain("capacity-building", "cell", "topic", "instrument");
  }

  @Test
  void wordsOfThePageAreNamedWhereTheyAreOthers() {
    assertThat(
            TermWriter.say(
                Map.of("text:hospital", "hospitals", "text:cyber", "cyber", "partner:GB", ""),
                Language.EN))
        .isEqualTo(
            "partner: United Kingdom, the words “cyber”, the words “hospital” (there: “hospitals”)");
  }
}
