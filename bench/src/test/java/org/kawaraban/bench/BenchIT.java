package org.kawaraban.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The benchmark that goes through every program keeps running as they change. */
class BenchIT {
  @Test
  void thePipelineIsMeasuredBesideItsLimits() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                Path.of("target", "kawaraban-bench.jar").toString(),
                "pipeline",
                "--items",
                "300")
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output).contains("limit: COPY of the same rows", "p99");
  }
}
