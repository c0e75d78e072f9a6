package org.kawaraban.ingest.imports;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.kawaraban.ingest.catalogue.SourceCatalogue;
import org.kawaraban.ingest.extract.CanonicalUrl;

/** Finds out of a saved page itself which page it is. */
final class SavedPage {
  /** Browsers write it at the top: {@code <!-- saved from url=(0045)https://… -->}. */
  private static final Pattern SAVED_FROM =
      Pattern.compile("<!--\\s*saved from url=(?:\\(\\d+\\))?\\s*(\\S+)");

  private static final int HEAD_CHARS = 4096;

  /** Its canonical link, else its {@code og:url}, else where the browser saved it from. */
  static Optional<URI> urlOf(String html, SourceCatalogue catalogue) {
    Document page = Jsoup.parse(html);
    Matcher saved = SAVED_FROM.matcher(html.substring(0, Math.min(HEAD_CHARS, html.length())));
    return Stream.of(
            page.select("link[rel=canonical]").attr("href"),
            page.select("meta[property=og:url]").attr("content"),
            saved.find() ? saved.group(1) : "")
        .filter(url -> !url.isBlank())
        .flatMap(url -> CanonicalUrl.parse(url, catalogue).stream())
        .findFirst();
  }

  private SavedPage() {}
}
