package org.kawaraban.ingest.capture;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.ItemId;
import org.kawaraban.contract.Origin;

/**
 * Which bytes an item was read from, and all else that reading them again takes.
 *
 * @param sha256 of the bytes, and their name in the {@link CaptureStore}
 * @param url canonical, of the item
 * @param fetchedUrl the bytes came from
 * @param contentType empty where none was stated
 * @param lastModified as the server stated it, or null
 * @param listed the row that led here, as JSON; empty where none did
 * @param ofListing whether the bytes are those of the listing the row stands in
 * @param revision sent on last, or null where the bytes could not be read
 */
public record Capture(
    ItemId item,
    Instant at,
    String sha256,
    String source,
    Origin origin,
    URI url,
    URI fetchedUrl,
    String contentType,
    @Nullable Instant lastModified,
    String listed,
    boolean ofListing,
    @Nullable String revision) {}
