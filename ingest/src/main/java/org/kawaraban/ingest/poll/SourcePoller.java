package org.kawaraban.ingest.poll;

import java.net.URI;
import java.time.LocalDate;
import org.kawaraban.ingest.catalogue.Listing.HtmlRules;
import org.kawaraban.ingest.catalogue.Source;

/**
 * Asks one source once: reads its listings, takes what is new, and then asks again for those recent
 * pages whose turn has come.
 */
final class SourcePoller {
  private final ListingDesk desk;
  private final Recheck recheck;

  SourcePoller(ListingDesk desk, Recheck recheck) {
    this.desk = desk;
    this.recheck = recheck;
  }

  Tally poll(Source source) {
    LocalDate today = LocalDate.ofInstant(desk.clock().instant(), source.zone());
    Tally tally = new Tally();
    boolean goOn = true;
    for (URI url : source.listingUrls(today)) {
      ListingWalk.Where where = ListingWalk.Where.live(url, today, maxPages(source));
      goOn = new ListingWalk(desk, source, where, tally).run();
      if (!goOn || Thread.currentThread().isInterrupted()) {
        break;
      }
    }
    if (goOn) {
      recheck.run(source, tally);
    }
    tally.judgeSilence(source.silenceLimit(), today);
    return tally;
  }

  /** What a poll came to was acknowledged; what was found gone needs no second telling. */
  void reported(Tally tally) {
    recheck.reported(tally);
  }

  private static int maxPages(Source source) {
    HtmlRules html = source.listing().html();
    return html == null ? 1 : html.maxPages();
  }
}
