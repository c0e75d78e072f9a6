package org.kawaraban.ingest.fetch;

import java.time.Duration;

/**
 * How much one request may take.
 *
 * @param maxBodyBytes after decompression
 * @param maxRedirects followed for one page
 * @param connectTimeout for one connection
 * @param totalTimeout for one request with its whole body; each redirect is a request of its own
 */
public record FetchLimits(
    int maxBodyBytes, int maxRedirects, Duration connectTimeout, Duration totalTimeout) {}
