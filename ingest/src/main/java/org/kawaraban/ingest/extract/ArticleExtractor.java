package org.kawaraban.ingest.extract;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.ingest.catalogue.ArticleRules;
import org.kawaraban.ingest.catalogue.Ladder;

/** Reads one HTML page: a source's rules first, what is usual on the web as the last rung. */
final class ArticleExtractor {
  /** A rung that holds less than this share of a wider one has found a caption or a box. */
  private static final double LEAST_SHARE = 0.4;

  /** Title, date and links beside a short text are not more of it. */
  private static final int MOST_BESIDE_TEXT = 300;

  private static final Evaluator NEVER_TEXT =
      QueryParser.parse("script, style, noscript, template, iframe, svg, form, button, select");

  /** Never part of what a page says. */
  private static final Evaluator FURNITURE =
      QueryParser.parse(
          "nav, header, footer, aside, [aria-hidden=true], [hidden], .visually-hidden, [class*=breadcrumb],"
              + " [id*=breadcrumb], [class*=topicpath], [id=topicPath], [id=topicpath], [class*=pankuzu],"
              + " [class*=share-button], [class*=social-share], [class*=addtoany]");

  /** "Not found" pages that come with status 200 would be kept as articles. */
  private static final Pattern NOT_FOUND =
      Pattern.compile(
          "(?i)^\\s*(?:error\\s*)?(?:404\\b.*|(?:page |file )?not found\\b.*"
              + "|.*(?:ページ|ファイル)(?:が|は)(?:見つかりません|存在しません).*)$");

  /**
   * Where no rule says which links are the page's documents, those outside of its furniture are.
   */
  private static final Ladder DOCUMENTS =
      new Ladder(List.of("a[href~=(?i)\\.(pdf|docx?|xlsx?|pptx?)([?#].*)?$]"));

  private static final Evaluator DECLARED_DATE =
      QueryParser.parse(
          "meta[property=article:published_time], meta[name=date], meta[name=dcterms.date],"
              + " meta[name=DC.date], meta[itemprop=datePublished], time[datetime]");

  private static final String SHORT_LINK_OF_TWIN = "(?s).{1,24}";

  static Extraction extract(String html, URI url, PageReader.Rules reading) {
    ArticleRules rules = reading.article();
    Document page = Jsoup.parse(html, url.toString());
    Headline headline = Headline.of(page, url, rules.title());
    String title = headline.text();
    if (NOT_FOUND.matcher(title).matches()) {
      return new Extraction.Unreadable("the page says that there is no such page: " + title);
    }
    PartialDate ruled = ruledDate(page, rules.date(), reading.datePatterns()).orElse(null);
    PartialDate declared = declaredDate(page, title).orElse(null);
    List<URI> attachments = links(page, rules.attachments(), url);
    Optional<Element> twin = first(page, rules.twin());
    String lang = lang(page);
    String ruledPlace = firstText(page, rules.place());

    page.select(NEVER_TEXT).remove();
    Issued beneathTitle = beneathTitle(page, title, reading.datePatterns());
    page.select(FURNITURE).remove();
    List<URI> documents = attachments.isEmpty() ? links(page, DOCUMENTS, url) : attachments;
    rules.strip().within(page).flatMap(List::stream).forEach(Element::remove);
    twin.filter(link -> link.text().matches(SHORT_LINK_OF_TWIN)).ifPresent(Element::remove);
    Menus.remove(page.body());
    List<String> body = body(page, rules.body());
    Issued issued =
        beneathTitle.date() == null ? Issued.in(body, title, reading.datePatterns()) : beneathTitle;
    List<String> paragraphs = Boilerplate.withoutHead(body, headline, issued);
    if (paragraphs.isEmpty()) {
      return new Extraction.Unreadable("the page has no text");
    }
    return new Extraction.Extracted(
        new Article(
            title,
            ruled,
            issued.date() == null ? declared : issued.date(),
            String.join("\n\n", paragraphs),
            lang,
            documents,
            twin.flatMap(link -> Links.resolve(url, link.attr("href"))).orElse(null),
            ruledPlace.isEmpty() ? issued.place() : ruledPlace));
  }

