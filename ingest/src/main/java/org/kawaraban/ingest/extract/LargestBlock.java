package org.kawaraban.ingest.extract;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The part of a page that holds most of its running text. Menus are links, so text inside of links
 * does not count.
 */
final class LargestBlock {
  /** An element is left for its child while the child still holds this share of the text. */
  private static final double SHARE = 0.6;

  private static final Set<String> CONTAINERS =
      Set.of("article", "center", "div", "main", "section", "table", "tbody", "td", "tr");

  static Element in(Element body) {
    Element block = body;
    while (true) {
      Element child = heaviestChild(block);
      if (child == null || weight(child) < SHARE * weight(block)) {
        return block;
      }
      block = child;
    }
  }

  private static @Nullable Element heaviestChild(Element block) {
    Element heaviest = null;
    int most = 0;
    for (Element child : block.children()) {
      int weight = CONTAINERS.contains(child.normalName()) ? weight(child) : 0;
      if (weight > most) {
        heaviest = child;
        most = weight;
      }
    }
    return heaviest;
  }

  private static int weight(Element element) {
    int linked = element.select("a").stream().mapToInt(link -> link.text().length()).sum();
    return element.text().length() - linked;
  }

  private LargestBlock() {}
}
