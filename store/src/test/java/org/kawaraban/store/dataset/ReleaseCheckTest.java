package org.kawaraban.store.dataset;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kawaraban.contract.Json;

class ReleaseCheckTest {
  @TempDir Path directory;

  @Test
  void aDescriptorWithoutResourcesIsNone() throws IOException {
    assertThat(problems("{\"name\": \"empty\", \"resources\": []}")).contains("resources");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      quoteCharacter = '~',
      delimiter = '|',
      value = {
        "\"type\": \"text\"            | type",
        "\"constraints\": {\"enum\": []} | enum",
        "\"constraints\": {\"unique\": 1} | unique"
      })
  void aFieldSaysNoMoreThanTheSpecificationKnows(String wrong, String told) throws IOException {
    assertThat(
            problems(
                """
                {"resources": [{"name": "t", "path": "t.csv", "format": "json",
                  "schema": {"fields": [{"name": "f", %s}]}}]}
                """
                    .formatted(wrong)))
        .contains("fields[0]")
        .contains(told);
  }

  @Test
  void aTableThatIsMissingIsToldOnceAndNotByEveryRowThatRefersToIt() throws IOException {
    Path evidence = Files.writeString(directory.resolve("evidence.csv"), "cell\nUS\nGB\n");
    FileDigest digest = FileDigest.of(evidence);
    String descriptor =
        """
        {"name": "x", "resources": [
          {"name": "cells", "path": "cells.csv", "format": "csv",
            "schema": {"fields": [{"name": "key"}]}},
          {"name": "evidence", "path": "evidence.csv", "format": "csv", "bytes": %d,
            "hash": "sha256:%s", "schema": {"fields": [{"name": "cell"}], "foreignKeys": [
              {"fields": ["cell"], "reference": {"resource": "cells", "fields": ["key"]}}]}}]}
        """
            .formatted(digest.bytes(), digest.sha256());

    assertThat(problems(descriptor))
        .contains("cells.csv is missing")
        .doesNotContain("does not have");
    ReleaseFiles release = ReleaseFiles.open(directory);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> release.csv(release.resources("csv").get("cells")))
        .withMessage(directory + " is no whole release: it lacks cells.csv");
  }

  @Test
  void anotherSchemaIsMetToo() throws IOException {
    Files.writeString(directory.resolve(Descriptor.FILE), "{\"name\": \"x\", \"resources\": []}");

    assertThat(
            ReleaseCheck.problems(
                directory, Optional.of(Json.mapper().readTree("{\"required\": [\"licenses\"]}"))))
        .anyMatch(problem -> problem.contains("licenses"));
  }

  private String problems(String descriptor) throws IOException {
    Files.writeString(directory.resolve(Descriptor.FILE), descriptor);
    return ReleaseCheck.problems(directory, Optional.empty()).stream().collect(joining("\n"));
  }
}
