package org.kawaraban.systemtests;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.kawaraban.contract.Json;

/** A {@code kawaraban} process on a data directory. */
final class Kawaraban implements AutoCloseable {
  private static final Path JAR = Path.of("../app/target/kawaraban.jar");
  private static final Path OPTIONS = Path.of("../app/src/main/launcher/jvm.options");
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Process process;
  private final Path data;
  private final Path output;

  private Kawaraban(Process process, Path data, Path output) {
    this.process = process;
    this.data = data;
    this.output = output;
  }

  /** {@code up} with a free port; returns at once. */
  static Kawaraban up(Path data, Map<String, String> settings, String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("up", "--data", data.toString(), "--port", "0"));
    arguments.addAll(List.of(more));
    Path output = data.resolveSibling(data.getFileName() + ".output");
    return new Kawaraban(start(settings, output, output, arguments), data, output);
  }

  /** Starts a command and returns at once. */
  static Kawaraban begin(Path directory, Map<String, String> settings, String... arguments) {
    Path output = directory.resolve("output-" + System.nanoTime());
    return new Kawaraban(
        start(settings, output, output, Arrays.asList(arguments)), directory, output);
  }

  /** Runs a command to its end. */
  static Finished run(Path directory, Map<String, String> settings, String... arguments) {
    Path output = directory.resolve("output-" + System.nanoTime());
    Path errors = directory.resolve(output.getFileName() + ".errors");
    Process process = start(settings, output, errors, Arrays.asList(arguments));
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("`kawaraban " + String.join(" ", arguments) + "` does not end");
      }
      return new Finished(process.exitValue(), Files.readString(output), Files.readString(errors));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What a command came to.
   *
   * @param out standard output
   * @param err standard error
   */
  record Finished(int exitCode, String out, String err) {
    /** Both, as a terminal shows them. */
    String output() {
      return out + err;
    }
  }

  Kawaraban awaitReady() {
    await("ready, having said: " + output())
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(100))
        .until(() -> !process.isAlive() || status("/health/ready") == 200);
    if (!process.isAlive()) {
      throw new AssertionError("it ended before it was ready: " + output());
    }
    return this;
  }

  /** The answer to a GET, which must be 200. */
  String get(String path) {
    HttpResponse<String> response = request(path);
    if (response.statusCode() != 200) {
      throw new AssertionError(path + " answers " + response.statusCode() + response.body());
    }
    return response.body();
  }

  JsonNode json(String path) {
    try {
      return Json.mapper().readTree(get(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** SIGKILL: no hook, no flush. */
  void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  /** SIGTERM, as Ctrl-C; returns the exit code. */
  int stop() {
    process.destroy();
    return awaitEnd();
  }

  boolean isRunning() {
    return process.isAlive();
  }

  /** Lets it run for so long; true where it ended by itself. */
  boolean endsWithin(Duration time) throws InterruptedException {
    return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
  }

  String output() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    if (process.isAlive()) {
      stop();
    }
  }

  private int awaitEnd() {
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("the process does not end; it said: " + output());
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private int status(String path) {
    if (!Files.exists(data.resolve("run/instance.json"))) {
      return 0;
    }
    try {
      return request(path).statusCode();
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof ConnectException) {
        return 0;
      }
      throw e;
    }
  }

  /** Where its pages are; once it is ready. */
  String address() {
    try {
      return Json.mapper().readTree(data.resolve("run/instance.json").toFile()).get("web").asText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An empty POST, whose answer must be 200. */
  void post(String path) {
    HttpResponse<String> response =
        answer(
            HttpRequest.newBuilder(URI.create(address()).resolve(path))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
    if (response.statusCode() != 200) {
      throw new AssertionError(path + " answers " + response.statusCode() + response.body());
    }
  }

  private HttpResponse<String> request(String path) {
    return answer(HttpRequest.newBuilder(URI.create(address()).resolve(path)).build());
  }

  private static HttpResponse<String> answer(HttpRequest request) {
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static Process start(
      Map<String, String> settings, Path output, Path errors, List<String> arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + OPTIONS,
                "-XX:TieredStopAtLevel=1", // it lives for seconds
                "-jar",
                JAR.toString()));
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(output.toFile()).redirectError(errors.toFile());
    builder.redirectErrorStream(output.equals(errors));
    builder.environment().keySet().removeIf(name -> name.startsWith("KAWARABAN_"));
    builder.environment().putAll(settings);
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
