package org.kawaraban.store.review;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * What a reader says is wrong. Plain text of a stranger.
 *
 * @param number from 1
 * @param about path of the page of an item, a meeting or a cell
 * @param text 1 to 1,000 characters; of those that control a terminal only line breaks are kept
 */
public record ErrorReport(long number, Instant at, String about, String text) {
  public static final int MAX_CHARS = 1000;

  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\n]]");
  private static final Pattern ABOUT =
      Pattern.compile("/(items/[0-9a-f]{24}|(meetings|table1)/[^/\\p{Cntrl}]+/[^/\\p{Cntrl}]+)");

  public ErrorReport {
    if (!mayBeAbout(about)) {
      throw new IllegalArgumentException(
          "about is \"%s\"; allowed: the path of an item, a meeting or a cell".formatted(about));
    }
    text = CONTROLS.matcher(text).replaceAll(" ");
    if (text.isBlank() || text.length() > MAX_CHARS) {
      throw new IllegalArgumentException(
          "a report has %d characters; allowed: 1 to %d".formatted(text.length(), MAX_CHARS));
    }
  }

  /** Whether this is the path of the page of an item, a meeting or a cell. */
  public static boolean mayBeAbout(String path) {
    return path.length() <= 300 && ABOUT.matcher(path).matches();
  }
}
