package org.kawaraban.ingest.poll;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.ItemId;
import org.kawaraban.contract.Origin;
import org.kawaraban.ingest.fetch.Validators;
import org.kawaraban.ingest.listing.ListedRow;

/**
 * A page that is asked again.
 *
 * @param url canonical
 * @param row that led to it
 * @param revision sent on last
 * @param since when it was first fetched
 * @param missingSince first answer with status 404 of an unbroken row of them, or null
 * @param vanishedAt when it was found gone from its address, or null
 */
record Watched(
    ItemId id,
    String source,
    URI url,
    ListedRow row,
    Origin origin,
    String revision,
    Validators validators,
    Instant since,
    @Nullable Instant missingSince,
    @Nullable Instant vanishedAt) {
  static Watched first(Candidate candidate, String revision, Validators validators, Instant now) {
    return new Watched(
        candidate.id(),
        candidate.source().id(),
        candidate.url(),
        candidate.row(),
        candidate.origin(),
        revision,
        validators,
        now,
        null,
        null);
  }

  /** Fetched once more, changed or not. */
  Watched found(String newRevision, Validators newValidators) {
    return new Watched(id, source, url, row, origin, newRevision, newValidators, since, null, null);
  }

  /**
   * Answered with what cannot be read. Without validators, so that it is read anew however the
   * server tells its versions apart.
   */
  Watched unread() {
    return new Watched(
        id, source, url, row, origin, revision, Validators.NONE, since, null, vanishedAt);
  }

  /** Not found since then. */
  Watched missing(Instant firstMissed) {
    return new Watched(
        id, source, url, row, origin, revision, validators, since, firstMissed, vanishedAt);
  }

  /** Gone from its address. What comes back is read whole, so that it can be sent on again. */
  Watched vanished(Instant now) {
    return new Watched(
        id, source, url, row, origin, revision, Validators.NONE, since, missingSince, now);
  }
}
