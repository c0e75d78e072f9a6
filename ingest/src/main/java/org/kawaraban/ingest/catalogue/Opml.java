package org.kawaraban.ingest.catalogue;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.kawaraban.ingest.catalogue.Listing.FeedRules.Body;

/** Feeds as OPML 2.0, which feed readers exchange. Listings of other shapes have no place there. */
public final class Opml {
  private static final String EMPTY =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><opml version=\"2.0\"><head><title>Kawaraban"
          + " sources</title></head><body></body></opml>";

  /** The catalogue's feeds that are switched on. */
  public static String of(SourceCatalogue catalogue) {
    Document opml = Jsoup.parse(EMPTY, "", Parser.xmlParser());
    Element body = opml.selectFirst("body");
    for (Source source : catalogue.sources()) {
      if (body != null && source.enabled() && source.listing().shape() == Listing.Shape.FEED) {
        body.appendElement("outline")
            .attr("type", "rss")
            .attr("text", source.name())
            .attr("title", source.name())
            .attr("language", source.lang())
            .attr("xmlUrl", source.listing().urls().get(0));
      }
    }
    opml.outputSettings().prettyPrint(true).indentAmount(2).outline(true);
    return opml.outerHtml() + "\n";
  }

  /**
   * The feeds of an OPML file as entries of a source catalogue, to be checked and completed by a
   * person: language and zone are not in the file.
   *
   * @throws IllegalArgumentException where the file lists no feed
   */
  public static String toCatalogue(String opml, String lang, String zone) {
    List<Element> outlines =
        Jsoup.parse(opml, "", Parser.xmlParser()).select("outline[xmlUrl]").stream()
            .filter(outline -> isWeb(outline.attr("xmlUrl")))
            .toList();
    if (outlines.isEmpty()) {
      throw new IllegalArgumentException("the file lists no feed; allowed: outline with xmlUrl");
    }
    List<Feed> feeds = outlines.stream().map(outline -> feed(outline, lang)).toList();
    String yaml = entries(feeds, zone);
    SourceCatalogue.parse("the feeds of the file", yaml);
    return yaml;
  }

  private record Feed(String name, String lang, String url) {}

  private static Feed feed(Element outline, String lang) {
    String url = outline.attr("xmlUrl").strip();
    String stated = outline.hasAttr("title") ? outline.attr("title") : outline.attr("text");
    String language = outline.attr("language");
    return new Feed(
        stated.isBlank() ? url : stated.strip(), language.isBlank() ? lang : language, url);
  }

  private static String entries(List<Feed> feeds, String zone) {
    StringBuilder yaml = new StringBuilder("sources:\n");
    Set<String> ids = new HashSet<>();
    for (Feed feed : feeds) {
      yaml.append(
          """
            - id: %s
              name: %s
              mark: guess
              lang: %s
              zone: %s
              interval: 2h
              listing:
                shape: feed
                urls: [%s]
          """
              .formatted(
                  id(feed, ids),
                  quoted(feed.name()),
                  quoted(feed.lang()),
                  zone,
                  quoted(feed.url())));
    }
    return yaml.toString();
  }

  /**
   * A feed that stands in no catalogue, as an entry of its own.
   *
   * @param body whether the pages its entries link to are fetched
   */
  public static Source entry(URI feed, Body body) {
    String rules = "      feed: {body: " + body.name().toLowerCase(Locale.ROOT) + "}\n";
    String yaml = entries(List.of(new Feed(feed.getHost(), "und", feed.toString())), "UTC") + rules;
    return SourceCatalogue.parse(feed.toString(), yaml).sources().get(0);
  }

  private static boolean isWeb(String url) {
    try {
      URI uri = URI.create(url.strip());
      return uri.getHost() != null && String.valueOf(uri.getScheme()).matches("https?");
    } catch (IllegalArgumentException notAUrl) {
      return false;
    }
  }

  private static String id(Feed feed, Set<String> taken) {
    String latin = slug(feed.name());
    String base = latin.length() < 3 ? slug(URI.create(feed.url()).getHost()) : latin;
    return Optional.of(base)
        .filter(taken::add)
        .orElseGet(
            () -> {
              int number = 2;
              while (!taken.add(base + "-" + number)) {
                number++;
              }
              return base + "-" + number;
            });
  }

  private static String slug(String text) {
    String slug = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return slug.replaceAll("^-|-$", "");
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\s+", " ") + "\"";
  }

  private Opml() {}
}
