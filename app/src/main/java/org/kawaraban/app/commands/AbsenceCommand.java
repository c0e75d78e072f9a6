package org.kawaraban.app.commands;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.kawaraban.app.instance.InstanceAccess;
import org.kawaraban.app.process.UserError;
import org.kawaraban.contract.Json;
import org.kawaraban.store.StoreReader;
import org.kawaraban.store.coverage.Absence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Certifies that nothing was published. */
@Command(
    name = "absence",
    mixinStandardHelpOptions = true,
    description = {
      "Certifies that no item on an area with a partner was published between two days, together with",
      "the time in which each source could be read. Exit code 1 where there was one."
    },
    footer = {
      "",
      "Example:",
      "  kawaraban absence --partner IL --area confidence-building --from 2026-01-01 --to 2026-06-30"
    })
public final class AbsenceCommand implements Callable<Integer> {
  /** How the certificate is written. */
  enum Format {
    TEXT,
    CSV,
    JSON
  }

  @Spec private CommandSpec spec;
  @Mixin private DataOption data;

  @Option(names = "--partner", paramLabel = "KEY", required = true, description = "Key, as US.")
  private String partner = "";

  @Option(
      names = "--area",
      paramLabel = "KEY",
      required = true,
      description = "Topic key, as cyber-dialogue.")
  private String area = "";

  @Option(
      names = "--from",
      paramLabel = "DATE",
      required = true,
      description = "First day, yyyy-MM-dd.")
  private LocalDate from = LocalDate.EPOCH;

  @Option(
      names = "--to",
      paramLabel = "DATE",
      required = true,
      description = "Last day, yyyy-MM-dd.")
  private LocalDate to = LocalDate.EPOCH;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
      defaultValue = "text")
  private Format format = Format.TEXT;

  @Override
  public Integer call() {
    try (InstanceAccess instance = ProgramRun.access(data);
        StoreReader store = StoreReader.open(instance.backbone().databaseUrl())) {
      Absence absence = store.reader().absence(partner, area, from, to);
      PrintWriter out = spec.commandLine().getOut();
      out.print(
          switch (format) {
            case TEXT -> absence.text();
            case CSV -> absence.csv();
            case JSON -> Json.write(absence) + "\n";
          });
      out.flush();
      return absence.holds() ? 0 : 1;
    } catch (IllegalArgumentException e) {
      throw new UserError(String.valueOf(e.getMessage()), e);
    }
  }
}
