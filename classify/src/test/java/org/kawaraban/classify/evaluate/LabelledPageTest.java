package org.kawaraban.classify.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelledPageTest {
  @Test
  void aPageThatIsNotRelevantHasNoOtherLabelsWhateverIsWritten() {
    LabelledPage page =
        LabelledPage.parse(
            "{\"id\":\"a\",\"gold\":{\"relevant\":false,\"partners\":[\"US\"],\"weak\":true,"
                + "\"meeting\":{\"series\":\"Japan-U.S. Cyber Dialogue\"}}}");

    assertThat(page.gold()).isEqualTo(Labels.NONE);
    assertThat(page.weak()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"id\":\"a\"}|page a has no labels under \"gold\"",
        "{\"id\":\"a\",\"gold\":[]}|the labels are no object",
        "{\"gold\":{}}|the page has no id",
        "{\"id\":\"a\",\"gold\":{\"relevant\":true,\"topics\":[3]}}|topics holds 3; allowed: keys",
        "{\"id\":\"a\",|not a page"
      })
  void aBrokenLineIsRefusedWithWhatIsWrong(String line, String sentence) {
    assertThatThrownBy(() -> LabelledPage.parse(line))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(sentence);
  }

  @Test
  void twoPagesOfOneIdAreRefusedAndSoAreNone() {
    LabelledPage page = LabelledPage.parse("{\"id\":\"a\",\"gold\":{\"relevant\":false}}");
    Evaluation.Judged judged = new Evaluation.Judged(page, Labels.NONE);

    assertThatThrownBy(() -> Evaluation.of(List.of(judged, judged)))
        .hasMessageContaining("two pages have the id a");
    assertThatThrownBy(() -> Evaluation.of(List.of()))
        .hasMessageContaining("there is no labelled page");
  }
}