  private static Issued beneathTitle(Document page, String title, List<String> patterns) {
    List<String> lines = BlockText.of(List.of(page.body()));
    boolean printed = !title.isEmpty() && lines.contains(title);
    return printed ? Issued.in(lines, title, patterns) : Issued.UNSAID;
  }

  private static String firstText(Document page, Ladder ladder) {
    return ladder
        .within(page)
        .flatMap(List::stream)
        .map(element -> Joining.breaks(String.join("\n", BlockText.of(List.of(element)))))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static Optional<PartialDate> ruledDate(
      Document page, Ladder ladder, List<String> patterns) {
    return ladder
        .within(page)
        .flatMap(List::stream)
        .flatMap(element -> dateOf(element, patterns).stream())
        .findFirst();
  }

  /** An element's text, else what its attributes say for machines. */
  private static Optional<PartialDate> dateOf(Element element, List<String> patterns) {
    return PrintedDate.find(element.text(), patterns)
        .or(() -> PrintedDate.findAlone(element.text(), patterns))
        .or(() -> PrintedDate.find(element.attr("datetime"), List.of()))
        .or(() -> PrintedDate.find(element.attr("content"), List.of()));
  }

  /** What the page says for machines, else the date at an end of its title. */
  private static Optional<PartialDate> declaredDate(Document page, String title) {
    return page.select(DECLARED_DATE).stream()
        .flatMap(element -> dateOf(element, List.of()).stream())
        .findFirst()
        .or(() -> PrintedDate.findAtEdge(title));
  }

  private static Optional<Element> first(Document page, Ladder ladder) {
    return ladder.within(page).flatMap(List::stream).findFirst();
  }

  private static List<URI> links(Document page, Ladder ladder, URI url) {
    return ladder
        .within(page)
        .map(
            found ->
                found.stream()
                    .flatMap(link -> Links.resolve(url, link.attr("href")).stream())
                    .distinct()
                    .toList())
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static String lang(Document page) {
    String declared = page.select("html").attr("lang").strip();
    return declared.isEmpty() ? page.select("html").attr("xml:lang").strip() : declared;
  }

  /** By the first rung that holds most of what a wider one holds, else by what is usual. */
  private static List<String> body(Document page, Ladder ladder) {
    List<List<Element>> rungs =
        ladder
            .within(page)
            .map(ArticleExtractor::outermost)
            .filter(elements -> elements.stream().anyMatch(Element::hasText))
            .toList();
    return rungs.stream()
        .filter(rung -> rungs.stream().noneMatch(wider -> isPartOf(rung, wider)))
        .findFirst()
        .map(rung -> Boilerplate.removed(BlockText.of(rung)))
        .filter(paragraphs -> !paragraphs.isEmpty())
        .orElseGet(() -> Boilerplate.removed(GenericText.of(page)));
  }

  /** Whether elements lie in others that hold so much more that a part was taken for the whole. */
  private static boolean isPartOf(List<Element> elements, List<Element> others) {
    return elements.stream().allMatch(one -> one.parents().stream().anyMatch(others::contains))
        && length(elements) < LEAST_SHARE * length(others)
        && length(others) - length(elements) > MOST_BESIDE_TEXT;
  }

  private static int length(List<Element> elements) {
    return elements.stream().mapToInt(element -> element.text().length()).sum();
  }

  /** An element inside another that matched as well is already read with it. */
  private static List<Element> outermost(List<Element> elements) {
    return elements.stream()
        .filter(element -> element.parents().stream().noneMatch(elements::contains))
        .collect(Collectors.toList());
  }

  private ArticleExtractor() {}
}
