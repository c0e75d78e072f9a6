package org.kawaraban.store.record;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.kawaraban.contract.ItemId;
import org.kawaraban.contract.Origin;
import org.kawaraban.contract.PressItem;
import org.kawaraban.contract.RecordChange.Timing;
import org.kawaraban.store.changes.ChangeLog.Cause;

/** Which of the items just read are news, and what changes they are the cause of. */
final class News {
  private final Duration newsAge;
  private final ReportRepository reports;
  private final Clock clock;
  private final Map<ItemId, Cause> causes = new HashMap<>();

  /**
   * @param newsAge how long after its publication a page may be captured and still be news
   */
  News(Duration newsAge, ReportRepository reports, Clock clock) {
    this.newsAge = newsAge;
    this.reports = reports;
    this.clock = clock;
  }

  /** Takes note of what was kept. */
  void add(Handle handle, ItemRepository.Kept kept) {
    Set<String> heard = Set.of();
    Set<String> undated =
        kept.sightings().stream()
            .map(Sighting::item)
            .filter(item -> item.published() == null && item.origin() == Origin.LIVE)
            .map(PressItem::source)
            .collect(toSet());
    if (!undated.isEmpty()) {
      Instant earliest =
          kept.sightings().stream()
              .map(one -> one.item().captured())
              .min(Instant::compareTo)
              .orElseThrow();
      heard = reports.heardBefore(handle, undated, earliest);
    }
    for (Sighting one : kept.sightings()) {
      PressItem item = one.item();
      boolean late = kept.readAgain().contains(one.key()) && isOld(item);
      Timing timing = !late && isNews(item, heard) ? Timing.LIVE : Timing.BACK_FILL;
      causes.put(item.id(), new Cause("item/%s@%s".formatted(item.id(), item.revision()), timing));
    }
  }

  /** What other rules find in a page of long ago was missed, and is no news any more. */
  private boolean isOld(PressItem item) {
    return item.captured().isBefore(clock.instant().minus(newsAge));
  }

  /** A page without a date is news unless it came with the first listing of its source. */
  private boolean isNews(PressItem item, Set<String> heard) {
    if (item.origin() == Origin.BACKFILL) {
      return false;
    }
    if (item.published() == null) {
      return item.origin() == Origin.LIVE && heard.contains(item.source());
    }
    LocalDate captured = LocalDate.ofInstant(item.captured(), ZoneOffset.UTC);
    return !item.published().last().plusDays(newsAge.toDays()).isBefore(captured);
  }

  /** The cause of a change that rests on these items: news, if one of those just read is. */
  Cause of(Collection<ItemId> items, Cause otherwise) {
    return items.stream()
        .sorted()
        .map(causes::get)
        .filter(cause -> cause != null)
        .min(comparing(Cause::timing))
        .orElse(otherwise);
  }
}
