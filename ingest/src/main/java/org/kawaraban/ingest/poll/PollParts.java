package org.kawaraban.ingest.poll;

import org.kawaraban.ingest.fetch.Fetcher;
import org.kawaraban.ingest.listing.ListingReader;
import org.kawaraban.ingest.publish.Outlet;
import org.kawaraban.ingest.schema.Leases;

/** What polling works with; closed by whoever made them. */
public record PollParts(
    Fetcher fetcher, ListingReader reader, Memory memory, Leases leases, Outlet outlet) {}
