package org.kawaraban.app.commands;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.kawaraban.app.instance.InstanceAccess;
import org.kawaraban.app.process.UserError;
import org.kawaraban.store.StoreRestore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A whole instance back from a file. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description = {
      "Fills an empty instance with a backup of this or an older version. Every byte is checked before",
      "anything is written. What is there is never overwritten; a restore that fails leaves nothing."
    },
    footer = {"", "Example:", "  kawaraban restore kawaraban.zip --data ./data-new"})
public final class RestoreCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private DataOption data;

  @Parameters(paramLabel = "FILE", description = "As written by backup.")
  private Path file = Path.of("");

  @Override
  public Integer call() {
    if (!Files.isRegularFile(file)) {
      throw new UserError("there is no file " + file);
    }
    try (InstanceAccess instance = ProgramRun.accessOrMake(data)) {
      if (!instance.isOwn() && !InstanceAccess.isAddressed(System.getenv())) {
        throw new UserError("an instance runs on %s; stop it first".formatted(data.directory));
      }
      long rows =
          StoreRestore.from(
              file, instance.backbone().databaseUrl(), Parts.of(instance, data.directory));
      PrintWriter out = spec.commandLine().getOut();
      out.printf("%d rows restored%n", rows);
      out.flush();
      return 0;
    } catch (IllegalArgumentException e) {
      throw new UserError(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw new UserError(file + " cannot be read: " + e, e);
    }
  }
}
