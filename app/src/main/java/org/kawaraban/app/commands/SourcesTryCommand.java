package org.kawaraban.app.commands;

import java.io.PrintWriter;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.kawaraban.app.process.UserError;
import org.kawaraban.contract.PressItem;
import org.kawaraban.contract.Settings;
import org.kawaraban.ingest.IngestConfig;
import org.kawaraban.ingest.catalogue.Source;
import org.kawaraban.ingest.listing.ListedRow;
import org.kawaraban.ingest.poll.Trial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what a source lists and what is read of its pages, without keeping anything. */
@Command(
    name = "try",
    mixinStandardHelpOptions = true,
    description = {
      "Asks a source of the catalogue (by its id, switched off or not), a feed, or one page (by its",
      "URL), and shows what would be listed and extracted. Keeps and sends nothing."
    },
    footer = {
      "",
      "Examples:",
      "  kawaraban sources try mofa-en",
      "  kawaraban sources try https://www.mofa.go.jp/press/release/pressite_000001_02711.html",
      "  KAWARABAN_INGEST_SOURCES=mine.yaml kawaraban sources try my-source --pages 1"
    })
public final class SourcesTryCommand implements Callable<Integer> {
  private static final Pattern URL = Pattern.compile("(?i)https?://.+");
  private static final int SHOWN_ROWS = 20;
  private static final int SHOWN_CHARS = 1500;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "URL|NAME", description = "What to try.")
  private String what = "";

  @Option(
      names = "--pages",
      paramLabel = "N",
      description = "Pages of a listing that are fetched too (default: ${DEFAULT-VALUE}).",
      defaultValue = "3")
  private int pages = 3;

  @Override
  public Integer call() {
    Settings settings = ProgramRun.settings(System.getenv());
    try (Trial trial = IngestConfig.trial(settings, Clock.systemUTC())) {
      return URL.matcher(what).matches() ? tryUrl(trial) : show(trial, trial.list(source(trial)));
    }
  }

  private Source source(Trial trial) {
    return trial
        .catalogue()
        .source(what)
        .orElseThrow(
            () -> new UserError("there is no source " + what + "; allowed: its id, or a URL"));
  }

  private int tryUrl(Trial trial) {
    URI url;
    try {
      url = URI.create(what);
    } catch (IllegalArgumentException e) {
      throw new UserError("not a URL: " + what, e);
    }
    return trial.address(url).match(feed -> show(trial, feed), page -> show(page) ? 0 : 1);
  }

  private int show(Trial trial, Trial.Listing listing) {
    PrintWriter out = spec.commandLine().getOut();
    Source source = listing.source();
    out.printf("%s  %s  %s%n", source.id(), listing.state(), listing.reason());
    List<ListedRow> rows = listing.rows();
    TextTable table = new TextTable("DATE", "TITLE", "URL");
    for (ListedRow row : rows.subList(0, Math.min(SHOWN_ROWS, rows.size()))) {
      table.row(
          row.date() == null ? "-" : row.date().toString(),
          row.title(),
          row.url() == null ? "-" : row.url().toString());
    }
    out.print(rows.isEmpty() ? "" : table);
    if (rows.size() > SHOWN_ROWS) {
      out.printf("… and %d more%n", rows.size() - SHOWN_ROWS);
    }
    out.flush();
    boolean allRead = true;
    for (ListedRow row : rows.subList(0, Math.max(0, Math.min(pages, rows.size())))) {
      allRead &= show(trial.page(source, row));
    }
    return allRead && !rows.isEmpty() ? 0 : 1;
  }

  private boolean show(Trial.Page page) {
    PrintWriter out = spec.commandLine().getOut();
    PressItem item = page.item();
    out.println();
    if (item == null) {
      out.println("not readable: " + page.problem());
      out.flush();
      return false;
    }
    out.println("url          " + item.url());
    out.println(
        "read by      " + (page.rules().isEmpty() ? "the generic extractor" : page.rules()));
    out.println("title        " + item.title());
    out.println("published    " + (item.published() == null ? "-" : item.published()));
    out.println("place        " + (item.place() == null ? "-" : item.place()));
    out.println("language     " + item.lang());
    out.println("completeness " + item.completeness());
    out.println("attachments  " + item.attachments());
    out.println("twin         " + (item.twin() == null ? "-" : item.twin()));
    String text = item.text();
    out.println();
    out.println(text.length() > SHOWN_CHARS ? text.substring(0, SHOWN_CHARS) + " …" : text);
    out.flush();
    return true;
  }
}
