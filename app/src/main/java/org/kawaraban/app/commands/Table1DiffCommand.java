package org.kawaraban.app.commands;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.concurrent.Callable;
import org.kawaraban.app.instance.InstanceAccess;
import org.kawaraban.app.process.UserError;
import org.kawaraban.store.StoreReader;
import org.kawaraban.store.matrix.MatrixDifference;
import org.kawaraban.store.read.MatrixQuery;
import org.kawaraban.store.read.NotRecorded;
import org.kawaraban.store.read.RecordReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What changed in Table 1 between two days, and why. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description = {
      "Says what changed in Table 1 from one day's knowledge to another's, and why:",
      "+ evidence that came, - evidence that went, ~ evidence that reads otherwise."
    },
    footer = {
      "",
      "Examples:",
      "  kawaraban table1 diff 2019-10-01 today",
      "  kawaraban table1 diff --recorded 2026-11-01T09:00Z today"
    })
final class Table1DiffCommand implements Callable<Integer> {
  private static final String TODAY = "today";

  @Spec private CommandSpec spec;
  @Mixin private DataOption data;

  @Option(
      names = "--recorded",
      description =
          "Compare what this record itself had then instead of what had been published: days as"
              + " yyyy-MM-dd (their end, in UTC) or instants as yyyy-MM-ddThh:mmZ.")
  private boolean recorded;

  @Parameters(index = "0", paramLabel = "DATE", description = "As known on this day, yyyy-MM-dd.")
  private String before = "";

  @Parameters(
      index = "1",
      paramLabel = "DATE",
      description = "And as known on this one, or today: all there is.")
  private String after = "";

  @Override
  public Integer call() {
    MatrixQuery first = asOf(before);
    MatrixQuery second = asOf(after);
    PrintWriter out = spec.commandLine().getOut();
    try (InstanceAccess instance = ProgramRun.access(data);
        StoreReader store = StoreReader.open(instance.backbone().databaseUrl())) {
      RecordReader record = store.reader();
      out.print(MatrixDifference.between(record.matrix(first), record.matrix(second)).text());
    } catch (NotRecorded e) {
      throw new UserError(e.getMessage(), e);
    }
    out.flush();
    return 0;
  }

  private MatrixQuery asOf(String time) {
    MatrixQuery now = MatrixQuery.NOW.withAllEvidence();
    if (time.equals(TODAY)) {
      return now;
    }
    return recorded ? now.recordedOn(Table1Command.recorded(time)) : now.knownOn(day(time));
  }

  private static LocalDate day(String day) {
    try {
      return LocalDate.parse(day);
    } catch (DateTimeParseException e) {
      throw new UserError("a day is \"" + day + "\"; allowed: yyyy-MM-dd or today");
    }
  }
}
