package org.kawaraban.ingest.fetch;

import org.jspecify.annotations.Nullable;

/**
 * What a server gave to ask "changed since?" with, sent back as given (RFC 9110, section 8.8). One
 * that holds anything but printable ASCII cannot be sent and counts as none.
 *
 * @param etag with its quotes, or null
 * @param lastModified in the server's own writing, or null
 */
public record Validators(@Nullable String etag, @Nullable String lastModified) {
  /** Asks unconditionally. */
  public static final Validators NONE = new Validators(null, null);

  public Validators {
    etag = sendable(etag);
    lastModified = sendable(lastModified);
  }

  private static @Nullable String sendable(@Nullable String value) {
    return value != null && value.matches("[ -~]+") ? value : null;
  }
}
