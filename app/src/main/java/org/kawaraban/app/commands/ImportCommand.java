package org.kawaraban.app.commands;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.kawaraban.app.instance.Arrival;
import org.kawaraban.app.instance.Backbone;
import org.kawaraban.app.instance.InstanceAccess;
import org.kawaraban.app.process.UserError;
import org.kawaraban.classify.ClassifyConfig;
import org.kawaraban.classify.ClassifyProgram;
import org.kawaraban.contract.Settings;
import org.kawaraban.ingest.catalogue.SourceCatalogue;
import org.kawaraban.ingest.imports.ImportSummary;
import org.kawaraban.ingest.imports.Importer;
import org.kawaraban.ingest.publish.ItemPublisher;
import org.kawaraban.store.StoreConfig;
import org.kawaraban.store.StoreProgram;
import org.kawaraban.store.StoreReader;
import org.kawaraban.store.read.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes pages that users have saved, through the parsers of the live ones. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Takes saved pages into the record: JSON Lines, HTML and PDF, feeds, WARC, directories of them.",
      "Returns when what it took is committed. What it cannot read is reported and kept as a dead",
      "letter, the rest goes on, and the exit code is 1."
    },
    footer = {
      "",
      "Lines:  {\"id\",\"url\",\"source\",\"lang\",\"title\",\"published\",\"captured\",\"text\"}",
      "An HTML page says its address itself (canonical link), or urls.csv beside it does, as it must",
      "for a PDF: a line file,url each.",
      "",
      "Examples:",
      "  kawaraban import pages.jsonl",
      "  kawaraban import saved-pages/ --data ./data"
    })
public final class ImportCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @Spec private CommandSpec spec;
  @Mixin private DataOption data;

  @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files and directories.")
  private List<Path> paths = List.of();

  @Override
  public Integer call() {
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new UserError("there is no " + path);
      }
    }
    Map<String, String> environment = System.getenv();
    SourceCatalogue catalogue = ProgramRun.catalogue(data.directory, environment);
    Clock clock = Clock.systemUTC();
    try (InstanceAccess instance = InstanceAccess.open(data.directory, environment, clock)) {
      ImportSummary summary =
          instance.isOwn()
              ? importWithOwnPrograms(instance.backbone(), environment, catalogue, clock)
              : importBesideOthers(instance.backbone(), catalogue, clock);
      return report(summary);
    }
  }

  private ImportSummary importBesideOthers(
      Backbone backbone, SourceCatalogue catalogue, Clock clock) {
    try (StoreReader store = StoreReader.open(backbone.databaseUrl(), PATIENCE)) {
      return importAll(backbone, catalogue, clock, store.progress(), new CompletableFuture<>());
    }
  }

  /** Nobody else tags and stores here, so we do, for our own time. */
  private ImportSummary importWithOwnPrograms(
      Backbone backbone, Map<String, String> environment, SourceCatalogue catalogue, Clock clock) {
    Settings settings = ProgramRun.settings(backbone.addTo(environment));
    StoreConfig storeConfig = StoreConfig.from(settings);
    ClassifyConfig classifyConfig = ClassifyConfig.from(settings);
    settings.refuseIfBad();

    CompletableFuture<Throwable> death = new CompletableFuture<>();
    try (StoreProgram store = new StoreProgram(storeConfig, clock, death::complete);
        ClassifyProgram classify = new ClassifyProgram(classifyConfig, death::complete)) {
      store.start();
      classify.start();
      return importAll(backbone, catalogue, clock, store.progress(), death);
    }
  }

  private ImportSummary importAll(
      Backbone backbone,
      SourceCatalogue catalogue,
      Clock clock,
      Progress progress,
      CompletableFuture<Throwable> death) {
    try (ItemPublisher publisher = new ItemPublisher(backbone.bootstrapServers());
        Arrival arrival = new Arrival(backbone.bootstrapServers(), progress, PATIENCE, death)) {
      ImportSummary summary = new Importer(catalogue, publisher, clock).importAll(paths);
      arrival.await(summary.lastOffsets());
      return summary;
    }
  }

  private int report(ImportSummary summary) {
    if (summary.taken() == 0 && summary.refusedCount() == 0) {
      throw new UserError(
          "nothing to import in %s; files end in %s"
              .formatted(
                  paths.stream().map(Path::toString).collect(Collectors.joining(", ")),
                  Importer.FILES));
    }
    PrintWriter err = spec.commandLine().getErr();
    for (ImportSummary.Refusal refusal : summary.refused()) {
      err.println("kawaraban: " + refusal.subject() + ": " + refusal.reason());
    }
    err.flush();
    PrintWriter out = spec.commandLine().getOut();
    String known = summary.known() == 0 ? "" : ", %d known".formatted(summary.known());
    out.printf("%d taken%s, %d refused%n", summary.taken(), known, summary.refusedCount());
    out.flush();
    return summary.refusedCount() == 0 ? 0 : 1;
  }
}
