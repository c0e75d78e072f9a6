package org.kawaraban.ingest.extract;

import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The SimHash of a text (Charikar 2002) over its shingles of four characters, case, width, blanks
 * and punctuation left out. Copies of one release on two sites, or with a word mended, differ in
 * few of its 64 bits; unrelated texts differ in about half of them.
 */
final class Fingerprint {
  private static final int SHINGLE = 4;

  /** Shorter texts are much alike: a headline and a date. */
  private static final int LEAST_CHARS = 120;

  private static final int BITS = 64;

  /** Sixteen hexadecimal digits, or null where there is too little text to tell. */
  static @Nullable String of(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}]+", "");
    if (plain.length() < LEAST_CHARS) {
      return null;
    }
    int[] weight = new int[BITS];
    for (int at = 0; at + SHINGLE <= plain.length(); at++) {
      long hash = hash(plain, at);
      for (int bit = 0; bit < BITS; bit++) {
        weight[bit] += (hash >>> bit & 1) == 1 ? 1 : -1;
      }
    }
    long fingerprint = 0;
    for (int bit = 0; bit < BITS; bit++) {
      fingerprint |= weight[bit] > 0 ? 1L << bit : 0;
    }
    return HexFormat.of().toHexDigits(fingerprint);
  }

  /** The four characters are one long already; the mixing is MurmurHash3's last step. */
  private static long hash(String text, int at) {
    long key = 0;
    for (int i = 0; i < SHINGLE; i++) {
      key = key << 16 | text.charAt(at + i);
    }
    key = (key ^ key >>> 33) * 0xff51afd7ed558ccdL;
    key = (key ^ key >>> 33) * 0xc4ceb9fe1a85ec53L;
    return key ^ key >>> 33;
  }

  private Fingerprint() {}
}
