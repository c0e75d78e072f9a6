package org.kawaraban.app.commands;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kawaraban.app.process.UserError;
import org.kawaraban.contract.Json;
import org.kawaraban.store.dataset.ReleaseCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a release as a stranger would. */
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    description = {
      "Checks a release from its files alone: the descriptor against the JSON Schema that the Data",
      "Package project publishes, bytes against digests, values against fields, keys between tables.",
      "Exit code 1 where something is wrong."
    })
final class DatasetValidateCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "The release.")
  private Path directory = Path.of("");

  @Option(
      names = "--profile",
      paramLabel = "FILE",
      description = "A copy of the published schema; without it, it is fetched from its publisher.")
  private @Nullable Path profile;

  @Override
  public Integer call() {
    try {
      Optional<JsonNode> schema = profile == null ? published() : Optional.of(copy(profile));
      List<String> problems = ReleaseCheck.problems(directory, schema);
      PrintWriter out = spec.commandLine().getOut();
      problems.forEach(out::println);
      if (problems.isEmpty()) {
        out.println(
            schema.isPresent() ? "valid" : "valid, but for the published schema: not checked");
      }
      out.flush();
      return problems.isEmpty() ? 0 : 1;
    } catch (IllegalArgumentException e) {
      throw new UserError(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw new UserError(directory + " cannot be read: " + e, e);
    }
  }

  private static JsonNode copy(Path file) {
    try {
      return Json.mapper().readTree(file.toFile());
    } catch (IOException e) {
      throw new UserError(file + " is no JSON Schema: " + e.getMessage(), e);
    }
  }

  private Optional<JsonNode> published() {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(ReleaseCheck.PROFILE)).timeout(PATIENCE).build();
    try {
      HttpClient client =
          HttpClient.newBuilder()
              .connectTimeout(PATIENCE)
              .followRedirects(HttpClient.Redirect.NORMAL)
              .build();
      HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() == 200) {
        return Optional.of(Json.mapper().readTree(answer.body()));
      }
      warn("status " + answer.statusCode());
    } catch (IOException e) {
      warn(e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      warn("interrupted");
    }
    return Optional.empty();
  }

  private void warn(String reason) {
    PrintWriter err = spec.commandLine().getErr();
    err.printf("kawaraban: %s cannot be fetched: %s%n", ReleaseCheck.PROFILE, reason);
    err.flush();
  }
}
