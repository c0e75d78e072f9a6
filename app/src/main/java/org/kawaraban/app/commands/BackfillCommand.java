package org.kawaraban.app.commands;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.kawaraban.app.instance.InstanceAccess;
import org.kawaraban.app.process.UserError;
import org.kawaraban.contract.Settings;
import org.kawaraban.ingest.IngestConfig;
import org.kawaraban.ingest.IngestTasks;
import org.kawaraban.ingest.catalogue.Source;
import org.kawaraban.ingest.poll.Backfill.Progress;
import org.kawaraban.ingest.poll.Backfill.Summary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes what a source published long ago. */
@Command(
    name = "backfill",
    mixinStandardHelpOptions = true,
    description = {
      "Walks a source's archive month by month, within its politeness. May be stopped at any time;",
      "the same command goes on where it was. What it takes never alerts anybody."
    },
    footer = {
      "",
      "Example:",
      "  kawaraban backfill mofa-en --from 2012-01 --to 2026-10",
      "",
      "Items are tagged and stored by the running instance, or by the next `kawaraban up`."
    })
public final class BackfillCommand implements Callable<Integer> {
  private static final Duration REDRAW = Duration.ofSeconds(1);
  private static final int BAR = 30;

  @Spec private CommandSpec spec;
  @Mixin private DataOption data;

  @Parameters(paramLabel = "SOURCE", description = "Its id in the catalogue.")
  private String sourceId = "";

  @Option(names = "--from", paramLabel = "yyyy-MM", required = true, description = "First month.")
  private String from = "";

  @Option(names = "--to", paramLabel = "yyyy-MM", required = true, description = "Last month.")
  private String to = "";

  @Override
  public Integer call() {
    YearMonth first = month("--from", from);
    YearMonth last = month("--to", to);
    ProgramRun.refuseDemo(data.directory, System.getenv());
    Map<String, String> environment = ProgramRun.on(data.directory, System.getenv());
    Source source =
        ProgramRun.catalogue(environment)
            .source(sourceId)
            .orElseThrow(() -> new UserError("there is no source " + sourceId));
    Clock clock = Clock.systemUTC();
    try (InstanceAccess instance = InstanceAccess.open(data.directory, environment, clock)) {
      Settings settings = ProgramRun.settings(instance.backbone().addTo(environment));
      IngestConfig config = IngestConfig.from(settings);
      settings.refuseIfBad();
      try (IngestTasks tasks = new IngestTasks(config, clock)) {
        return report(tasks.backfill(source, first, last, bar(clock)));
      } catch (IllegalArgumentException e) {
        throw new UserError(String.valueOf(e.getMessage()), e);
      }
    }
  }

  private static YearMonth month(String option, String text) {
    try {
      return YearMonth.parse(text);
    } catch (DateTimeParseException e) {
      throw new UserError(option + " is \"" + text + "\"; allowed: a month such as 2012-01", e);
    }
  }

  private Consumer<Progress> bar(Clock clock) {
    PrintWriter err = spec.commandLine().getErr();
    Instant start = clock.instant();
    return new Consumer<>() {
      private Instant drawn = Instant.EPOCH;

      @Override
      public void accept(Progress progress) {
        Instant now = clock.instant();
        boolean last = progress.pagesDone() == progress.pages();
        if (last || Duration.between(drawn, now).compareTo(REDRAW) >= 0) {
          drawn = now;
          err.print("\r" + line(progress, Duration.between(start, now)) + (last ? "\n" : ""));
          err.flush();
        }
      }
    };
  }

  private static String line(Progress progress, Duration spent) {
    int full = (int) Math.round(BAR * progress.share());
    Duration left = progress.left(spent);
    return "[%s%s] %3.0f %%  %d of %d lists, %d taken, %d to be asked again, about %d:%02d left   "
        .formatted(
            "#".repeat(full),
            ".".repeat(BAR - full),
            100 * progress.share(),
            progress.pagesDone(),
            progress.pages(),
            progress.published(),
            progress.failed(),
            left.toHours(),
            left.toMinutesPart());
  }

  private int report(Summary summary) {
    PrintWriter out = spec.commandLine().getOut();
    Progress progress = summary.progress();
    out.printf(
        "%d of %d lists walked, %d items taken, %d pages to be asked again%n",
        progress.pagesDone(), progress.pages(), progress.published(), progress.failed());
    out.flush();
    if (summary.problem().isEmpty()) {
      return 0;
    }
    PrintWriter err = spec.commandLine().getErr();
    err.println("kawaraban: " + summary.problem() + "; the same command goes on from here");
    err.flush();
    return 1;
  }
}
