package org.kawaraban.store.coverage;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.kawaraban.contract.ItemId;

/**
 * Whether anything was published on an area with a partner between two days, and how well that is
 * known.
 *
 * @param from first day (UTC)
 * @param to last day (UTC)
 * @param found relevant items of any tier that tie partner and area and were, or may have been,
 *     published then
 * @param windows of every source that ever reported or published, the whole stretch of time
 */
public record Absence(
    String partner,
    String area,
    LocalDate from,
    LocalDate to,
    List<Found> found,
    List<Window> windows) {
  private static final String[] COLUMNS = {"kind", "source", "from", "to", "polls", "item", "note"};

  public Absence {
    found = List.copyOf(found);
    windows = List.copyOf(windows);
  }

  /**
   * An item that speaks against it.
   *
   * @param day of its publication as precisely as it is known, else of its capture (UTC)
   */
  public record Found(ItemId item, String day, String source, String title) {}

  /** Nothing was found. */
  public boolean holds() {
    return found.isEmpty();
  }

  /** Nothing could have been missed, as far as the sources go. */
  public boolean isCovered() {
    return windows.stream().allMatch(Window::readable);
  }

  /**
   * For a spreadsheet: a row for each item found, and one for each window of each source.
   *
   * <p>Columns: kind ({@code item}, {@code readable}, {@code uncovered}), source, from, to, polls,
   * item, note (the title, or why a window is not covered).
   */
  public String csv() {
    StringWriter text = new StringWriter();
    try (CSVPrinter rows =
        new CSVPrinter(text, CSVFormat.RFC4180.builder().setHeader(COLUMNS).get())) {
      for (Found item : found) {
        rows.printRecord(
            "item", item.source(), item.day(), item.day(), "", item.item(), item.title());
      }
      for (Window window : windows) {
        rows.printRecord(
            window.readable() ? "readable" : "uncovered",
            window.source(),
            window.from(),
            window.to(),
            window.polls(),
            "",
            window.reason());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("text in memory cannot be written", e);
    }
    return text.toString();
  }

  /** For a terminal: one sentence, then what speaks against it, then each source's windows. */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append(
        "%s on %s with %s %s published from %s to %s%s%n"
            .formatted(
                switch (found.size()) {
                  case 0 -> "Nothing";
                  case 1 -> "1 item";
                  default -> found.size() + " items";
                },
                area,
                partner,
                found.size() > 1 ? "were" : "was",
                from,
                to,
                isCovered() ? "." : ", as far as could be seen."));
    found.forEach(
        item ->
            text.append(
                "  %s  %s  %s  %s%n"
                    .formatted(item.day(), item.item(), item.source(), item.title())));
    for (Window window : windows) {
      text.append(
          "%-10s %s  %s to %s  %s%n"
              .formatted(
                  window.readable() ? "readable" : "uncovered",
                  window.source(),
                  window.from(),
                  window.to(),
                  window.readable() ? window.polls() + " polls" : window.reason()));
    }
    return text.toString();
  }
}
