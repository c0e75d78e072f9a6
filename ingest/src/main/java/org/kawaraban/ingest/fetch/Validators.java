package org.kawaraban.ingest.fetch;

import org.jspecify.annotations.Nullable;

/**
 * What a server gave to ask "changed since?" with, sent back as given (RFC 9110, section 8.8).
 *
 * @param etag with its quotes, or null
 * @param lastModified in the server's own writing, or null
 */
public record Validators(@Nullable String etag, @Nullable String lastModified) {
  /** Asks unconditionally. */
  public static final Validators NONE = new Validators(null, null);
}
