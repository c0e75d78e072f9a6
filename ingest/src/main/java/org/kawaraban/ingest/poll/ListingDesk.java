package org.kawaraban.ingest.poll;

import java.time.Clock;
import org.kawaraban.ingest.catalogue.SourceCatalogue;
import org.kawaraban.ingest.fetch.Fetcher;
import org.kawaraban.ingest.listing.ListingReader;
import org.kawaraban.ingest.publish.Outlet;

/** What walking listings works with, whether for a poll or for a back-fill. */
record ListingDesk(
    Fetcher fetcher,
    ListingReader reader,
    RowItems items,
    PageIntake pages,
    Memory memory,
    Clock clock) {
  static ListingDesk of(SourceCatalogue catalogue, PollParts parts, Clock clock) {
    RowItems items = new RowItems(catalogue);
    PageIntake pages =
        new PageIntake(items, parts.fetcher(), parts.outlet(), parts.memory(), clock);
    return new ListingDesk(parts.fetcher(), parts.reader(), items, pages, parts.memory(), clock);
  }

  Recheck recheck(Outlet outlet) {
    return new Recheck(items, fetcher, outlet, memory, clock);
  }
}
