package org.kawaraban.web.api;

import java.io.StringWriter;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.store.read.MatrixView;
import org.kawaraban.store.read.MatrixView.Basis;

/**
 * Draws Table 1 for print: a ring for the paper's mark, a disc for primary sources', with the year
 * these give. Lengths are user units, at 96 to the inch.
 */
final class Table1Svg {
  private static final String NAMESPACE = "http://www.w3.org/2000/svg";
  private static final int LEFT = 16;
  private static final int PARTNER_WIDTH = 210;
  private static final int YEAR_WIDTH = 60;
  private static final int COLUMN_WIDTH = 104;
  private static final int LINE = 16;
  private static final int ROW = 26;

  /** Of a heading, in Latin letters; Japanese ones take the room of two. */
  private static final int HEADING_CHARS = 15;

  private final StringWriter svg = new StringWriter();
  private final XMLStreamWriter xml;
  private final MatrixView matrix;
  private final Vocabulary vocabulary;
  private final Locale language;

  private Table1Svg(MatrixView matrix, Vocabulary vocabulary, Locale language)
      throws XMLStreamException {
    this.xml = XMLOutputFactory.newInstance().createXMLStreamWriter(svg);
    this.matrix = matrix;
    this.vocabulary = vocabulary;
    this.language = language;
  }

  /** Names are in this language, where they are in it. */
  static String write(MatrixView matrix, Vocabulary vocabulary, Locale language) {
    try {
      Table1Svg drawing = new Table1Svg(matrix, vocabulary, language);
      drawing.draw();
      return drawing.svg.toString();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a StringWriter does not fail", e);
    }
  }

  private void draw() throws XMLStreamException {
    List<List<String>> headings =
        matrix.areas().stream().map(this::topic).map(this::lines).toList();
    int headingLines = headings.stream().mapToInt(List::size).max().orElse(1);
    int top = LEFT + headingLines * LINE + 8;
    int width = LEFT + PARTNER_WIDTH + YEAR_WIDTH + COLUMN_WIDTH * matrix.areas().size() + LEFT;
    int height = top + ROW * matrix.rows().size() + LEFT;

    xml.writeStartElement("svg");
    xml.writeDefaultNamespace(NAMESPACE);
    attributes("width", width, "height", height, "viewBox", "0 0 " + width + " " + height);
    attributes("font-family", "sans-serif", "font-size", 13, "fill", "#000");
    element("rect", "width", width, "height", height, "fill", "#fff");
    for (int column = 0; column < headings.size(); column++) {
      for (int line = 0; line < headings.get(column).size(); line++) {
        int missing = headingLines - headings.get(column).size();
        text(
            column(column), LEFT + (line + missing + 1) * LINE - 4, headings.get(column).get(line));
      }
    }
    for (int row = 0; row < matrix.rows().size(); row++) {
      row(matrix.rows().get(row), top + row * ROW, width);
    }
    xml.writeEndElement();
    xml.flush();
  }

  private void row(MatrixView.Row row, int y, int width) throws XMLStreamException {
    element("line", "x1", LEFT, "x2", width - LEFT, "y1", y, "y2", y, "stroke", "#bbb");
    int base = y + 18;
    text(LEFT, base, partner(row));
    if (row.initialYear() != null) {
      text(LEFT + PARTNER_WIDTH, base, row.initialYear().toString());
    }
    for (int column = 0; column < row.cells().size(); column++) {
      MatrixView.Cell cell = row.cells().get(column);
      int x = column(column) + 7;
      int middle = y + ROW / 2;
      if (cell.basis() == Basis.PAPER || cell.basis() == Basis.BOTH) {
        element(
            "circle",
            "cx",
            x,
            "cy",
            middle,
            "r",
            6,
            "fill",
            "none",
            "stroke",
            "#000",
            "stroke-width",
            1.6);
      }
      if (cell.basis() == Basis.PRIMARY || cell.basis() == Basis.BOTH) {
        element("circle", "cx", x, "cy", middle, "r", cell.basis() == Basis.BOTH ? 3.4 : 6.8);
      }
      if (cell.year() != null) {
        text(x + 14, base, cell.year().toString());
      }
    }
  }

  private static int column(int column) {
    return LEFT + PARTNER_WIDTH + YEAR_WIDTH + column * COLUMN_WIDTH;
  }

  private String topic(String key) {
    Vocabulary.Topic topic = vocabulary.topic(key).orElseThrow();
    return japanese() ? topic.ja() : topic.en();
  }

  private String partner(MatrixView.Row row) {
    return japanese()
        ? vocabulary.partner(row.partner()).map(Vocabulary.Partner::ja).orElse(row.name())
        : row.name();
  }

  private boolean japanese() {
    return language.equals(Locale.JAPANESE);
  }

  /** Broken where a line may be broken, as wide as a column. */
  private List<String> lines(String heading) {
    int most = japanese() ? HEADING_CHARS / 2 : HEADING_CHARS;
    BreakIterator breaks = BreakIterator.getLineInstance(language);
    breaks.setText(heading);
    List<String> lines = new ArrayList<>();
    int start = 0;
    int end = 0;
    for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
      if (next - start > most && end > start) {
        lines.add(heading.substring(start, end).strip());
        start = end;
      }
      end = next;
    }
    lines.add(heading.substring(start).strip());
    return lines;
  }

  private void text(int x, int y, String text) throws XMLStreamException {
    xml.writeStartElement("text");
    attributes("x", x, "y", y);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private void element(String name, Object... attributes) throws XMLStreamException {
    xml.writeEmptyElement(name);
    attributes(attributes);
  }

  private void attributes(Object... namesAndValues) throws XMLStreamException {
    for (int at = 0; at < namesAndValues.length; at += 2) {
      xml.writeAttribute(namesAndValues[at].toString(), namesAndValues[at + 1].toString());
    }
  }
}
