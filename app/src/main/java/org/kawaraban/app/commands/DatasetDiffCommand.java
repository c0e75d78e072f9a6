package org.kawaraban.app.commands;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.kawaraban.app.process.UserError;
import org.kawaraban.store.dataset.ReleaseDifference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What is different between two releases. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description =
        "Lists the rows that are added, changed or withdrawn from one release to another.")
final class DatasetDiffCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "BEFORE", description = "A release.")
  private Path before = Path.of("");

  @Parameters(index = "1", paramLabel = "AFTER", description = "A later one.")
  private Path after = Path.of("");

  @Override
  public Integer call() {
    try {
      PrintWriter out = spec.commandLine().getOut();
      out.print(ReleaseDifference.between(before, after).text());
      out.flush();
      return 0;
    } catch (IllegalArgumentException e) {
      throw new UserError(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw new UserError("a release cannot be read: " + e, e);
    }
  }
}
