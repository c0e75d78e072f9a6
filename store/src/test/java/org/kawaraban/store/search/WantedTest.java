package org.kawaraban.store.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
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
  void aPhraseIsItsPairsWithTheirDistances() {
    assertThat(query("\"exchange of views\"")).isEqualTo("('exchang 2 view')");
    assertThat(query("「能力 構築」")).isEqualTo("('能力 構築')");
  }

  @Test
  void aJapaneseWordOfSeveralPartsIsAPhrase() {
    assertThat(query("能力構築支援")).isEqualTo("('能力 構築' & '構築 支援')");
  }

  @Test
  void aMinusExcludes() {
    assertThat(query("cyber -fisheries －漁業")).isEqualTo("('cyber') & !('fisheri') & !('漁業')");
    assertThat(query("cyber -\"human rights\"")).isEqualTo("('cyber') & !('human right')");
  }

  @Test
  void aHyphenWithinAWordExcludesNothing() {
    assertThat(query("Japan-France")).isEqualTo("('japan franc')");
  }

  @Test
  void whatIsChosenIsWantedToo() {
    assertThat(Wanted.of("cyber", Analysis.bundled()).tsquery(List.of("partner/FR", "year/2019")))
        .isEqualTo("('cyber') & 'partner/FR' & 'year/2019'");
  }

  @Test
  void matchesAreRankedByTheWordsOfTheirPhrases() {
    assertThat(Wanted.of("「能力 構築」 cyber -fisheries", Analysis.bundled()).ranking())
        .isEqualTo("('能力' & '構築') & ('cyber')");
  }

  @Test
  void anIdeographicSpaceSeparates() {
    assertThat(query("対話\u3000NATO")).isEqualTo("('対話') & ('nato')");
  }

  @Test
  void aQuotationMarkThatIsNeverClosedReachesToTheEnd() {
    assertThat(query("\"human rights")).isEqualTo("('human right')");
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
    return Wanted.of(typed, Analysis.bundled()).tsquery(List.of());
  }
}
