package org.kawaraban.ingest.extract;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * Lists of links to other pages: menus, maps of regions, related links at the end. They stand among
 * the text wherever a site has no element for them, and say nothing of the page.
 */
final class Menus {
  private static final Evaluator LISTS = QueryParser.parse("ul, ol, dl, p, div, td, table");
  private static final Evaluator HEADINGS = QueryParser.parse("h2, h3, h4, h5, dt, p, strong");
  private static final Evaluator LINKS = QueryParser.parse("a[href]");

  /** Fewer links may be the reference of a text. */
  private static final int FEWEST_LINKS = 4;

  private static final double LINKED_SHARE = 0.8;
  private static final Pattern OWN = Pattern.compile("(?i)^#.*|.*\\.(?:pdf|docx?|xlsx?|pptx?)$");

  /** A heading that only announces links. */
  private static final Pattern RELATED =
      Pattern.compile(
          "(?i)^[\\[(（［]?(?:関連(?:リンク|情報|サイト|ページ)|related (?:links?|information|pages?|articles?))[\\])）］]?$");

  static void remove(Element page) {
    for (Element list : page.select(LISTS)) {
      if (list.parent() != null && isMenu(list)) {
        list.remove();
      }
    }
    for (Element heading : page.select(HEADINGS)) {
      if (heading.parent() != null && RELATED.matcher(heading.text().strip()).matches()) {
        Element links = heading.nextElementSibling();
        if (links != null && isLinked(links)) {
          links.remove();
        }
        heading.remove();
      }
    }
  }

  private static boolean isMenu(Element list) {
    return list.select(LINKS).size() >= FEWEST_LINKS
        && links(list).size() >= FEWEST_LINKS
        && isLinked(list);
  }

  private static boolean isLinked(Element list) {
    int linked = links(list).stream().mapToInt(link -> letters(link.text())).sum();
    return linked > 0 && linked >= LINKED_SHARE * letters(list.text());
  }

  private static int letters(String text) {
    return (int) text.chars().filter(Character::isLetterOrDigit).count();
  }

  /** Links that lead to other pages, not to documents or within this one. */
  private static List<Element> links(Element list) {
    return list.select(LINKS).stream()
        .filter(link -> !OWN.matcher(link.attr("href")).matches())
        .toList();
  }

  private Menus() {}
}
