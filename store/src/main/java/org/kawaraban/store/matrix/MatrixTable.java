package org.kawaraban.store.matrix;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.store.read.MatrixView;

/** Writes Table 1 as the paper prints it: {@code O} for a mark, an empty cell for none. */
public final class MatrixTable {
  /**
   * The paper's columns and names, rows ended by a line feed. The baseline alone gives the bytes of
   * the paper's {@code table1.csv}.
   */
  public static String csv(MatrixView matrix) {
    StringBuilder csv = new StringBuilder();
    CSVFormat format = CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();
    try (CSVPrinter printer = new CSVPrinter(csv, format)) {
      printer.printRecords(
          lines(matrix, "initial_year", "partner", MatrixTable::column, MatrixTable::mark));
    } catch (IOException e) {
      throw new UncheckedIOException("a StringBuilder does not fail", e);
    }
    return csv.toString();
  }

  /**
   * Columns padded with blanks to equal width, for a terminal: {@code O} for the paper's mark and
   * the year primary sources give, {@code +} where they carry the cell but give none.
   */
  public static String text(MatrixView matrix) {
    List<List<String>> lines =
        lines(matrix, "Since", "Partner", Vocabulary.Topic::en, MatrixTable::markAndYear);
    List<Integer> widths = new ArrayList<>();
    for (int column = 0; column < lines.get(0).size(); column++) {
      int at = column;
      widths.add(lines.stream().mapToInt(line -> line.get(at).length()).max().orElse(0));
    }
    return lines.stream()
        .map(line -> padded(line, widths).stripTrailing() + "\n")
        .collect(joining());
  }

  /** A table of GitHub-flavoured Markdown. */
  public static String markdown(MatrixView matrix) {
    List<List<String>> lines =
        lines(matrix, "Since", "Partner", Vocabulary.Topic::en, MatrixTable::mark);
    String rule = lines.get(0).stream().map(cell -> "---").collect(joining(" | ", "| ", " |\n"));
    return markdownRow(lines.get(0))
        + rule
        + lines.stream().skip(1).map(MatrixTable::markdownRow).collect(joining());
  }

  private static List<List<String>> lines(
      MatrixView matrix,
      String since,
      String partner,
      Function<Vocabulary.Topic, String> heading,
      Function<MatrixView.Cell, String> written) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(
        Stream.concat(
                Stream.of(since, partner),
                matrix.areas().stream().map(area -> heading.apply(topic(area))))
            .toList());
    for (MatrixView.Row row : matrix.rows()) {
      lines.add(
          Stream.concat(
                  Stream.of(row.initialYear() == null ? "" : "" + row.initialYear(), row.name()),
                  row.cells().stream().map(written))
              .toList());
    }
    return lines;
  }

  private static String mark(MatrixView.Cell cell) {
    return cell.marked() ? Baseline.MARK : "";
  }

  private static String markAndYear(MatrixView.Cell cell) {
    String primary = cell.year() == null ? "+" : cell.year().toString();
    return switch (cell.basis()) {
      case NONE -> "";
      case PAPER -> Baseline.MARK;
      case PRIMARY -> primary;
      case BOTH -> Baseline.MARK + " " + primary;
    };
  }

  /** The paper's name of it; key issues, which are no column of the paper's, go by their keys. */
  private static String column(Vocabulary.Topic topic) {
    return topic.column() == null ? topic.key().replace('-', '_') : topic.column();
  }

  private static Vocabulary.Topic topic(String area) {
    return Vocabulary.bundled().topic(area).orElseThrow();
  }

  private static String padded(List<String> line, List<Integer> widths) {
    StringBuilder padded = new StringBuilder();
    for (int column = 0; column < line.size(); column++) {
      String cell = line.get(column);
      padded.append(cell).append(" ".repeat(widths.get(column) - cell.length() + 2));
    }
    return padded.toString();
  }

  private static String markdownRow(List<String> line) {
    return line.stream()
        .map(cell -> cell.replace("|", "\\|"))
        .collect(joining(" | ", "| ", " |\n"));
  }

  private MatrixTable() {}
}
