package org.kawaraban.app.commands;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import org.kawaraban.app.instance.InstanceAccess;
import org.kawaraban.store.StoreReader;
import org.kawaraban.store.read.SourceView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** How the sources fare: "nothing was published" told from "we could not look". */
@Command(
    name = "sources",
    mixinStandardHelpOptions = true,
    description = {
      "Lists the sources of an instance with their state, last success and reason.",
      "The commands below need no instance."
    },
    footer = {"", "Example:", "  kawaraban sources --data ./data-demo"},
    subcommands = {SourcesTryCommand.class, SourcesCheckCommand.class, SourcesOpmlCommand.class})
public final class SourcesCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private DataOption data;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (InstanceAccess instance = ProgramRun.access(data);
        StoreReader store = StoreReader.open(instance.backbone().databaseUrl())) {
      List<SourceView> sources = store.reader().sources();
      TextTable table = new TextTable("SOURCE", "STATE", "ITEMS", "LAST SUCCESS", "REASON");
      for (SourceView source : sources) {
        table.row(
            source.newest().source(),
            source.newest().state().name(),
            Long.toString(source.items()),
            lastSuccess(source),
            source.newest().reason());
      }
      out.print(sources.isEmpty() ? "no source has reported yet\n" : table);
      out.flush();
    }
    return 0;
  }

  private static String lastSuccess(SourceView source) {
    Instant last = source.lastSuccess();
    return last == null ? "never" : last.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
