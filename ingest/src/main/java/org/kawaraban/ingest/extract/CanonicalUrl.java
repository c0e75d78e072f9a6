package org.kawaraban.ingest.extract;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kawaraban.ingest.catalogue.Source;
import org.kawaraban.ingest.catalogue.SourceCatalogue;

/**
 * The one URL by which a page is known, whatever way led to it: https (unless its source speaks no
 * TLS), lower-case host under its current name, no default port, no fragment, and of the query only
 * what its source says tells pages apart.
 *
 * <p>Pages of no source keep their query but for parameters that only track the reader.
 */
public final class CanonicalUrl {
  private static final List<String> TRACKING =
      List.of("utm_", "fbclid", "gclid", "mc_cid", "mc_eid", "yclid", "msclkid", "_ga", "igshid");

  /**
   * The canonical form of a URL.
   *
   * @throws IllegalArgumentException where it is not an http or https URL
   */
  public static URI of(URI url, SourceCatalogue catalogue) {
    String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
    if (url.getHost() == null || !(scheme.equals("https") || scheme.equals("http"))) {
      throw new IllegalArgumentException(
          "not an http or https URL: "
              + shortened(url.toString())
              + "; allowed: https://host/path");
    }
    String host = catalogue.currentHost(trimDot(url.getHost().toLowerCase(Locale.ROOT)));
    String authority = host + port(scheme, url.getPort());
    String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
    String address = "://" + authority + normalPath(path);
    Optional<Source> source = catalogue.sourceOf(URI.create("https" + address));
    String query = query(url.getRawQuery(), source.map(Source::keepQuery).orElse(List.of("*")));
    String canonicalScheme = source.map(Source::plainHttp).orElse(false) ? "http" : "https";
    return URI.create(canonicalScheme + address + (query.isEmpty() ? "" : "?" + query));
  }

  /** Reads what a page or a user wrote; empty where it is no http or https URL. */
  public static Optional<URI> parse(String url, SourceCatalogue catalogue) {
    return Links.uri(url.strip()).flatMap(uri -> orEmpty(uri, catalogue));
  }

  private static Optional<URI> orEmpty(URI uri, SourceCatalogue catalogue) {
    try {
      return Optional.of(of(uri, catalogue));
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  private static String port(String scheme, int port) {
    boolean isDefault = port == -1 || port == (scheme.equals("https") ? 443 : 80);
    return isDefault ? "" : ":" + port;
  }

  private static String normalPath(String path) {
    String normal = URI.create("https://host" + path).normalize().getRawPath();
    return normal.replaceAll("^(/\\.\\.)+", "").replaceAll("^$", "/");
  }

  private static String query(@Nullable String raw, List<String> keep) {
    if (raw == null) {
      return "";
    }
    return Arrays.stream(raw.split("&"))
        .filter(parameter -> !parameter.isEmpty() && isKept(name(parameter), keep))
        .sorted()
        .collect(Collectors.joining("&"));
  }

  private static boolean isKept(String name, List<String> keep) {
    return keep.contains(name)
        || (keep.contains("*") && TRACKING.stream().noneMatch(name::startsWith));
  }

  private static String name(String parameter) {
    int equals = parameter.indexOf('=');
    return equals < 0 ? parameter : parameter.substring(0, equals);
  }

  private static String trimDot(String host) {
    return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
  }

  private static String shortened(String text) {
    return text.substring(0, Math.min(200, text.length()));
  }

  private CanonicalUrl() {}
}
