package org.kawaraban.store.coverage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.SourceReport;
import org.kawaraban.contract.SourceState;

/**
 * Windows of one source, from its reports in whatever order.
 *
 * <p>Time between two polls that both read the listing is covered, unless the second came much
 * later than it was due: nobody looked then, and a listing forgets. Everything else is not covered:
 * before the first poll, after the last, and around each poll that could not read.
 */
public final class Coverage {
  private static final Duration LEAST_GRACE = Duration.ofDays(1);

  /** Readable windows alone, the earliest first. */
  public static List<Window> readable(Collection<SourceReport> reportsOfOneSource) {
    List<Window> windows = new ArrayList<>();
    @Nullable SourceReport before = null;
    for (SourceReport report : inOrder(reportsOfOneSource)) {
      if (report.state().isReadable()) {
        boolean goesOn =
            before != null && before.state().isReadable() && cameInTime(before, report);
        if (goesOn) {
          Window last = windows.remove(windows.size() - 1);
          windows.add(
              new Window(
                  last.source(), last.from(), report.at(), true, last.polls() + 1, List.of()));
        } else {
          windows.add(new Window(report.source(), report.at(), report.at(), true, 1, List.of()));
        }
      }
      before = report;
    }
    return windows;
  }

  /**
   * The whole of a stretch of time, in windows that are readable or say why they are not.
   *
   * @param to after from
   */
  public static List<Window> between(
      String source, Collection<SourceReport> reports, Instant from, Instant to) {
    List<Window> windows = new ArrayList<>();
    Instant reached = from;
    for (Window window : readable(reports)) {
      Instant start = latest(window.from(), from);
      Instant end = earliest(window.to(), to);
      if (!start.isBefore(end)) {
        continue;
      }
      if (reached.isBefore(start)) {
        windows.add(uncovered(source, reports, reached, start));
      }
      int polls = polls(reports, start, end, true).size();
      windows.add(new Window(source, start, end, true, polls, List.of()));
      reached = end;
    }
    if (reached.isBefore(to)) {
      windows.add(uncovered(source, reports, reached, to));
    }
    return windows;
  }

  private static Window uncovered(
      String source, Collection<SourceReport> reports, Instant from, Instant to) {
    List<SourceState> failures = polls(reports, from, to, false);
    return new Window(
        source, from, to, false, failures.size(), List.copyOf(new TreeSet<>(failures)));
  }

  /** What polls within some time came to, of those that read or of those that could not. */
  private static List<SourceState> polls(
      Collection<SourceReport> reports, Instant from, Instant to, boolean readable) {
    return reports.stream()
        .filter(report -> !report.at().isBefore(from) && !report.at().isAfter(to))
        .map(SourceReport::state)
        .filter(state -> state.isReadable() == readable)
        .toList();
  }

  private static boolean cameInTime(SourceReport before, SourceReport report) {
    Duration due =
        before.nextPoll() == null
            ? Duration.ZERO
            : Duration.between(before.at(), before.nextPoll()).multipliedBy(2);
    Duration grace = due.compareTo(LEAST_GRACE) > 0 ? due : LEAST_GRACE;
    return Duration.between(before.at(), report.at()).compareTo(grace) <= 0;
  }

  private static List<SourceReport> inOrder(Collection<SourceReport> reports) {
    return reports.stream().distinct().sorted(Comparator.comparing(SourceReport::at)).toList();
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant earliest(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private Coverage() {}
}
