package org.kawaraban.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageLineTest {
  @Test
  void fieldsThatAreMissingOrUnknownDoNoHarm() {
    PageLine page = PageLine.parse("{\"title\":\"t\",\"labels\":{\"partners\":[\"US\"]}}");

    assertThat(page.title()).isEqualTo("t");
    assertThat(page.url()).isEmpty();
    assertThat(page.published()).isNull();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "{broken | not a page: Unexpected character",
        "null | found null; allowed: a JSON object",
        "[] | not a page: found something else; allowed: a JSON object",
        "7 | not a page: found something else; allowed: a JSON object",
        "{\"published\":\"2024-13-01\"} | not a page: published: no such date: 2024-13-01",
        "{\"captured\":\"yesterday\"} | not a page: captured has a value it cannot have",
        "{\"title\":{}} | not a page: title has a value it cannot have"
      })
  void aBrokenLineIsRefusedInWordsOfItsOwnAndNoneOfOurClasses(String line, String reason) {
    assertThatThrownBy(() -> PageLine.parse(line))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(reason)
        .hasMessageNotContaining("org.kawaraban")
        .hasMessageNotContaining("java.");
  }
}
