package org.kawaraban.ingest.fetch;

import java.net.Proxy;

/**
 * How a fetcher goes about.
 *
 * @param userAgent sent with every request; it should name us and a contact
 * @param hosts answered from elsewhere than DNS says
 * @param proxy all requests go through, or {@link Proxy#NO_PROXY}
 */
public record FetchSetup(FetchLimits limits, String userAgent, HostMap hosts, Proxy proxy) {}
