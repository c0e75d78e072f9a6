package org.kawaraban.ingest.fetch;

import java.net.URI;
import java.time.Duration;

/**
 * One question to one URL.
 *
 * @param validators of the copy we hold, or {@link Validators#NONE}
 * @param minGap between the end of the last request to this host and the start of this one
 * @param allowPrivateAddresses whether it may reach loopback, link-local and private addresses
 */
public record FetchRequest(
    URI url, Validators validators, Duration minGap, boolean allowPrivateAddresses) {}
