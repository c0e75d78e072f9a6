package org.kawaraban.app.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kawaraban.app.Kawaraban;
import org.kawaraban.classify.taxonomy.TaxonomySource;
import org.kawaraban.contract.Json;

class TaxonomyCommandTest {
  @TempDir Path directory;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void theTaxonomyOfThisBuildHasNoFault() {
    assertThat(taxonomy("check")).isZero();
    assertThat(out.toString()).contains("taxonomy.yaml: no fault; ", " partners");
  }

  @Test
  void aFaultyFileIsToldLineByLine() throws IOException {
    Path file = directory.resolve("mine.yaml");
    Files.writeString(file, TaxonomySource.bundledYaml().replace("- key: EE", "- key: XX"));

    assertThat(taxonomy("check", file.toString())).isEqualTo(1);
    assertThat(out.toString())
        .startsWith(file + ":")
        .contains(": partner \"XX\" is not in the vocabulary")
        .hasLineCount(1);
  }

  @Test
  void aFileThatIsNotThereOrNoTextIsNamed() throws IOException {
    assertThat(taxonomy("check", directory.resolve("absent.yaml").toString())).isEqualTo(1);
    Path binary = Files.write(directory.resolve("binary.yaml"), new byte[] {(byte) 0xff, 0});
    assertThat(taxonomy("check", binary.toString())).isEqualTo(1);

    assertThat(err.toString().lines())
        .satisfiesExactly(
            first -> assertThat(first).startsWith("kawaraban: there is no file "),
            second -> assertThat(second).endsWith("binary.yaml is not UTF-8"));
  }

  @Test
  void theSchemeIsWrittenInBothFormats() throws IOException {
    assertThat(taxonomy("export", "--format", "skos")).isZero();
    assertThat(out.toString()).startsWith("@prefix dct: ");
    out.getBuffer().setLength(0);

    assertThat(taxonomy("export", "--format", "json")).isZero();
    assertThat(Json.mapper().readTree(out.toString()).at("/concepts/0/wikidata").asText())
        .isEqualTo("Q30");
  }

  @Test
  void anUnknownFormatAndAMissingVerbAreWrongUsage() {
    assertThat(taxonomy("export", "--format", "owl")).isEqualTo(2);
    assertThat(err.toString()).contains("expected one of [SKOS, JSON]", "'owl'");
    assertThat(taxonomy()).isEqualTo(2);
    assertThat(err.toString()).contains("say check or export");
  }

  private int taxonomy(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "taxonomy";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Kawaraban.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(all);
  }
}
