package org.kawaraban.classify.taxonomy;

import java.util.Locale;
import org.kawaraban.classify.text.PageText;

/**
 * A piece of text that means something.
 *
 * @param folded as it stands in a normalised, lower-case text
 * @param cased with its capitals, where they matter, else empty
 * @param openEnd whether any ending may follow
 */
public record Form(Kind kind, String key, String folded, String cased, boolean openEnd) {
  /** Reads a form as {@code taxonomy.yaml} writes it. */
  static Form parse(Kind kind, String key, String written) {
    boolean openEnd = written.endsWith("*");
    String plain =
        PageText.of(openEnd ? written.substring(0, written.length() - 1) : written, "")
            .cased()
            .strip();
    return new Form(
        kind, key, plain.toLowerCase(Locale.ROOT), capitals(plain) ? plain : "", openEnd);
  }

  /** Whether words stand in a normalised, lower-case text as they are written here. */
  static boolean isFolded(String written) {
    return PageText.of(written, "").folded().strip().equals(written.strip());
  }

  /** Latin letters all in capitals, at least two: US, but not Quad or サイバー. */
  private static boolean capitals(String plain) {
    long upper = plain.chars().filter(c -> c >= 'A' && c <= 'Z').count();
    boolean other = plain.chars().anyMatch(c -> Character.isLetter(c) && !(c >= 'A' && c <= 'Z'));
    return upper >= 2 && !other;
  }
}
