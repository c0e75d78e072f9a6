package org.kawaraban.store.read;

/** Which meeting of its series, as English writes it: 1st, 2nd, 3rd, 11th. */
public final class EnglishOrdinal {
  public static String of(int ordinal) {
    boolean teen = ordinal % 100 >= 11 && ordinal % 100 <= 13;
    return ordinal
        + switch (teen ? 0 : ordinal % 10) {
          case 1 -> "st";
          case 2 -> "nd";
          case 3 -> "rd";
          default -> "th";
        };
  }

  private EnglishOrdinal() {}
}
