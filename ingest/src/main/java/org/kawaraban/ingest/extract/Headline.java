package org.kawaraban.ingest.extract;

import java.net.URI;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.kawaraban.ingest.catalogue.Ladder;

/**
 * What a page is headed. Ministries print the name of the section above the title, and it was the
 * larger heading in some generations of their sites: what a link further up the site is called is a
 * section, and a heading that the browser's title repeats is the page's own.
 */
final class Headline {
  /** A shorter heading stands in a browser's title by accident. */
  private static final int MIN_CONFIRMED_CHARS = 6;

  private static final Evaluator LINKS = QueryParser.parse("a[href]");
  private static final Evaluator IMAGES = QueryParser.parse("img[alt]");
  private static final Evaluator FURNITURE = QueryParser.parse("nav, header, footer, aside");
  private static final Pattern INDEX = Pattern.compile(".*/(?:index\\.[a-z]+)?");
  private static final Pattern BLANKS = Pattern.compile("\\s");
  private static final Ladder USUAL =
      new Ladder(List.of("main h1", "article h1", "h1", "h2", "h3"));

  private final List<String> headings;
  private final Set<String> sections;
  private final String browserTitle;
  private final String text;

  private Headline(List<String> headings, Set<String> sections, String browserTitle) {
    this.headings = headings;
    this.sections = sections;
    this.browserTitle = browserTitle;
    this.text = chosen();
  }

  /** Reads a whole page, before anything was removed from it. */
  static Headline of(Document page, URI url, Ladder ladder) {
    List<String> headings =
        Stream.concat(
                ladder.within(page).flatMap(List::stream),
                USUAL
                    .within(page)
                    .flatMap(List::stream)
                    .filter(heading -> heading.closest(FURNITURE) == null))
            .map(Headline::text)
            .filter(text -> !text.isEmpty())
            .distinct()
            .toList();
    String browserTitle = Joining.breaks(page.title());
    return new Headline(headings, sections(page, url), browserTitle);
  }

  /** Empty where the page has none. */
  String text() {
    return text;
  }

  private String chosen() {
    String text =
        confirmed()
            .or(() -> headings.stream().filter(heading -> !isSection(heading)).findFirst())
            .or(() -> Optional.of(withoutSite()).filter(title -> !isSection(title)))
            .or(() -> headings.stream().findFirst())
            .orElse("");
    return Cut.to(PressItems.MAX_TITLE_CHARS, text);
  }

  /** Whether a line of the page is the name of a section it lies in. */
  boolean isSection(String line) {
    return line.isEmpty() || sections.contains(squeezed(line));
  }

  private Optional<String> confirmed() {
    String title = squeezed(browserTitle);
    return headings.stream()
        .filter(heading -> heading.length() >= MIN_CONFIRMED_CHARS && !isSection(heading))
        .filter(heading -> title.contains(squeezed(heading)))
        .max(Comparator.comparingInt(String::length));
  }

  private String withoutSite() {
    int bar = Math.max(browserTitle.lastIndexOf(" | "), browserTitle.lastIndexOf("｜"));
    String title = bar > 0 ? browserTitle.substring(0, bar).strip() : browserTitle;
    String[] parts = title.split("\\s*[:：]\\s*", 2);
    return parts.length == 2 && isSection(parts[0]) ? parts[1] : title;
  }

  private static Set<String> sections(Document page, URI url) {
    Set<String> sections = new HashSet<>();
    for (Element link : page.select(LINKS)) {
      if (Links.resolve(url, link.attr("href")).filter(up -> isAbove(up, url)).isPresent()) {
        sections.add(squeezed(link.text()));
        link.select(IMAGES).forEach(image -> sections.add(squeezed(image.attr("alt"))));
      }
    }
    return sections;
  }

  /** Whether a link leads up the tree its page lies in. */
  private static boolean isAbove(URI link, URI url) {
    boolean sameSite = link.getHost().equalsIgnoreCase(url.getHost());
    if (!sameSite || link.getPath().equals(url.getPath())) {
      return false;
    }
    String above = directory(link.getPath());
    String here = directory(url.getPath());
    boolean index = INDEX.matcher(link.getPath()).matches();
    return here.startsWith(above) && (index || !here.equals(above));
  }

  private static String directory(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  private static String text(Element element) {
    return Joining.breaks(String.join("\n", BlockText.of(List.of(element))));
  }

  private static String squeezed(String text) {
    return BLANKS.matcher(text).replaceAll("");
  }
}
