package org.kawaraban.classify.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kawaraban.contract.Json;

/**
 * Ten pages with a reader's labels, labels with errors of every kind, and the figures that the
 * scoring rules of the gold set give for them. They were computed by a scorer of its own, not by
 * this code.
 */
class AgreementTest {
  private static final Path FIXTURES = Path.of("src/test/resources/evaluate");
  private static final double EXACT = 0.000_001;

  @Test
  void everyFigureIsThatOfTheIndependentScorer() throws IOException {
    JsonNode expected = Json.mapper().readTree(FIXTURES.resolve("expected-figures.json").toFile());
    Evaluation evaluation = Evaluation.of(judged());

    for (Map.Entry<String, JsonNode> group : expected.properties()) {
      Evaluation.Group found = evaluation.group(group.getKey());
      for (Map.Entry<String, JsonNode> figure : group.getValue().properties()) {
        String name = group.getKey() + " " + figure.getKey();
        Evaluation.Figure reached = found.figure(figure.getKey());
        assertThat(reached.value())
            .as(name)
            .isCloseTo(figure.getValue().get("value").asDouble(), within(EXACT));
        assertThat(reached.keyword())
            .as(name + " by keywords")
            .isCloseTo(figure.getValue().get("keyword").asDouble(), within(EXACT));
      }
    }
    assertThat(expected.get("all").size()).isGreaterThan(18);
  }

  @Test
  void precisionAndRecallTellErrorsOfTheTwoKindsApart() throws IOException {
    Evaluation.Figure partners = Evaluation.of(judged()).group("all").figure("partners_micro_f1");

    // Eight of ten found are right, eight of eleven of the reader's are found.
    assertThat(partners.precision()).isCloseTo(0.8, within(EXACT));
    assertThat(partners.recall()).isCloseTo(8 / 11.0, within(EXACT));
  }

  @Test
  void figuresAreGivenForEachSourceAndUndefinedWhereItsPagesSayNothing() throws IOException {
    Evaluation evaluation = Evaluation.of(judged());

    assertThat(evaluation.groups())
        .extracting(Evaluation.Group::name)
        .containsSequence("all", "firm", "en", "en-firm", "ja", "ja-firm", "source:eeas")
        .contains("source:news");
    assertThat(evaluation.group("source:news").figure("meeting_start").value()).isNaN();
    assertThat(
            EvaluationReport.json(evaluation, "test")
                .at("/groups/source:news/meeting_start/value")
                .isNull())
        .isTrue();
  }

  @Test
  void theSamePagesGiveTheSameReportAndItsIntervalsHoldTheFigures() throws IOException {
    Evaluation evaluation = Evaluation.of(judged());
    ObjectNode report = EvaluationReport.json(evaluation, "test");

    assertThat(EvaluationReport.json(Evaluation.of(judged()), "test")).isEqualTo(report);
    assertThat(evaluation.group("all").figures())
        .allSatisfy(
            figure ->
                assertThat(figure.value()).isBetween(figure.low() - EXACT, figure.high() + EXACT));
  }

  @Test
  void everyErrorNamesItsPages() throws IOException {
    String report = EvaluationReport.text(Evaluation.of(judged()), "test");

    assertThat(report)
        .contains("  2  meeting: missed  f j\n")
        .contains("  1  meeting: too many  g\n")
        .contains("  1  partners: FR too many  b\n")
        .contains("  1  partners: AU missed  f\n")
        .contains("  1  instrument: consultation -> dialogue  b\n")
        .contains("  1  meeting start: 2014-12-15 -> 2014-12  b\n")
        .doesNotContain("meeting series: Japan-U.S. Cyber Dialogue");
  }

  private static List<Evaluation.Judged> judged() throws IOException {
    Map<String, Labels> found = new HashMap<>();
    for (String line : Files.readAllLines(FIXTURES.resolve("tagged.jsonl"))) {
      JsonNode node = Json.mapper().readTree(line);
      found.put(node.get("id").textValue(), Labels.read(node));
    }
    List<Evaluation.Judged> judged = new ArrayList<>();
    for (String line : Files.readAllLines(FIXTURES.resolve("gold.jsonl"))) {
      LabelledPage page = LabelledPage.parse(line);
      judged.add(new Evaluation.Judged(page, found.getOrDefault(page.page().id(), Labels.NONE)));
    }
    return judged;
  }
}
