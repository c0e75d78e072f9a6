package org.kawaraban.app.commands;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kawaraban.app.instance.InstanceAccess;
import org.kawaraban.app.process.UserError;
import org.kawaraban.ingest.IngestTasks;
import org.kawaraban.ingest.poll.Reextraction.Summary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads the bytes of all revisions again, by the selectors of today. */
@Command(
    name = "reextract",
    mixinStandardHelpOptions = true,
    description = {
      "Extracts everything again from the bytes that were kept, and sends on what reads differently.",
      "Asks no source. Use it after mending a selector in the source catalogue."
    },
    footer = {"", "Example:", "  kawaraban reextract --source eeas"})
public final class ReextractCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private DataOption data;

  @Option(names = "--source", paramLabel = "ID", description = "Only this source (default: all).")
  private @Nullable String source;

  @Override
  public Integer call() {
    Map<String, String> environment = ProgramRun.on(data.directory, System.getenv());
    Clock clock = Clock.systemUTC();
    try (InstanceAccess instance = ProgramRun.access(data);
        IngestTasks tasks = ProgramRun.tasks(data.directory, instance, environment, clock)) {
      if (source != null && !tasks.knows(source)) {
        throw new UserError("there is no source " + source);
      }
      return report(tasks.reextract(source));
    }
  }

  private int report(Summary summary) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "%d read, %d of them changed and sent on, %d unreadable, %d missing%n",
        summary.read(), summary.changed(), summary.unreadable(), summary.missing());
    out.flush();
    return summary.missing() == 0 ? 0 : 1;
  }
}
