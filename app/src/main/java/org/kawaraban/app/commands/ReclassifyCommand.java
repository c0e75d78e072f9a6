package org.kawaraban.app.commands;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.kawaraban.app.instance.Backbone;
import org.kawaraban.app.instance.InstanceAccess;
import org.kawaraban.app.process.UserError;
import org.kawaraban.app.reclassify.Reclassification;
import org.kawaraban.app.reclassify.TagDifference;
import org.kawaraban.classify.ClassifyConfig;
import org.kawaraban.classify.ClassifyProgram;
import org.kawaraban.contract.Settings;
import org.kawaraban.contract.Vocabulary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads everything by the taxonomy of this build, and lets the store go over to it. */
@Command(
    name = "reclassify",
    mixinStandardHelpOptions = true,
    description = {
      "Tags everything again by the taxonomy of this build, beside the one that runs; prints the items",
      "it tags otherwise; then the store goes over to it. `up` does so by itself after an upgrade.",
      "On a cluster run this before the classify programs of the new build replace the old ones."
    },
    footer = {
      "",
      "Examples:",
      "  kawaraban reclassify --dry-run",
      "  kawaraban reclassify --data ./data"
    })
public final class ReclassifyCommand implements Callable<Integer> {
  private static final long LOOK_MILLIS = 100;

  @Spec private CommandSpec spec;
  @Mixin private DataOption data;

  @Option(names = "--dry-run", description = "Print what would change, and hand nothing over.")
  private boolean dryRun;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (InstanceAccess instance = ProgramRun.access(data)) {
      run(instance.backbone(), out);
    } finally {
      out.flush();
    }
    return 0;
  }

  private void run(Backbone backbone, PrintWriter out) {
    String wanted = Vocabulary.bundled().taxonomyVersion();
    try (Reclassification reclassification =
        new Reclassification(backbone.bootstrapServers(), wanted)) {
      Optional<String> serving = reclassification.serving();
      if (serving.isEmpty() || serving.get().equals(wanted)) {
        out.println("the record is kept by taxonomy " + wanted + ", that of this build");
        return;
      }
      catchUp(backbone, reclassification);
      List<TagDifference> differences = reclassification.differences(serving.get());
      differences.forEach(difference -> print(difference, out));
      out.printf(
          "%d items are tagged otherwise by taxonomy %s than by %s%n",
          differences.size(), wanted, serving.get());
      if (!dryRun) {
        reclassification.handOver();
        out.println("handed over: the store keeps the record by taxonomy " + wanted + " now");
      }
    }
  }

  /** An instance of the new taxonomy, which shares the work with others of it. */
  private static void catchUp(Backbone backbone, Reclassification reclassification) {
    Settings settings = ProgramRun.settings(backbone.addTo(System.getenv()));
    ClassifyConfig config = ClassifyConfig.from(settings);
    settings.refuseIfBad();
    CompletableFuture<Throwable> death = new CompletableFuture<>();
    try (ClassifyProgram classify = new ClassifyProgram(config, death::complete)) {
      classify.start();
      while (reclassification.behind() > 0) {
        if (death.isDone()) {
          Throwable cause = death.join();
          throw new UserError("classify stopped: " + cause.getMessage(), cause);
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS));
      }
    }
  }

  private static void print(TagDifference difference, PrintWriter out) {
    out.println(difference.item() + "  " + difference.title());
    difference.changes().forEach(change -> out.println("  " + change));
  }
}
