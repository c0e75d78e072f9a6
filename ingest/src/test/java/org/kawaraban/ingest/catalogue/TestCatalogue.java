package org.kawaraban.ingest.catalogue;

import java.net.URI;

/** Catalogues of one source on a local server. */
public final class TestCatalogue {
  private static final String SOURCE =
      """
      sources:
        - id: test
          name: A test's own site
          mark: seen
          lang: en
          zone: Asia/Tokyo
          interval: 15m
          minGap: 0s
          silenceLimit: 14d
          allowPrivateAddresses: true
          listing:
            urls: ["%s"]
      """;

  private static final String HTML =
      """
            shape: html
            html:
              container: dl.list
              row: dd li
              link: "a[href]"
              dateAbove: dt
              next: a.next
              maxPages: 3
      """;

  private static final String CSV =
      """
            shape: csv
            csv: {date: date, title: name, path: path}
      """;

  /** Lists with dates above their rows. */
  public static SourceCatalogue html(URI listing) {
    return SourceCatalogue.parse("test.yaml", SOURCE.formatted(listing) + HTML);
  }

  /** The same with an archive. */
  public static SourceCatalogue archive(URI listing, String archive) {
    String html = HTML.replaceFirst("\n", "\n      archive: [\"" + archive + "\"]\n");
    return SourceCatalogue.parse("test.yaml", SOURCE.formatted(listing) + html);
  }

  /** The same with a rule for the text of its pages. */
  public static SourceCatalogue withBody(URI listing, String selector) {
    String rules = "    article:\n      body: [\"" + selector + "\"]\n";
    return SourceCatalogue.parse("test.yaml", SOURCE.formatted(listing) + HTML + rules);
  }

  /** The same with something removed from its pages. */
  public static SourceCatalogue withStrip(URI listing, String selector) {
    String rules = "    article:\n      strip: [\"" + selector + "\"]\n";
    return SourceCatalogue.parse("test.yaml", SOURCE.formatted(listing) + HTML + rules);
  }

  /** One source that answers, one whose host does not exist, one switched off. */
  public static SourceCatalogue pair(String listing) {
    String answering = SOURCE.formatted(listing) + HTML;
    String entry = answering.substring(answering.indexOf("  - id"));
    String missing =
        entry.replace("id: test", "id: missing").replace(listing, "http://no.host.invalid/");
    String off =
        entry.replace("id: test", "id: off\n    enabled: false\n    reason: It closed in 2019.");
    return SourceCatalogue.parse("test.yaml", answering + missing + off);
  }

  /** Tables by year. */
  public static SourceCatalogue csv(String listing) {
    return SourceCatalogue.parse("test.yaml", SOURCE.formatted(listing) + CSV);
  }

  private TestCatalogue() {}
}
