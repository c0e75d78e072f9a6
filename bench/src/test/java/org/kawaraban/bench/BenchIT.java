package org.kawaraban.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The benchmarks that go through several programs keep running as these change. */
class BenchIT {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "pipeline --items 300 | limit: COPY of the same rows",
        "matching --subscriptions 1000 --seconds 0.2 | of lucene-monitor alone",
        "delivery --items 20 | publication to webhook, 10 pages at 10/s: p50",
        "web --items 300 --rate 20 --seconds 2 | all pages"
      })
  void whatIsMeasuredIsPrinted(String arguments, String line)
      throws IOException, InterruptedException {
    Stream<String> java =
        Stream.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-jar",
            Path.of("target", "kawaraban-bench.jar").toString());
    List<String> command = Stream.concat(java, Stream.of(arguments.split(" "))).toList();
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output).contains(line);
  }
}
