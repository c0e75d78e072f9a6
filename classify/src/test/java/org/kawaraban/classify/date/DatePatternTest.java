package org.kawaraban.classify.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.kawaraban.classify.text.PageText;
import org.kawaraban.contract.PageLine;

/** The letters a date can begin with against a search of every letter of the evaluation pages. */
class DatePatternTest {

  @Test
  void noDateBeginsWithAnyOtherLetter() throws IOException, IllegalAccessException {
    List<DatePattern> patterns = patterns();
    assertThat(patterns).hasSizeGreaterThan(20);
    for (String line : Files.readAllLines(Path.of("src/test/resources/evaluation.jsonl"))) {
      PageLine item = PageLine.parse(line);
      String text = PageText.of(item.title(), item.text()).folded();
      for (DatePattern pattern : patterns) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
          assertThat(pattern.mayBegin(text, matcher.start())).as(matcher.group()).isTrue();
        }
      }
    }
  }

  private static List<DatePattern> patterns() throws IllegalAccessException {
    List<DatePattern> patterns = new ArrayList<>();
    for (Class<?> dates :
        List.of(Dates.class, EnglishDates.class, JapaneseDates.class, MonthlessDates.class)) {
      for (Field field : dates.getDeclaredFields()) {
        if (field.getType() == DatePattern.class) {
          field.setAccessible(true);
          patterns.add((DatePattern) field.get(null));
        }
      }
    }
    return patterns;
  }
}
