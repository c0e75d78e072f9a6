package org.kawaraban.app.commands;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.kawaraban.app.instance.Backbone;
import org.kawaraban.app.instance.DataDirectory;
import org.kawaraban.contract.SourceReport;
import org.kawaraban.contract.SourceState;
import org.kawaraban.ingest.IngestProgram;
import org.kawaraban.ingest.catalogue.Source;
import org.kawaraban.ingest.catalogue.SourceCatalogue;
import org.kawaraban.store.read.RecordReader;

/** What {@code up} tells a person: what runs, where, and what each source answered. */
final class StartScreen {
  private static final Duration LATELY = Duration.ofMinutes(1);

  private final PrintWriter out;
  private final RecordReader record;
  private final IngestProgram ingest;
  private final Clock clock;
  private final List<String> asked;
  private final int switchedOff;
  private final Map<String, SourceState> shown = new HashMap<>();

  StartScreen(
      PrintWriter out,
      RecordReader record,
      IngestProgram ingest,
      SourceCatalogue catalogue,
      Clock clock) {
    this.out = out;
    this.record = record;
    this.ingest = ingest;
    this.clock = clock;
    this.asked = catalogue.sources().stream().filter(Source::enabled).map(Source::id).toList();
    this.switchedOff = catalogue.sources().size() - asked.size();
  }

  /**
   * @param invitation link with which the first admin signs in; empty where somebody can already
   */
  void show(
      DataDirectory directory,
      Backbone backbone,
      String address,
      double seconds,
      Optional<String> invitation) {
    RecordReader.Counts counts = record.counts();
    out.printf("Kawaraban is ready (%.1f s)%n%n", seconds);
    out.printf("  Pages       %s%n", address);
    invitation.ifPresent(link -> out.printf("  Sign in     %s (once, as admin)%n", link));
    out.printf(
        "  Record      %d items, %d of them relevant, %d meetings%n",
        counts.items(), counts.relevant(), counts.meetings());
    out.printf("  Data        %s%n", directory.path());
    out.printf("  Log         %s%n", DataDirectory.log(directory.path()));
    out.printf("  Kafka       %s%n", backbone.bootstrapServers());
    out.printf("  PostgreSQL  %s%n%n", withoutSecrets(backbone.databaseUrl()));
    out.printf("  Ctrl-C stops it; a second start keeps everything.%n%n");
    String others =
        switchedOff == 0
            ? ""
            : " (%d more are switched off; `kawaraban sources` says why)".formatted(switchedOff);
    out.printf("What the %d sources answer%s:%n", asked.size(), others);
    // Those asked lately are not due for a while; what they said then is what is known now.
    record.sources().forEach(source -> showIfNew(source.newest()));
    out.flush();
  }

  /** A line for each source that answered for the first time, or otherwise than before. */
  void showNewAnswers() {
    ingest.newestReports().forEach(this::showIfNew);
  }

  private void showIfNew(SourceReport report) {
    SourceState state = sameAnswer(report.state());
    if (asked.contains(report.source())
        && !Objects.equals(shown.put(report.source(), state), state)) {
      out.println(line(report));
      out.flush();
    }
  }

  /** Readable is readable: a source that had nothing new has not changed its answer. */
  private static SourceState sameAnswer(SourceState state) {
    return state == SourceState.NOT_MODIFIED ? SourceState.OK : state;
  }

  private String line(SourceReport report) {
    List<String> parts = new ArrayList<>();
    if (report.listed() > 0) {
      parts.add("%d listed".formatted(report.listed()));
      parts.add("%d published".formatted(report.published()));
    }
    if (!report.reason().isEmpty()) {
      parts.add(report.reason());
    }
    Duration age = Duration.between(report.at(), clock.instant());
    if (age.compareTo(LATELY) > 0) {
      parts.add("asked %s ago".formatted(words(age)));
    }
    if (report.nextPoll() != null) {
      parts.add("next in " + words(Duration.between(clock.instant(), report.nextPoll())));
    }
    int width = asked.stream().mapToInt(String::length).max().orElse(0);
    String source = report.source() + " ".repeat(width - report.source().length());
    return "  %s  %-14s %s".formatted(source, report.state(), String.join(", ", parts));
  }

  private static String words(Duration duration) {
    long seconds = Math.max(0, duration.toSeconds());
    return seconds < 120 ? seconds + " s" : seconds / 60 + " min";
  }

  private static String withoutSecrets(String databaseUrl) {
    return databaseUrl.replaceFirst("\\?.*", "");
  }
}
