package org.kawaraban.store.query;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import org.kawaraban.store.read.ForeignCursor;

/**
 * Where a page of a list ended: the day and the id of its last line. Both lists are ordered by day,
 * newest first, then by id.
 */
record Cursor(LocalDate day, String id) {
  /** The lists there are; the cursor of one is refused by the other. */
  enum Of {
    ITEMS,
    MEETINGS
  }

  /** Opaque to its users, safe in a URL. */
  String write(Of list) {
    String plain = list + " " + day + " " + id;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads what {@link #write} gave.
   *
   * @throws ForeignCursor for anything else
   */
  static Cursor read(Of list, String text) {
    try {
      String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      String[] parts = plain.split(" ", 3);
      if (parts.length == 3 && parts[0].equals(list.name()) && !parts[2].isEmpty()) {
        Cursor cursor = new Cursor(LocalDate.parse(parts[1]), parts[2]);
        if (cursor.isInReach() && cursor.write(list).equals(text)) {
          return cursor;
        }
      }
    } catch (IllegalArgumentException | DateTimeException e) {
      // Refused below, as every other text that we did not write.
    }
    throw new ForeignCursor(text);
  }

  /** Days PostgreSQL can compare with, and no character it cannot hold. */
  private boolean isInReach() {
    return day.getYear() >= 1 && day.getYear() <= 9999 && id.indexOf('\0') < 0;
  }
}
