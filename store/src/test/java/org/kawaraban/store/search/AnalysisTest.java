package org.kawaraban.store.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AnalysisTest {
  private final Analysis analysis = Analysis.bundled();

  @Test
  void englishIsFoundInAnyInflection() {
    assertThat(words("The dialogues are held")).isEqualTo(words("dialogue was held"));
    assertThat(words("Exercises")).isEqualTo(words("exercise"));
  }

  @Test
  void japaneseIsFoundInAnyInflection() {
    assertThat(words("議論しました")).startsWith("議論");
    assertThat(words("参加した")).startsWith(words("参加する").get(0));
  }

  @Test
  void compoundsAreCutIntoTheirParts() {
    assertThat(words("サイバーセキュリティ対話")).containsExactly("サイバ", "セキュリティ", "対話");
    assertThat(words("日米サイバー対話")).endsWith("サイバ", "対話");
  }

  @Test
  void widthCaseAndAccentsDoNotMatter() {
    assertThat(words("ＣＹＢＥＲ　ＮＡＴＯ")).isEqualTo(words("cyber nato"));
    assertThat(words("ｻｲﾊﾞｰ")).isEqualTo(words("サイバー"));
    assertThat(words("Türkiye")).isEqualTo(words("Turkiye"));
    assertThat(words("サイハ\u3099ー")).isEqualTo(words("サイバー"));
  }

  @Test
  void theThreeSpellingsOfCybersecurityAreOne() {
    assertThat(words("cybersecurity"))
        .isEqualTo(words("cyber security"))
        .isEqualTo(words("Cyber-Security"));
  }

  @Test
  void abbreviationsWithDotsAndPossessivesAreTheBareWord() {
    assertThat(words("Japan-U.S.")).isEqualTo(words("Japan US"));
    assertThat(words("Japan's policy")).isEqualTo(words("Japan policy"));
  }

  @Test
  void bothLanguagesMayStandInOneSentence() {
    assertThat(words("第7回EU・Japan Cyber Dialogueを開催"))
        .contains("eu", "japan", "cyber", "dialogu", "開催");
  }

  @Test
  void offsetsAreThoseOfTheTextAsWritten() {
    String text = "㍿ and ｻｲﾊﾞｰ cybersecurity of U.S. forces";
    for (Lexeme lexeme : analysis.lexemes(text)) {
      assertThat(lexeme.start()).isLessThanOrEqualTo(lexeme.end());
      assertThat(lexeme.end()).isLessThanOrEqualTo(text.length());
    }
    assertThat(written(text, "サイバー")).isEqualTo("ｻｲﾊﾞｰ");
    assertThat(written(text, "security")).isEqualTo("security");
    assertThat(written(text, "US")).isIn("U.S", "U.S.");
    assertThat(written(text, "forces")).isEqualTo("forces");
  }

  private String written(String text, String word) {
    String wanted = words(word).get(0);
    Lexeme found =
        analysis.lexemes(text).stream()
            .filter(lexeme -> lexeme.text().equals(wanted))
            .findFirst()
            .orElseThrow();
    return text.substring(found.start(), found.end());
  }

  private List<String> words(String text) {
    return analysis.lexemes(text).stream().map(Lexeme::text).toList();
  }
}
