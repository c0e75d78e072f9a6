package org.kawaraban.app.commands;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.kawaraban.contract.Settings;
import org.kawaraban.ingest.IngestConfig;
import org.kawaraban.ingest.catalogue.Source;
import org.kawaraban.ingest.poll.Trial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Asks every source once from where it runs, which may not be from where others ran. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Asks the listing of every source once and prints what holds today. Keeps and sends nothing.",
      "Exit code 1 where one that is switched on does not answer as the catalogue says."
    },
    footer = {"", "Example:", "  kawaraban sources check --all"})
public final class SourcesCheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--all", description = "Those that are switched off too.")
  private boolean all;

  @Override
  public Integer call() {
    Settings settings = ProgramRun.settings(System.getenv());
    TextTable table =
        new TextTable("SOURCE", "MARK", "VERIFIED", "STATE", "LISTED", "NEWEST", "MS", "REASON");
    boolean good = true;
    try (Trial trial = IngestConfig.trial(settings, Clock.systemUTC())) {
      List<Source> sources =
          trial.catalogue().sources().stream().filter(source -> all || source.enabled()).toList();
      for (Trial.Listing listing : sources.parallelStream().map(trial::list).toList()) {
        Source source = listing.source();
        good &= !source.enabled() || listing.state().isReadable();
        table.row(
            source.id(),
            source.mark() + (source.enabled() ? "" : ", off"),
            source.verified() == null ? "-" : source.verified().toString(),
            listing.state().name(),
            Integer.toString(listing.rows().size()),
            listing.newest().map(LocalDate::toString).orElse("-"),
            Long.toString(listing.took().toMillis()),
            listing.reason());
      }
    }
    PrintWriter out = spec.commandLine().getOut();
    out.print(table);
    out.flush();
    return good ? 0 : 1;
  }
}
