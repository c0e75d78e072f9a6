package org.kawaraban.ingest.poll;

import java.net.URI;
import org.kawaraban.contract.ItemId;
import org.kawaraban.contract.Origin;
import org.kawaraban.ingest.catalogue.Listing.FeedRules;
import org.kawaraban.ingest.catalogue.Source;
import org.kawaraban.ingest.fetch.FetchOutcome.Failed;
import org.kawaraban.ingest.listing.ListedRow;

/**
 * A listed row with the name it has for ever.
 *
 * @param url canonical; where the row links to nothing, that of the listing's page
 */
record Candidate(Source source, Origin origin, ItemId id, URI url, ListedRow row) {
  /** Whether the row says all there is, so that no page is fetched for it. */
  boolean isWhole() {
    return row.url() == null || !row.body().isBlank() || isSummary();
  }

  /** Whether a failure of its page is not the page's own: its source wants no more requests now. */
  boolean isOfSource(Failed failed) {
    URI page = row.url();
    return failed.wantsPause() && page != null && source.listsOnHostOf(page);
  }

  private boolean isSummary() {
    FeedRules feed = source.listing().feed();
    return feed != null && feed.body() == FeedRules.Body.SUMMARY;
  }
}
