package org.kawaraban.app.commands;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.kawaraban.classify.CodebookLabels;
import org.kawaraban.classify.Tagger;
import org.kawaraban.classify.explain.ExplanationText;
import org.kawaraban.classify.explain.Style;
import org.kawaraban.contract.Json;
import org.kawaraban.contract.PageLine;
import org.kawaraban.contract.PressItem;
import org.kawaraban.ingest.catalogue.SourceCatalogue;
import org.kawaraban.ingest.imports.PageLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tags pages from a file, one line out for each line in. Needs neither broker nor database. */
@Command(
    name = "tag",
    mixinStandardHelpOptions = true,
    description = {
      "Tags pages: one JSON line out per JSON line in, with the evidence of each label.",
      "A line that cannot be read is reported on standard error and the rest goes on."
    },
    footer = {
      "",
      "Lines in:  {\"id\",\"url\",\"source\",\"lang\",\"title\",\"published\",\"captured\",\"text\"}",
      "",
      "Examples:",
      "  kawaraban tag pages.jsonl > tagged.jsonl",
      "  head -1 pages.jsonl | kawaraban tag --explain -"
    })
public final class TagCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "JSON Lines; - for standard input.")
  private String file = "-";

  @Option(
      names = "--explain",
      description = {
        "For a person instead: the text with its spans, why each label was given and why near",
        "misses were not. Plain where standard output is no terminal, or NO_COLOR is set."
      })
  private boolean explain;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Tagger tagger = Tagger.bundled();
    SourceCatalogue catalogue = ProgramRun.catalogue(System.getenv());
    Clock clock = Clock.systemUTC();
    try {
      int refused =
          new PageFile(file)
              .forEachLine(
                  spec.commandLine().getErr(),
                  line -> {
                    PageLine page = PageLine.parse(line);
                    PressItem item = PageLines.toPressItem(page, clock.instant(), catalogue);
                    out.println(explain ? explained(tagger, item) : tagged(tagger, page, item));
                  });
      return refused == 0 ? 0 : 1;
    } finally {
      out.flush();
    }
  }

  private static String tagged(Tagger tagger, PageLine page, PressItem item) {
    return Json.write(CodebookLabels.of(page.id(), tagger.tag(item)));
  }

  private static String explained(Tagger tagger, PressItem item) {
    Style style = Ansi.AUTO.enabled() ? Style.COLOUR : Style.PLAIN;
    return ExplanationText.of(item, tagger.explain(item), style);
  }
}
