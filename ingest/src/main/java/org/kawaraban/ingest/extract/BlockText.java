package org.kawaraban.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * The text of elements in reading order: paragraphs apart by blank lines, an item of a list or a
 * row of a table a paragraph of its own.
 *
 * <p>Breaks inside a paragraph are layout and are joined: with a blank between Latin words, with
 * nothing between Japanese characters.
 */
final class BlockText {
  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "blockquote",
          "caption",
          "center",
          "dd",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "hr",
          "li",
          "main",
          "ol",
          "p",
          "pre",
          "section",
          "table",
          "tbody",
          "tfoot",
          "thead",
          "tr",
          "ul");

  private static final Pattern BLANKS = Pattern.compile("[ \\t\\u00a0\\r\\f]+");

  /** A longer cell is not data but layout, as older pages used tables. */
  private static final int LONGEST_CELL = 200;

  private final List<String> paragraphs = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private int cellsOpen;

  private BlockText() {}

  static List<String> of(List<Element> roots) {
    BlockText text = new BlockText();
    for (Element root : roots) {
      root.traverse(
          new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
              text.open(node);
            }

            @Override
            public void tail(Node node, int depth) {
              text.close(node);
            }
          });
      text.endParagraph();
    }
    return List.copyOf(text.paragraphs);
  }

  private void open(Node node) {
    if (node instanceof TextNode text) {
      line.append(BLANKS.matcher(text.getWholeText()).replaceAll(" "));
      return;
    }
    String name = node.normalName();
    if (name.equals("br")) {
      // Two in a row are how older pages end a paragraph.
      if (node.previousSibling() != null && isBreak(node.previousSibling())) {
        endParagraph();
      } else {
        line.append('\n');
      }
    } else if (isCell(name)) {
      openCell(node);
    } else if (BLOCKS.contains(name)) {
      endBlock();
      if (name.equals("li") && cellsOpen == 0) {
        line.append("- ");
      }
    }
  }

  private void openCell(Node node) {
    if (isData(node)) {
      line.append(line.toString().isBlank() ? "" : " | ");
      cellsOpen++;
    } else {
      endBlock();
    }
  }

  private static boolean isCell(String name) {
    return name.equals("td") || name.equals("th");
  }

  private static boolean isData(Node cell) {
    return cell instanceof Element element
        && element.text().length() <= LONGEST_CELL
        && element.select("h1, h2, h3, table").isEmpty();
  }

  private static boolean isBreak(Node before) {
    Node node = before;
    while (node instanceof TextNode text && text.isBlank() && node.previousSibling() != null) {
      node = node.previousSibling();
    }
    return node.normalName().equals("br");
  }

  private void close(Node node) {
    if (isCell(node.normalName())) {
      if (isData(node)) {
        cellsOpen--;
      } else {
        endBlock();
      }
    } else if (BLOCKS.contains(node.normalName())) {
      endBlock();
    }
  }

  /** A paragraph inside a cell belongs to its row. */
  private void endBlock() {
    if (cellsOpen == 0) {
      endParagraph();
    } else {
      line.append(' ');
    }
  }

  private void endParagraph() {
    String paragraph = Joining.breaks(line.toString());
    if (paragraph.equals("-")) {
      return;
    }
    line.setLength(0);
    if (!paragraph.isEmpty()) {
      paragraphs.add(paragraph);
    }
  }
}
