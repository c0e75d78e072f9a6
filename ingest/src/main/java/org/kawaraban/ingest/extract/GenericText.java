package org.kawaraban.ingest.extract;

import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import net.dankito.readability4j.Readability4J;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The text of a page no rule fits: of the element Readability finds it in, where that is narrower
 * than the {@link LargestBlock} and still holds most of it. Readability counts commas and words
 * apart by blanks, so short pages and Japanese ones are more often read by the block.
 *
 * <p>Only the place is taken from Readability: what it makes of the markup on its way has lost
 * where paragraphs end.
 */
final class GenericText {
  /** Readability that leaves more than the rest out has taken a part for the whole. */
  private static final double LEAST_SHARE = 0.6;

  /**
   * Nodes, each counted once for every element around it: what Readability takes time for. Real
   * pages have a tenth of it; one of 50,000 nested elements took minutes.
   */
  private static final long MOST_NESTED = 1_000_000;

  private static final String NUMBER = "data-kawaraban-number";

  static List<String> of(Document page) {
    Element largest = LargestBlock.in(page.body());
    Element found = nested(page.body()) <= MOST_NESTED ? readability(page) : null;
    boolean whole =
        found != null
            && !isInside(largest, found)
            && found.text().length() >= LEAST_SHARE * largest.text().length();
    return BlockText.of(List.of(whole ? found : largest));
  }

  private static long nested(Element body) {
    LongAdder sum = new LongAdder();
    body.traverse((node, depth) -> sum.add(depth));
    return sum.sum();
  }

  /** The smallest element of the page that holds all that Readability kept. */
  private static @Nullable Element readability(Document page) {
    List<Element> elements = page.body().getAllElements();
    for (int i = 0; i < elements.size(); i++) {
      elements.get(i).attr(NUMBER, Integer.toString(i));
    }
    // It takes the page apart while it reads.
    Element kept = new Readability4J(page.location(), page.clone()).parse().getArticleContent();
    elements.forEach(element -> element.removeAttr(NUMBER));
    if (kept == null) {
      return null;
    }
    return kept.select("[" + NUMBER + "]").stream()
        .filter(element -> !element.text().isBlank())
        .map(element -> elements.get(Integer.parseInt(element.attr(NUMBER))))
        .reduce(GenericText::commonAncestor)
        .orElse(null);
  }

  private static Element commonAncestor(Element one, Element other) {
    Element ancestor = one;
    while (!ancestor.equals(other) && !isInside(other, ancestor)) {
      Element parent = ancestor.parent();
      if (parent == null) {
        return ancestor;
      }
      ancestor = parent;
    }
    return ancestor;
  }

  private static boolean isInside(Element element, Element ancestor) {
    return element.parents().contains(ancestor);
  }

  private GenericText() {}
}
