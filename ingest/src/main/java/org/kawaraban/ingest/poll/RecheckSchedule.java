package org.kawaraban.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.PartialDate;

/** When a page is asked again: pages are edited in place, mostly soon after they appear. */
final class RecheckSchedule {
  /** After it was first fetched. */
  private static final List<Duration> AFTER =
      List.of(
          Duration.ofHours(1),
          Duration.ofHours(6),
          Duration.ofDays(1),
          Duration.ofDays(7),
          Duration.ofDays(30));

  private static final int RECENT_DAYS = 30;

  /** Two answers with status 404 so far apart are no slip of the server. */
  static final Duration MISSING = Duration.ofDays(1);

  /** The next time after now; times slept through are not made up for. Empty after the last. */
  static Optional<Instant> next(Instant since, Instant now) {
    return AFTER.stream().map(since::plus).filter(time -> time.isAfter(now)).findFirst();
  }

  /** Whether a page is young enough to change: an archive's pages are asked once. */
  static boolean isRecent(@Nullable PartialDate published, LocalDate today) {
    return published == null || !published.first().isBefore(today.minusDays(RECENT_DAYS));
  }

  private RecheckSchedule() {}
}
