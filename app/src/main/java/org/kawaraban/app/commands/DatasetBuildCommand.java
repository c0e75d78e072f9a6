package org.kawaraban.app.commands;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kawaraban.app.instance.InstanceAccess;
import org.kawaraban.app.process.UserError;
import org.kawaraban.store.StoreConfig;
import org.kawaraban.store.StoreReader;
import org.kawaraban.store.dataset.KeptRelease;
import org.kawaraban.store.dataset.Release;
import org.kawaraban.store.dataset.Releases;
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
      "Writes a release: a Frictionless Data Package (v2) with all tables as CSV and JSON, codebook,",
      "licence, citation and changelog. The same record gives the same bytes.",
      "Without DIR the pages offer it (/dataset), and its changelog tells it from the last one offered."
    })
final class DatasetBuildCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private DataOption data;

  @Parameters(
      paramLabel = "DIR",
      arity = "0..1",
      description = "A directory that is not there yet, or empty.")
  private @Nullable Path directory;

  @Option(
      names = "--doi",
      paramLabel = "DOI",
      description = "As reserved for this release; one that is offered takes none any more.")
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
              ProgramRun.terms(ProgramRun.catalogue(data.directory, System.getenv())),
              Evaluations.ofThisBuild(),
              Optional.ofNullable(doi),
              Optional.ofNullable(previous));
      PrintWriter out = spec.commandLine().getOut();
      out.println(directory == null ? offered(store, request) : written(store, request, directory));
      out.flush();
      return 0;
    } catch (IllegalArgumentException e) {
      throw new UserError(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw new UserError("the release cannot be written: " + e, e);
    }
  }

  private static String written(StoreReader store, Release.Request request, Path directory)
      throws IOException {
    return "%s written to %s".formatted(store.release(directory, request), directory);
  }

  private String offered(StoreReader store, Release.Request request) throws IOException {
    Map<String, String> environment = System.getenv();
    Releases releases =
        StoreConfig.releasesIn(
            ProgramRun.settings(
                InstanceAccess.isAddressed(environment)
                    ? environment
                    : ProgramRun.on(data.directory, environment)));
    List<KeptRelease> before = releases.all();
    KeptRelease release = store.release(releases, request);
    return before.contains(release)
        ? "%s is offered already: the record has not changed since".formatted(release.version())
        : "%s is offered at /dataset, from %s".formatted(release.version(), release.directory());
  }
}
