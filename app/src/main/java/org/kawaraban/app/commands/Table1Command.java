package org.kawaraban.app.commands;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kawaraban.app.instance.InstanceAccess;
import org.kawaraban.app.process.UserError;
import org.kawaraban.contract.Json;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.store.StoreReader;
import org.kawaraban.store.matrix.Baseline;
import org.kawaraban.store.matrix.Matrix;
import org.kawaraban.store.matrix.MatrixTable;
import org.kawaraban.store.matrix.PaperComparison;
import org.kawaraban.store.read.MatrixQuery;
import org.kawaraban.store.read.MatrixView;
import org.kawaraban.store.read.NotRecorded;
import org.kawaraban.store.read.RecordedInstant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Table 1 of the paper, regenerated. */
@Command(
    name = "table1",
    mixinStandardHelpOptions = true,
    description = "Prints Table 1: partner x area of cooperation with the initial year.",
    footer = {
      "",
      "Examples:",
      "  kawaraban table1",
      "  kawaraban table1 --baseline-only --format csv",
      "  kawaraban table1 --format json    every cell with the items it rests on",
      "  kawaraban table1 --as-known-on 2019-10-01 --as-true-in 2019",
      "  kawaraban table1 --against-paper  the paper's marks and the sources that carry them",
      "  kawaraban table1 --as-recorded-on 2026-11-01T09:00Z",
      "  kawaraban table1 diff 2019-10-01 today"
    },
    subcommands = Table1DiffCommand.class)
public final class Table1Command implements Callable<Integer> {
  /** How the table is written. */
  enum Format {
    TEXT,
    CSV,
    MARKDOWN,
    JSON
  }

  private static final String LEGEND =
      """

      O: marked in the paper. A year: carried by primary sources since then; +: by undated ones.
      The items behind each cell: --format json, --against-paper, or the page /table1.
      """;

  @Spec private CommandSpec spec;
  @Mixin private DataOption data;

  @Option(
      names = "--baseline-only",
      description = "The paper's marks alone; needs neither broker nor database.")
  private boolean baselineOnly;

  @Option(
      names = "--key-issues",
      description = "The key issues of the paper's section 4 instead of its areas.")
  private boolean keyIssues;

  @Option(
      names = "--as-known-on",
      paramLabel = "DATE",
      description = "Only what had been published by then, as yyyy-MM-dd.")
  private @Nullable LocalDate knownOn;

  @Option(
      names = "--as-true-in",
      paramLabel = "YEAR",
      description = "Only acts up to the end of that year.")
  private @Nullable Integer trueIn;

  @Option(
      names = "--as-recorded-on",
      paramLabel = "INSTANT",
      description =
          "As this record itself had it then, whatever came to it or was decided since: a day as"
              + " yyyy-MM-dd (its end, in UTC) or yyyy-MM-ddThh:mmZ.")
  private @Nullable String recordedOn;

  @Option(
      names = "--against-paper",
      description =
          "The paper's marks with the primary sources that carry them, those that none carries,"
              + " and the cells that sources fill and the paper leaves empty.")
  private boolean againstPaper;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
      defaultValue = "text")
  private Format format = Format.TEXT;

  @Override
  public Integer call() {
    MatrixQuery query = query();
    MatrixView matrix = baselineOnly || isUntouched() ? baseline(query) : recorded(query);
    PrintWriter out = spec.commandLine().getOut();
    out.print(againstPaper ? PaperComparison.of(matrix).text() : written(matrix));
    if (matrix.leftOut() > 0) {
      spec.commandLine()
          .getErr()
          .printf("%d ties are left out: nothing dates them%n", matrix.leftOut());
    }
    out.flush();
    return 0;
  }

  private String written(MatrixView matrix) {
    return switch (format) {
      case TEXT -> MatrixTable.text(matrix) + LEGEND;
      case CSV -> MatrixTable.csv(matrix);
      case MARKDOWN -> MatrixTable.markdown(matrix);
      case JSON -> Json.write(matrix) + "\n";
    };
  }

  private MatrixQuery query() {
    MatrixQuery.Topics topics =
        keyIssues ? MatrixQuery.Topics.KEY_ISSUES : MatrixQuery.Topics.AREAS;
    int shown = format == Format.JSON ? Integer.MAX_VALUE : againstPaper ? 1 : 0;
    Instant instant = recordedOn == null ? null : recorded(recordedOn);
    return new MatrixQuery(baselineOnly, topics, knownOn, trueIn, instant, shown);
  }

  /** An instant of the record's history, as the user wrote it. */
  static Instant recorded(String text) {
    return RecordedInstant.parse(text, Clock.systemUTC().instant())
        .orElseThrow(
            () ->
                new UserError(
                    "as recorded on is \"%s\"; allowed: %s"
                        .formatted(text, RecordedInstant.ALLOWED)));
  }

  /** Where nothing has run yet the paper's marks are all there is; nothing is started to say so. */
  private boolean isUntouched() {
    return !InstanceAccess.isAddressed(System.getenv()) && !Files.exists(data.directory);
  }

  private MatrixView baseline(MatrixQuery query) {
    if (query.recordedOn() != null) {
      throw new UserError(
          baselineOnly
              ? "--baseline-only leaves out the record whose past --as-recorded-on asks for; give one"
              : new NotRecorded(query.recordedOn(), null).getMessage());
    }
    Vocabulary vocabulary = Vocabulary.bundled();
    return new Matrix(vocabulary, Baseline.ofThePaper(vocabulary)).of(List.of(), query);
  }

  private MatrixView recorded(MatrixQuery query) {
    try (InstanceAccess instance = ProgramRun.access(data);
        StoreReader store = StoreReader.open(instance.backbone().databaseUrl())) {
      return store.reader().matrix(query);
    } catch (NotRecorded e) {
      throw new UserError(e.getMessage(), e);
    }
  }
}
