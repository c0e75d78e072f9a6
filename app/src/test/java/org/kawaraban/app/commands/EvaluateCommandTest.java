package org.kawaraban.app.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kawaraban.app.Kawaraban;
import org.kawaraban.contract.Json;

class EvaluateCommandTest {
  private static final String PAGE =
      """
      {"id":"%s","source":"mofa-en","lang":"en","title":"The 7th Japan-U.S. Cyber Dialogue",\
      "text":"Japan and the United States held a cyber dialogue in Tokyo.","gold":{"relevant":%s,\
      "partners":["%s"],"topics":["cyber-dialogue"],"instrument":"dialogue","meeting":null}}
      """;

  @TempDir Path directory;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void labelsAreComparedWithThoseOfTheReader() throws IOException {
    JsonNode report = report(file(PAGE.formatted("one", true, "US")));

    assertThat(report.get("pages").asInt()).isEqualTo(1);
    assertThat(report.at("/groups/all/partners_micro_f1/value").asDouble()).isEqualTo(1);
    assertThat(report.at("/groups/source:mofa-en/n").asInt()).isEqualTo(1);
    assertThat(report.at("/errors/0/label").asText()).isEqualTo("meeting");
  }

  @Test
  void taggingDoesNotReadTheLabels() throws IOException {
    JsonNode report = report(file(PAGE.formatted("one", true, "FR")));

    assertThat(report.at("/groups/all/partners_micro_f1/value").asDouble()).isZero();
    assertThat(report.get("errors").toString()).contains("FR missed").contains("US too many");
  }

  @Test
  void tablesAreForAPerson() throws IOException {
    assertThat(evaluate(file(PAGE.formatted("one", false, "US")).toString())).isZero();

    assertThat(out.toString())
        .startsWith("taxonomy ")
        .contains("all (1 pages)", "relevant_f1", "keyword", "majority")
        .contains("relevant: too many  one");
  }

  @Test
  void aBrokenLineIsReportedAndTheRestIsMeasured() throws IOException {
    Path file = file("{\"id\":\"unlabelled\"}\n" + PAGE.formatted("one", true, "US"));

    assertThat(evaluate(file.toString())).isEqualTo(1);
    assertThat(err.toString())
        .startsWith("kawaraban: " + file + ":1: page unlabelled has no labels under \"gold\"")
        .hasLineCount(1);
    assertThat(out.toString()).contains("all (1 pages)");
  }

  @Test
  void aFileThatIsNotThereAndOneWithoutPagesAreNamed() throws IOException {
    assertThat(evaluate(directory.resolve("absent.jsonl").toString())).isEqualTo(1);
    assertThat(evaluate(file("\n").toString())).isEqualTo(1);

    assertThat(err.toString().lines())
        .satisfiesExactly(
            first -> assertThat(first).startsWith("kawaraban: there is no file "),
            second -> assertThat(second).endsWith("there is no labelled page to evaluate on"));
  }

  private JsonNode report(Path file) throws IOException {
    assertThat(evaluate(file.toString(), "--json")).isZero();
    return Json.mapper().readTree(out.toString());
  }

  private Path file(String lines) throws IOException {
    return Files.writeString(directory.resolve("gold.jsonl"), lines);
  }

  private int evaluate(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "evaluate";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Kawaraban.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(all);
  }
}
