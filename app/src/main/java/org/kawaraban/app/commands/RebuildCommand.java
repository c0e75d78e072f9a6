package org.kawaraban.app.commands;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.kawaraban.app.instance.Arrival;
import org.kawaraban.app.instance.Backbone;
import org.kawaraban.app.instance.InstanceAccess;
import org.kawaraban.app.process.UserError;
import org.kawaraban.app.reclassify.Retagging;
import org.kawaraban.classify.ClassifyConfig;
import org.kawaraban.classify.ClassifyProgram;
import org.kawaraban.contract.Settings;
import org.kawaraban.store.StoreConfig;
import org.kawaraban.store.StoreProgram;
import org.kawaraban.store.StoreRebuild;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The record once more, from what was published. */
@Command(
    name = "rebuild",
    mixinStandardHelpOptions = true,
    description = {
      "Builds the whole record anew from the topics press-items and source-reports, and follows the",
      "decisions of curators again. What was told once is not told again. Nothing may run meanwhile."
    },
    footer = {"", "Example:", "  kawaraban rebuild --data ./data"})
public final class RebuildCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private DataOption data;

  @Option(
      names = "--patience",
      paramLabel = "HOURS",
      description = "How long each step may take (default: ${DEFAULT-VALUE}).",
      defaultValue = "24")
  private long patienceHours = 24;

  @Override
  public Integer call() {
    try (InstanceAccess instance = ProgramRun.access(data)) {
      if (!instance.isOwn() && !InstanceAccess.isAddressed(System.getenv())) {
        throw new UserError("an instance runs on %s; stop it first".formatted(data.directory));
      }
      StoreRebuild.empty(instance.backbone().databaseUrl(), Clock.systemUTC());
      Retagging.forget(instance.backbone().bootstrapServers());
      readAgain(instance.backbone());
      PrintWriter out = spec.commandLine().getOut();
      out.println("the record is built anew");
      out.flush();
      return 0;
    } catch (IllegalStateException e) {
      throw new UserError(String.valueOf(e.getMessage()), e);
    }
  }

  private void readAgain(Backbone backbone) {
    Settings settings = ProgramRun.settings(backbone.addTo(System.getenv()));
    StoreConfig storeConfig = StoreConfig.from(settings);
    ClassifyConfig classifyConfig = ClassifyConfig.from(settings);
    settings.refuseIfBad();
    CompletableFuture<Throwable> death = new CompletableFuture<>();
    try (StoreProgram store = new StoreProgram(storeConfig, Clock.systemUTC(), death::complete);
        ClassifyProgram classify = new ClassifyProgram(classifyConfig, death::complete);
        Arrival arrival =
            new Arrival(
                backbone.bootstrapServers(),
                store.progress(),
                Duration.ofHours(patienceHours),
                death)) {
      store.start();
      classify.start();
      arrival.awaitAll();
    }
  }
}
