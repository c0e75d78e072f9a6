package org.kawaraban.ingest.poll;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.contract.SourceState;

/** Counts what one poll of one source came to; lives as long as the poll. */
final class Tally {
  /** What went wrong is told before what went well; the first found wins. */
  private static final List<SourceState> GRAVEST_FIRST =
      List.of(
          SourceState.CHALLENGED,
          SourceState.RATE_LIMITED,
          SourceState.DISALLOWED,
          SourceState.SCHEMA_CHANGED,
          SourceState.FAILED,
          SourceState.OK,
          SourceState.EMPTY,
          SourceState.NOT_MODIFIED);

  private SourceState state = SourceState.NOT_MODIFIED;
  private String reason = "";
  private Duration retryAfter = Duration.ZERO;
  private Duration freshFor = Duration.ZERO;
  private final List<Watched> withdrawn = new ArrayList<>();
  private @Nullable LocalDate newest;
  private int listed;
  private int published;
  private int failed;

  void saw(SourceState seen, String why) {
    if (GRAVEST_FIRST.indexOf(seen) < GRAVEST_FIRST.indexOf(state)) {
      state = seen;
      reason = why;
    }
  }

  void askedToWait(Duration wait) {
    retryAfter = wait.compareTo(retryAfter) > 0 ? wait : retryAfter;
  }

  /** The listing says it will not change for so long. */
  void freshFor(Duration time) {
    freshFor = time.compareTo(freshFor) > 0 ? time : freshFor;
  }

  /** A page that was published once is there no more. */
  void withdrawn(Watched page) {
    withdrawn.add(page);
  }

  void listed(int rows) {
    listed += rows;
  }

  void published() {
    published++;
  }

  void failed(int pages) {
    failed += pages;
  }

  void newest(@Nullable LocalDate day) {
    if (day != null && (newest == null || day.isAfter(newest))) {
      newest = day;
    }
  }

  /** Turns a good state into {@link SourceState#STALE} where the newest row is older than that. */
  void judgeSilence(@Nullable Duration limit, LocalDate today) {
    boolean good = state == SourceState.OK || state == SourceState.NOT_MODIFIED;
    LocalDate last = newest;
    if (good && limit != null && last != null && last.isBefore(today.minusDays(limit.toDays()))) {
      state = SourceState.STALE;
      reason = "its newest row is of %s, more than %d days ago".formatted(last, limit.toDays());
    }
  }

  static @Nullable LocalDate dayOf(Optional<PartialDate> date) {
    return date.map(PartialDate::first).orElse(null);
  }

  boolean isFailure() {
    return GRAVEST_FIRST.indexOf(state) >= 0
        && GRAVEST_FIRST.indexOf(state) <= GRAVEST_FIRST.indexOf(SourceState.FAILED);
  }

  SourceState state() {
    return state;
  }

  String reason() {
    List<String> sentences = new ArrayList<>();
    if (!reason.isEmpty()) {
      sentences.add(reason);
    } else if (failed > 0) {
      sentences.add(
          failed + " of " + listed + " listed pages could not be read yet; they are asked again");
    }
    if (!withdrawn.isEmpty()) {
      sentences.add(
          "withdrawn: "
              + withdrawn.stream().map(page -> page.url().toString()).collect(joining(" ")));
    }
    return String.join("; ", sentences);
  }

  List<Watched> withdrawnPages() {
    return List.copyOf(withdrawn);
  }

  Duration freshFor() {
    return freshFor;
  }

  Duration retryAfter() {
    return retryAfter;
  }

  int listedRows() {
    return listed;
  }

  int publishedItems() {
    return published;
  }

  int failedPages() {
    return failed;
  }
}
