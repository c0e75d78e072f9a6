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
      "Checks a release from its files alone, without a network: the descriptor against what Data Package",
      "v2 asks, bytes against digests, values against fields, keys between tables, CSV against JSON.",
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
      description = "Also against this JSON Schema, such as a copy of the published one.")
  private @Nullable Path profile;

  @Option(
      names = "--published",
      description =
          "Also against the JSON Schema that the Data Package project publishes; fetches it.")
  private boolean published;

  @Override
  public Integer call() {
    try {
      List<String> problems = ReleaseCheck.problems(directory, schema());
      PrintWriter out = spec.commandLine().getOut();
      problems.forEach(out::println);
      if (problems.isEmpty()) {
        out.println("valid");
      }
      out.flush();
      return problems.isEmpty() ? 0 : 1;
    } catch (IllegalArgumentException e) {
      throw new UserError(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw new UserError(directory + " cannot be read: " + e, e);
    }
  }

  private Optional<JsonNode> schema() {
    if (profile != null) {
      return Optional.of(copy(profile));
    }
    return published ? Optional.of(fetched()) : Optional.empty();
  }

  private static JsonNode copy(Path file) {
    try {
      return Json.mapper().readTree(file.toFile());
    } catch (IOException e) {
      throw new UserError(file + " is no JSON Schema: " + e.getMessage(), e);
    }
  }

  private static JsonNode fetched() {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(ReleaseCheck.PROFILE)).timeout(PATIENCE).build();
    try {
      HttpClient client =
          HttpClient.newBuilder()
              .connectTimeout(PATIENCE)
              .followRedirects(HttpClient.Redirect.NORMAL)
              .build();
      HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw notFetched("status " + answer.statusCode(), null);
      }
      return Json.mapper().readTree(answer.body());
    } catch (IOException e) {
      throw notFetched(e.toString(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw notFetched("interrupted", e);
    }
  }

  private static UserError notFetched(String reason, @Nullable Exception cause) {
    return new UserError("%s cannot be fetched: %s".formatted(ReleaseCheck.PROFILE, reason), cause);
  }
}
