package org.kawaraban.ingest.fetch;

import java.net.URI;
import java.time.Duration;
import org.kawaraban.ingest.catalogue.Source;

/**
 * One question to one URL.
 *
 * @param validators of the copy we hold, or {@link Validators#NONE}
 * @param minGap between the end of the last request to this host and the start of this one
 * @param allowPrivateAddresses whether it may reach loopback, link-local and private addresses
 */
public record FetchRequest(
    URI url, Validators validators, Duration minGap, boolean allowPrivateAddresses) {
  /** A question on a source's behalf, unconditional. */
  public static FetchRequest of(URI url, Source source) {
    return new FetchRequest(url, Validators.NONE, source.minGap(), source.allowPrivateAddresses());
  }

  /** The same question, asked only whether the page changed since. */
  public FetchRequest with(Validators ours) {
    return new FetchRequest(url, ours, minGap, allowPrivateAddresses);
  }
}
