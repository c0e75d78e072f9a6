package org.kawaraban.ingest.capture;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A page as it came over the wire, after decompression.
 *
 * @param url the bytes came from, after redirects
 * @param contentType empty where the server stated none
 * @param at when it was fetched
 * @param lastModified as the server stated it, or null
 */
@SuppressWarnings("ArrayRecordComponent") // Raw bytes pass through; nobody compares pages.
public record CapturedPage(
    URI url, byte[] bytes, String contentType, Instant at, @Nullable Instant lastModified) {}
