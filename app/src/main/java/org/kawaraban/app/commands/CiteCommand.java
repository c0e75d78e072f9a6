package org.kawaraban.app.commands;

import java.io.PrintWriter;
import java.util.Iterator;
import java.util.concurrent.Callable;
import org.kawaraban.app.instance.InstanceAccess;
import org.kawaraban.app.process.UserError;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.store.StoreReader;
import org.kawaraban.store.citation.CitationFormat;
import org.kawaraban.store.citation.Citations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A citation of an item, a meeting or a cell. */
@Command(
    name = "cite",
    mixinStandardHelpOptions = true,
    description = "Prints a citation of an item, a meeting or a cell of Table 1.",
    footer = {
      "",
      "Examples:",
      "  kawaraban cite japan-us-cyber-dialogue/7",
      "  kawaraban cite 9f86d081884c7d659a2feaa0 --format bibtex",
      "  kawaraban cite cell/EE/capacity-building --format footnote-ja"
    })
public final class CiteCommand implements Callable<Integer> {
  /** The formats by their words, for the help. */
  static final class Formats implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return CitationFormat.words().iterator();
    }
  }

  @Spec private CommandSpec spec;
  @Mixin private DataOption data;

  @Parameters(
      paramLabel = "KEY",
      description = "Id of an item, key of a meeting, or partner/area of a cell.")
  private String key = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      completionCandidates = Formats.class,
      description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
      defaultValue = "footnote-en")
  private String format = "";

  @Override
  public Integer call() {
    CitationFormat written =
        CitationFormat.of(format)
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(),
                        "--format is \"%s\"; allowed: %s"
                            .formatted(format, String.join(", ", CitationFormat.words()))));
    try (InstanceAccess instance = ProgramRun.access(data);
        StoreReader store = StoreReader.open(instance.backbone().databaseUrl())) {
      Citations citations =
          new Citations(
              store.reader(),
              Vocabulary.bundled(),
              ProgramRun.attributions(ProgramRun.catalogue(data.directory, System.getenv())),
              ProgramRun.placesInJapanese());
      PrintWriter out = spec.commandLine().getOut();
      out.print(citations.of(key, written).orElseThrow(() -> unknown(key)));
      out.flush();
    }
    return 0;
  }

  private static UserError unknown(String key) {
    return new UserError(
        "nothing to cite at \"%s\"; allowed: the id of an item, the key of a meeting, or partner/area of a cell with evidence"
            .formatted(key));
  }
}
