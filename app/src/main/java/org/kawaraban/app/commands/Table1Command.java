package org.kawaraban.app.commands;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import org.kawaraban.app.instance.InstanceAccess;
import org.kawaraban.contract.Json;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.store.StoreReader;
import org.kawaraban.store.matrix.Baseline;
import org.kawaraban.store.matrix.Matrix;
import org.kawaraban.store.matrix.MatrixTable;
import org.kawaraban.store.read.MatrixView;
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
      "  kawaraban table1 --format json    every cell with the items it rests on"
    })
public final class Table1Command implements Callable<Integer> {
  /** How the table is written. */
  enum Format {
    TEXT,
    CSV,
    MARKDOWN,
    JSON
  }

  @Spec private CommandSpec spec;
  @Mixin private DataOption data;

  @Option(
      names = "--baseline-only",
      description = "The paper's marks alone; needs neither broker nor database.")
  private boolean baselineOnly;

  @Option(
      names = "--format",
      description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
      defaultValue = "text")
  private Format format = Format.TEXT;

  @Override
  public Integer call() {
    MatrixView matrix = baselineOnly || isUntouched() ? baseline() : recorded();
    PrintWriter out = spec.commandLine().getOut();
    out.print(
        switch (format) {
          case TEXT -> MatrixTable.text(matrix);
          case CSV -> MatrixTable.csv(matrix);
          case MARKDOWN -> MatrixTable.markdown(matrix);
          case JSON -> Json.write(matrix) + "\n";
        });
    out.flush();
    return 0;
  }

  /** Where nothing has run yet the paper's marks are all there is; nothing is started to say so. */
  private boolean isUntouched() {
    return !InstanceAccess.isAddressed(System.getenv()) && !Files.exists(data.directory);
  }

  private static MatrixView baseline() {
    Vocabulary vocabulary = Vocabulary.bundled();
    return new Matrix(vocabulary, Baseline.ofThePaper(vocabulary)).of(List.of());
  }

  private MatrixView recorded() {
    try (InstanceAccess instance = ProgramRun.access(data);
        StoreReader store = StoreReader.open(instance.backbone().databaseUrl())) {
      return store.reader().matrix(false);
    }
  }
}
