package org.kawaraban.app.commands;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kawaraban.app.instance.InstanceAccess;
import org.kawaraban.app.process.UserError;
import org.kawaraban.store.StoreReader;
import org.kawaraban.store.dataset.Release;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a release of the record. */
@Command(
    name = "build",
    mixinStandardHelpOptions = true,
    description = {
      "Writes a release into a new directory: a Frictionless Data Package (v2) with all tables as CSV",
      "and JSON, codebook, licence, citation and changelog. The same record gives the same bytes."
    })
final class DatasetBuildCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private DataOption data;

  @Parameters(paramLabel = "DIR", description = "A directory that is not there yet, or empty.")
  private Path directory = Path.of("");

  @Option(names = "--doi", paramLabel = "DOI", description = "As registered for this release.")
  private @Nullable String doi;

  @Option(
      names = "--previous",
      paramLabel = "DIR",
      description = "The release before it: the changelog says what is different.")
  private @Nullable Path previous;

  @Override
  public Integer call() {
    try (InstanceAccess instance = ProgramRun.access(data);
        StoreReader store = StoreReader.open(instance.backbone().databaseUrl())) {
      Release.Request request =
          new Release.Request(
              ProgramRun.terms(ProgramRun.catalogue(System.getenv())),
              Evaluations.ofThisBuild(),
              Optional.ofNullable(doi),
              Optional.ofNullable(previous));
      String version = store.release(directory, request);
      PrintWriter out = spec.commandLine().getOut();
      out.printf("%s written to %s%n", version, directory);
      out.flush();
      return 0;
    } catch (IllegalArgumentException e) {
      throw new UserError(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw new UserError("the release cannot be written: " + e, e);
    }
  }
}
