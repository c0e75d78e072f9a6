package org.kawaraban.web.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Rows as RFC 4180 has them, but ended by a line feed alone. */
public final class Csv {
  public static final String MEDIA_TYPE = "text/csv; charset=utf-8; header=present";

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

  /**
   * A table with its header.
   *
   * @param rows as many values as columns in each
   */
  public static String write(List<String> columns, List<? extends List<?>> rows) {
    StringBuilder csv = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(csv, FORMAT)) {
      printer.printRecord(columns);
      printer.printRecords(rows);
    } catch (IOException e) {
      throw new UncheckedIOException("a StringBuilder does not fail", e);
    }
    return csv.toString();
  }

  private Csv() {}
}
