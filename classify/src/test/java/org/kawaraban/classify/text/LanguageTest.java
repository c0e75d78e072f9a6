package org.kawaraban.classify.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The two sides met in Tokyo | ENGLISH",
        "両国はサイバー協力で一致した | JAPANESE",
        "第3回日米サイバー対話 Joint Statement of the Japan-U.S. Cyber Dialogue in Tokyo | JAPANESE",
        "Japan-EU Cyber Dialogue 2018 | ENGLISH",
        "Le dialogue entre la France et le Japon a eu lieu dans la capitale | OTHER",
        "Der Dialog mit Japan und die Konsultationen fanden in Tokio statt | OTHER",
        "भारत और जापान ने साइबर संवाद किया | OTHER",
        "中日韩三国网络安全磋商在东京举行 | OTHER"
      })
  void thePageItselfSaysItsLanguage(String text, Language expected) {
    assertThat(Language.of(PageText.of("", text))).isEqualTo(expected);
  }
}
