package org.kawaraban.store.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kawaraban.store.read.EmptySearch;

class WantedTest {
  @Test
  void allWordsAreWanted() {
    assertThat(query("France dialogues")).isEqualTo("('franc') & ('dialogu')");
  }

  @Test
  void aPhraseKeepsItsDistances() {
    assertThat(query("\"exchange of views\"")).isEqualTo("('exchang' <2> 'view')");
    assertThat(query("「能力 構築」")).isEqualTo("('能力' <1> '構築')");
  }

  @Test
  void aJapaneseWordOfSeveralPartsIsAPhrase() {
    assertThat(query("能力構築支援")).isEqualTo("('能力' <1> '構築' <1> '支援')");
  }

  @Test
  void aMinusExcludes() {
    assertThat(query("cyber -fisheries －漁業")).isEqualTo("('cyber') & !('fisheri') & !('漁業')");
    assertThat(query("cyber -\"human rights\"")).isEqualTo("('cyber') & !('human' <1> 'right')");
  }

  @Test
  void aHyphenWithinAWordExcludesNothing() {
    assertThat(query("Japan-France")).isEqualTo("('japan' <1> 'franc')");
  }

  @Test
  void anIdeographicSpaceSeparates() {
    assertThat(query("対話\u3000NATO")).isEqualTo("('対話') & ('nato')");
  }

  @Test
  void aQuotationMarkThatIsNeverClosedReachesToTheEnd() {
    assertThat(query("\"human rights")).isEqualTo("('human' <1> 'right')");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "-", "the", "\"\"", "-cyber", "・、。", "のは", "\"", "- -"})
  void nothingToLookForIsSaidSo(String typed) {
    assertThatThrownBy(() -> query(typed))
        .isInstanceOf(EmptySearch.class)
        .hasMessageContaining("no word to look for");
  }

  @Test
  void whatPostgresWouldReadAsSyntaxIsOnlyText() {
    assertThat(query("cyber:* & | ! ( ) ' \\ <->")).isEqualTo("('cyber')");
    assertThat(Entry.quoted("a'b\\")).isEqualTo("'a''b\\\\'");
  }

  private static String query(String typed) {
    return Wanted.of(typed, Analysis.bundled()).tsquery();
  }
}
