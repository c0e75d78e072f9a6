package org.kawaraban.app.commands;

import java.util.ArrayList;
import java.util.List;

/**
 * Columns as wide as their widest cell, for a terminal. East Asian wide characters count for two.
 */
final class TextTable {
  private final List<List<String>> rows = new ArrayList<>();

  TextTable(String... headings) {
    rows.add(List.of(headings));
  }

  TextTable row(String... cells) {
    rows.add(List.of(cells));
    return this;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < row.size(); column++) {
        line.append(row.get(column));
        line.append(" ".repeat(widest(column) - width(row.get(column)) + 2));
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private int widest(int column) {
    return rows.stream()
        .filter(row -> row.size() > column)
        .mapToInt(row -> width(row.get(column)))
        .max()
        .orElse(0);
  }

  private static int width(String cell) {
    return cell.codePoints().map(TextTable::columns).sum();
  }

  private static int columns(int codePoint) {
    return switch (Character.UnicodeScript.of(codePoint)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL -> 2;
      default -> isFullWidth(codePoint) ? 2 : 1;
    };
  }

  /** Full-width forms, and the punctuation of Japanese text. */
  private static boolean isFullWidth(int codePoint) {
    return (codePoint >= 0xFF01 && codePoint <= 0xFF60)
        || (codePoint >= 0x3000 && codePoint <= 0x30FF);
  }
}
