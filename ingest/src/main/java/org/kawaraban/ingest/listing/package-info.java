/**
 * Reads what a source lists: a feed, an HTML page or a CSV becomes rows.
 *
 * <p>Start at {@link org.kawaraban.ingest.listing.ListingReader}. "Lists nothing" is told from "is
 * no longer the page we know".
 *
 * <p>Pure: bytes in, values out. Knows no network, no clock (today is passed in), no database.
 */
@NullMarked
package org.kawaraban.ingest.listing;

import org.jspecify.annotations.NullMarked;
