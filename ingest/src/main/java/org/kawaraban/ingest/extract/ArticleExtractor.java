package org.kawaraban.ingest.extract;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.ingest.catalogue.ArticleRules;
import org.kawaraban.ingest.catalogue.Ladder;

/** Reads one HTML page: a source's rules first, what is usual on the web as the last rung. */
final class ArticleExtractor {
  private static final int MAX_ATTACHMENTS = 100;
  private static final int MAX_TITLE_CHARS = 1000;

  /** Never part of what a page says. */
  private static final String FURNITURE =
      "script, style, noscript, template, iframe, svg, nav, header, footer, aside, form, button,"
          + " select, [aria-hidden=true], [hidden], .visually-hidden, [class*=breadcrumb],"
          + " [id*=breadcrumb], [class*=topicpath], [id=topicPath], [id=topicpath], [class*=pankuzu],"
          + " [class*=share-button], [class*=social-share], [class*=addtoany]";

  /** "Not found" pages that come with status 200 would be kept as articles. */
  private static final Pattern NOT_FOUND =
      Pattern.compile(
          "(?i)^\\s*(?:error\\s*)?(?:404\\b.*|(?:page |file )?not found\\b.*"
              + "|.*(?:ページ|ファイル)(?:が|は)(?:見つかりません|存在しません).*)$");

  static Extraction extract(String html, URI url, PageReader.Rules reading) {
    ArticleRules rules = reading.article();
    Document page = Jsoup.parse(html, url.toString());
    String title = title(page, rules.title());
    if (NOT_FOUND.matcher(title).matches()) {
      return new Extraction.Unreadable("the page says that there is no such page: " + title);
    }
    PartialDate ruled = ruledDate(page, rules.date(), reading.datePatterns()).orElse(null);
    PartialDate declared = declaredDate(page).orElse(null);
    List<URI> attachments = links(page, rules.attachments(), url);
    URI twin = links(page, rules.twin(), url).stream().findFirst().orElse(null);
    String lang = lang(page);
    String place = firstText(page, rules.place());

    page.select(FURNITURE).remove();
    rules.strip().rungs().forEach(rung -> page.select(rung).remove());
    List<String> paragraphs = body(page, rules.body(), title);
    if (paragraphs.isEmpty()) {
      return new Extraction.Unreadable("the page has no text");
    }
    PartialDate found = declared == null ? dateLine(paragraphs) : declared;
    return new Extraction.Extracted(
        new Article(
            title, ruled, found, String.join("\n\n", paragraphs), lang, attachments, twin, place));
  }

  private static String title(Document page, Ladder ladder) {
    String ruled = firstText(page, ladder);
    String usual =
        ruled.isEmpty()
            ? firstText(page, new Ladder(List.of("main h1", "article h1", "h1")))
            : ruled;
    String declared =
        usual.isEmpty() ? page.select("meta[property=og:title]").attr("content").strip() : usual;
    String title = declared.isEmpty() ? beforeSiteName(page.title()) : declared;
    return title.length() <= MAX_TITLE_CHARS ? title : title.substring(0, MAX_TITLE_CHARS);
  }

  private static String firstText(Document page, Ladder ladder) {
    return ladder.rungs().stream()
        .flatMap(rung -> page.select(rung).stream())
        .map(element -> Joining.breaks(String.join("\n", BlockText.of(List.of(element)))))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static String beforeSiteName(String title) {
    int bar = Math.max(title.lastIndexOf(" | "), title.lastIndexOf("｜"));
    return bar > 0 ? title.substring(0, bar).strip() : title.strip();
  }

  private static Optional<PartialDate> ruledDate(
      Document page, Ladder ladder, List<String> patterns) {
    return ladder.rungs().stream()
        .flatMap(rung -> page.select(rung).stream())
        .flatMap(element -> dateOf(element, patterns).stream())
        .findFirst();
  }

  /** An element's text, else what its attributes say for machines. */
  private static Optional<PartialDate> dateOf(Element element, List<String> patterns) {
    return PrintedDate.find(element.text(), patterns)
        .or(() -> PrintedDate.find(element.attr("datetime"), List.of()))
        .or(() -> PrintedDate.find(element.attr("content"), List.of()));
  }

  private static Optional<PartialDate> declaredDate(Document page) {
    return page
        .select(
            "meta[property=article:published_time], meta[name=date], meta[name=dcterms.date],"
                + " meta[name=DC.date], meta[itemprop=datePublished], time[datetime]")
        .stream()
        .flatMap(element -> dateOf(element, List.of()).stream())
        .findFirst();
  }

  /** A line among the first that is a date and nothing else. */
  private static @Nullable PartialDate dateLine(List<String> paragraphs) {
    return paragraphs.stream()
        .limit(5)
        .filter(PrintedDate::isAlone)
        .flatMap(line -> PrintedDate.find(line, List.of()).stream())
        .findFirst()
        .orElse(null);
  }

  private static List<URI> links(Document page, Ladder ladder, URI url) {
    return ladder.rungs().stream()
        .map(
            rung ->
                page.select(rung).stream()
                    .flatMap(link -> Links.resolve(url, link.attr("href")).stream())
                    .distinct()
                    .limit(MAX_ATTACHMENTS)
                    .toList())
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static String lang(Document page) {
    String declared = page.select("html").attr("lang").strip();
    return declared.isEmpty() ? page.select("html").attr("xml:lang").strip() : declared;
  }

  private static List<String> body(Document page, Ladder ladder, String title) {
    return ladder.rungs().stream()
        .map(rung -> paragraphs(outermost(page.select(rung)), title))
        .filter(paragraphs -> !paragraphs.isEmpty())
        .findFirst()
        .orElseGet(() -> withoutTitle(GenericText.of(page), title));
  }

  /** An element inside another that matched as well is already read with it. */
  private static List<Element> outermost(List<Element> elements) {
    return elements.stream()
        .filter(element -> element.parents().stream().noneMatch(elements::contains))
        .collect(Collectors.toList());
  }

  private static List<String> paragraphs(List<Element> elements, String title) {
    return withoutTitle(BlockText.of(elements), title);
  }

  private static List<String> withoutTitle(List<String> all, String title) {
    List<String> paragraphs = Boilerplate.removed(all);
    boolean titleAgain = !paragraphs.isEmpty() && paragraphs.get(0).equals(title);
    return titleAgain ? paragraphs.subList(1, paragraphs.size()) : paragraphs;
  }

  private ArticleExtractor() {}
}
