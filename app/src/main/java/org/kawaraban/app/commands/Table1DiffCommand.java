package org.kawaraban.app.commands;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kawaraban.app.instance.InstanceAccess;
import org.kawaraban.app.process.UserError;
import org.kawaraban.store.StoreReader;
import org.kawaraban.store.matrix.MatrixDifference;
import org.kawaraban.store.read.MatrixQuery;
import org.kawaraban.store.read.RecordReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What changed in Table 1 between two days, and why. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description = "Says what changed in Table 1 from one day's knowledge to another's, and why.")
final class Table1DiffCommand implements Callable<Integer> {
  private static final String TODAY = "today";

  @Spec private CommandSpec spec;
  @Mixin private DataOption data;

  @Parameters(index = "0", paramLabel = "DATE", description = "As known on this day, yyyy-MM-dd.")
  private String before = "";

  @Parameters(
      index = "1",
      paramLabel = "DATE",
      description = "And as known on this one, or today: all there is.")
  private String after = "";

  @Override
  public Integer call() {
    MatrixQuery first = asKnownOn(before);
    MatrixQuery second = asKnownOn(after);
    PrintWriter out = spec.commandLine().getOut();
    try (InstanceAccess instance =
            InstanceAccess.open(data.directory, System.getenv(), Clock.systemUTC());
        StoreReader store = StoreReader.open(instance.backbone().databaseUrl())) {
      RecordReader record = store.reader();
      out.print(MatrixDifference.between(record.matrix(first), record.matrix(second)).text());
    }
    out.flush();
    return 0;
  }

  private static MatrixQuery asKnownOn(String day) {
    return MatrixQuery.NOW.withAllEvidence().knownOn(day.equals(TODAY) ? null : parse(day));
  }

  private static @Nullable LocalDate parse(String day) {
    try {
      return LocalDate.parse(day);
    } catch (DateTimeParseException e) {
      throw new UserError("a day is \"" + day + "\"; allowed: yyyy-MM-dd or today");
    }
  }
}
