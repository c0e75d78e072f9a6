package org.kawaraban.app.commands;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.kawaraban.app.instance.InstanceAccess;
import org.kawaraban.app.process.UserError;
import org.kawaraban.store.StoreReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A whole instance into one file. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = {
      "Writes a whole instance into one file, also while it runs: the tables of all its programs as",
      "one consistent state, its topics, captures and releases, each with its digest."
    },
    footer = {"", "Example:", "  kawaraban backup kawaraban.zip"})
public final class BackupCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private DataOption data;

  @Parameters(paramLabel = "FILE", description = "Replaced where it is there.")
  private Path file = Path.of("");

  @Override
  public Integer call() {
    try (InstanceAccess instance = ProgramRun.access(data);
        StoreReader store = StoreReader.open(instance.backbone().databaseUrl())) {
      long rows = store.backup(file, Parts.of(instance, data.directory));
      PrintWriter out = spec.commandLine().getOut();
      out.printf("%d rows written to %s%n", rows, file);
      out.flush();
      return 0;
    } catch (IOException e) {
      throw new UserError(file + " cannot be written: " + e, e);
    }
  }
}
