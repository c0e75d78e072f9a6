package org.kawaraban.ingest.extract;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Reads links as pages write them: blanks, Japanese letters and brackets unescaped. */
public final class Links {
  /** Of a link, escaped. What is longer holds data, or is a mistake; no index takes it. */
  private static final int MAX_CHARS = 2048;

  /**
   * The link as an absolute URL; empty where it is none (mailto:, javascript:, nonsense) or longer
   * than any page's.
   */
  public static Optional<URI> resolve(URI base, String link) {
    return uri(link.strip())
        .flatMap(uri -> resolve(base, uri))
        .filter(uri -> isWeb(uri) && uri.toString().length() <= MAX_CHARS);
  }

  static Optional<URI> uri(String text) {
    if (text.length() > MAX_CHARS) {
      return Optional.empty();
    }
    try {
      return Optional.of(new URI(escaped(text)))
          .filter(uri -> uri.toString().length() <= MAX_CHARS);
    } catch (URISyntaxException notAUri) {
      return Optional.empty();
    }
  }

  private static Optional<URI> resolve(URI base, URI link) {
    // URI.resolve puts "?page=1" beside the last path segment instead of behind it (RFC 2396).
    if (link.getRawPath() != null
        && link.getRawPath().isEmpty()
        && link.getRawQuery() != null
        && link.getScheme() == null
        && link.getRawAuthority() == null) {
      String path =
          base.getRawPath() == null || base.getRawPath().isEmpty() ? "/" : base.getRawPath();
      return uri(
          base.getScheme() + "://" + base.getRawAuthority() + path + "?" + link.getRawQuery());
    }
    return Optional.of(base.resolve(link));
  }

  private static boolean isWeb(URI uri) {
    return uri.getHost() != null
        && ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()));
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || "\"<>\\^`{|}".indexOf(c) >= 0) {
        escaped.append("%%%02X".formatted((int) c));
      } else if (c == '[' || c == ']') {
        escaped.append(c == '[' ? "%5B" : "%5D");
      } else {
        escaped.append(c);
      }
    }
    try {
      return new URI(escaped.toString()).toASCIIString();
    } catch (URISyntaxException e) {
      return escaped.toString().replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
    }
  }

  private Links() {}
}
