package org.kawaraban.classify.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.kawaraban.classify.text.PageText;
import org.kawaraban.classify.text.Sentence;
import org.kawaraban.contract.PageLine;

/** The shortcut against the whole search, on every sentence of the evaluation pages. */
class DateSignsTest {

  @Test
  void noDateIsMissedForWantOfASign() throws IOException {
    for (String line : Files.readAllLines(Path.of("src/test/resources/evaluation.jsonl"))) {
      PageLine item = PageLine.parse(line);
      PageText page = PageText.of(item.title(), item.text());
      for (Sentence sentence : page.sentences()) {
        assertThat(Dates.in(page, sentence))
            .as(page.folded().substring(sentence.start(), sentence.end()))
            .isEqualTo(Dates.in(page, sentence, all(sentence)));
      }
    }
  }

  private static DateSigns all(Sentence sentence) {
    return new DateSigns(EnumSet.allOf(DateSigns.Sign.class), sentence.start(), sentence.end());
  }
}
