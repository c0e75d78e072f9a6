package org.kawaraban.app.commands;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kawaraban.app.instance.Backbone;
import org.kawaraban.app.instance.DataDirectory;
import org.kawaraban.contract.SourceReport;
import org.kawaraban.contract.SourceState;
import org.kawaraban.ingest.IngestProgram;
import org.kawaraban.store.read.RecordReader;

/** What {@code up} tells a person: what runs, where, and what each source answered. */
final class StartScreen {
  private final PrintWriter out;
  private final RecordReader record;
  private final IngestProgram ingest;
  private final Map<String, SourceState> shown = new HashMap<>();

  StartScreen(PrintWriter out, RecordReader record, IngestProgram ingest) {
    this.out = out;
    this.record = record;
    this.ingest = ingest;
  }

  void show(DataDirectory directory, Backbone backbone, String address, double seconds) {
    RecordReader.Counts counts = record.counts();
    out.printf("Kawaraban is ready (%.1f s)%n%n", seconds);
    out.printf("  Pages       %s%n", address);
    out.printf(
        "  Record      %d items, %d of them relevant, %d meetings%n",
        counts.items(), counts.relevant(), counts.meetings());
    out.printf("  Data        %s%n", directory.path());
    out.printf("  Log         %s%n", DataDirectory.log(directory.path()));
    out.printf("  Kafka       %s%n", backbone.bootstrapServers());
    out.printf("  PostgreSQL  %s%n%n", withoutSecrets(backbone.databaseUrl()));
    out.printf("  Ctrl-C stops it; a second start keeps everything.%n%n");
    out.printf("What the sources answer:%n");
    out.flush();
  }

  /** A line for each source that answered for the first time, or otherwise than before. */
  void showNewAnswers() {
    for (SourceReport report : ingest.newestReports()) {
      SourceState state = sameAnswer(report.state());
      if (!Objects.equals(shown.put(report.source(), state), state)) {
        out.println(line(report));
        out.flush();
      }
    }
  }

  /** Readable is readable: a source that had nothing new has not changed its answer. */
  private static SourceState sameAnswer(SourceState state) {
    return state == SourceState.NOT_MODIFIED ? SourceState.OK : state;
  }

  private static String line(SourceReport report) {
    List<String> parts = new ArrayList<>();
    if (report.listed() > 0) {
      parts.add("%d listed".formatted(report.listed()));
      parts.add("%d published".formatted(report.published()));
    }
    if (!report.reason().isEmpty()) {
      parts.add(report.reason());
    }
    if (report.nextPoll() != null) {
      parts.add("next in " + words(Duration.between(report.at(), report.nextPoll())));
    }
    return "  %-12s %-14s %s".formatted(report.source(), report.state(), String.join(", ", parts));
  }

  private static String words(Duration duration) {
    long seconds = Math.max(0, duration.toSeconds());
    return seconds < 120 ? seconds + " s" : seconds / 60 + " min";
  }

  private static String withoutSecrets(String databaseUrl) {
    return databaseUrl.replaceFirst("\\?.*", "");
  }
}
