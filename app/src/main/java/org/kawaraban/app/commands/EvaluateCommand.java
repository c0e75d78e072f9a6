package org.kawaraban.app.commands;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.kawaraban.app.process.UserError;
import org.kawaraban.classify.Tagger;
import org.kawaraban.classify.evaluate.Evaluation;
import org.kawaraban.classify.evaluate.EvaluationReport;
import org.kawaraban.classify.evaluate.LabelledPage;
import org.kawaraban.contract.Json;
import org.kawaraban.ingest.catalogue.SourceCatalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says how far the tagger agrees with a reader. Needs neither broker nor database. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = {
      "Tags labelled pages and compares: precision, recall and F1 with 95 %% intervals, for all pages,",
      "by language and by source, beside what keywords and the most frequent label reach; then every",
      "error with its pages. Pages are tagged without their labels."
    },
    footer = {
      "",
      "Lines in:  those of tag, with the labels of a reader under \"gold\" (docs/codebook.md)",
      "",
      "Examples:",
      "  kawaraban evaluate labelled.jsonl",
      "  kawaraban evaluate labelled.jsonl --json > figures.json"
    })
public final class EvaluateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "GOLD", description = "JSON Lines with labels; - for standard input.")
  private String file = "";

  @Option(names = "--json", description = "Print JSON instead of tables.")
  private boolean json;

  @Override
  public Integer call() {
    Tagger tagger = Tagger.bundled();
    SourceCatalogue catalogue = ProgramRun.catalogue(System.getenv());
    Clock clock = Clock.systemUTC();
    List<Evaluation.Judged> judged = new ArrayList<>();
    int refused =
        new PageFile(file)
            .forEachLine(
                spec.commandLine().getErr(),
                line ->
                    judged.add(
                        Evaluations.judged(
                            LabelledPage.parse(line), tagger, catalogue, clock.instant())));
    print(evaluate(judged), tagger.taxonomyVersion());
    return refused == 0 ? 0 : 1;
  }

  private Evaluation evaluate(List<Evaluation.Judged> judged) {
    try {
      return Evaluation.of(judged);
    } catch (IllegalArgumentException e) {
      throw new UserError(file + ": " + e.getMessage(), e);
    }
  }

  private void print(Evaluation evaluation, String version) {
    PrintWriter out = spec.commandLine().getOut();
    out.print(
        json
            ? Json.write(EvaluationReport.json(evaluation, version)) + System.lineSeparator()
            : EvaluationReport.text(evaluation, version));
    out.flush();
  }
}
