package org.kawaraban.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kawaraban.contract.Json;

/** One frozen page for each generation of a site we know of. */
class GenerationsTest {
  private static final ObjectWriter PRETTY = Json.mapper().writerWithDefaultPrettyPrinter();
  private static final double LEAST_F1 = 0.97;

  static List<Generation> pages() throws IOException {
    return Generation.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void aPageOfEachGenerationReadsAsItsExpectedJson(Generation page) throws IOException {
    assertThat(PRETTY.writeValueAsString(page.read()))
        .isEqualTo(PRETTY.writeValueAsString(page.expected()));
  }

  @Test
  void bodiesHoldTheWordsTheyShouldAndNoOthers() throws IOException {
    System.out.printf(
        "%n%-28s %8s %8s %12s%n", "token F1 of the body", "ours", "no rules", "Readability");
    double[] sums = new double[3];
    List<Generation> pages = pages();
    for (Generation page : pages) {
      String expected = page.expected().joined();
      double[] scores = {
        TokenScore.f1(expected, page.read().joined()),
        TokenScore.f1(expected, page.readWithoutRules()),
        TokenScore.f1(expected, page.readByReadability())
      };
      print(page.name(), scores, 1);
      Arrays.setAll(sums, i -> sums[i] + scores[i]);
      assertThat(scores[0]).as(page.name()).isGreaterThanOrEqualTo(LEAST_F1);
    }
    print("mean", sums, pages.size());
  }

  private static void print(String name, double[] scores, int of) {
    System.out.printf(
        "%-28s %8.4f %8.4f %12.4f%n", name, scores[0] / of, scores[1] / of, scores[2] / of);
  }
}
