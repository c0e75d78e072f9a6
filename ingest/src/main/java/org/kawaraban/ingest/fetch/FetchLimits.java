package org.kawaraban.ingest.fetch;

import java.time.Duration;

/**
 * How much one page may take.
 *
 * @param maxBodyBytes after decompression
 * @param maxWireBytes before decompression
 * @param maxRedirects followed for one page
 * @param connectTimeout for one connection
 * @param totalTimeout for a page with its whole body and all redirects that led to it, without the
 *     waits for a host's turn
 */
public record FetchLimits(
    int maxBodyBytes,
    int maxWireBytes,
    int maxRedirects,
    Duration connectTimeout,
    Duration totalTimeout) {}
