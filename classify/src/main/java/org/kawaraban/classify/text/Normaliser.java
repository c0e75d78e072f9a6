package org.kawaraban.classify.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;

/**
 * Builds a {@link Normalised}: NFKC by combining sequence, one kind of dash, quote and blank,
 * blanks inside Japanese words and dates dropped, breaks kept only where a sentence or line ends.
 */
final class Normaliser {
  private static final int LONGEST_CLUSTER = 32;

  /** The first of the combining characters of Unicode. */
  private static final char FIRST_MARK = '\u0300';

  /**
   * What accented letters, punctuation and full-width letters become, where that is one character;
   * 0 for all others. Known beforehand, since pages are full of them and composing is slow.
   */
  private static final char[] COMPOSED = new char[Character.MAX_VALUE + 1];

  static {
    compose('\u00a1', '\u024f');
    compose('\u2010', '\u2027');
    compose('\u3001', '\u303f');
    compose('\uff01', '\uff9d');
  }

  private char[] cased;
  private int length;
  private final Offsets offsets;
  private boolean blankPending;
  private int breaksPending;
  private int pendingAt;

  Normaliser(int expected) {
    cased = new char[Math.max(16, expected)];
    offsets = new Offsets();
  }

  int length() {
    return length;
  }

  /** Ends the paragraph; {@code at} is the original offset it is charged to. */
  void paragraph(int at) {
    breaksPending = 2;
    pendingAt = at;
  }

  /** {@code offset} is added to the offsets kept. */
  void append(String original, int offset) {
    char[] text = original.toCharArray();
    int i = 0;
    while (i < text.length) {
      char c = text[i];
      if (isPlain(text, i)) {
        int end = i + 1;
        while (end < text.length && isPlain(text, end)) {
          end++;
        }
        putPlain(text, i, end, offset);
        i = end;
      } else if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\f') {
        boolean pair = c == '\r' && i + 1 < text.length && text[i + 1] == '\n';
        breaksPending++;
        pendingAt = offset + i;
        i += pair ? 2 : 1;
      } else if (c == ' ' || c == '\t' || c == '\u00a0' || c == '\u200b' || c == '\ufeff') {
        blankPending = true;
        pendingAt = breaksPending > 0 ? pendingAt : offset + i;
        i++;
      } else if (c < 128) {
        put(c, offset + i, offset + i + 1);
        i++;
      } else if (COMPOSED[c] != 0 && !mayCombine(text, i + 1)) {
        put(COMPOSED[c], offset + i, offset + i + 1);
        i++;
      } else {
        int end = clusterEnd(text, i);
        putCluster(new String(text, i, end - i), offset + i, offset + end);
        i = end;
      }
    }
  }

  Normalised finish() {
    String finished = new String(cased, 0, length);
    List<Sentence> sentences = Sentences.of(finished, cased);
    // Letter by letter, since String.toLowerCase may lengthen a text and so shift its positions.
    for (int i = 0; i < length; i++) {
      char c = cased[i];
      if (c >= 'A' && c <= 'Z') {
        cased[i] = (char) (c + 'a' - 'A');
      } else if (c >= 128 && !Scripts.isJapanese(c)) {
        cased[i] = Character.toLowerCase(c);
      }
    }
    return new Normalised(finished, new String(cased, 0, length), sentences, offsets);
  }

  /** Most of a page: a character that is itself in every form. */
  private static boolean isPlain(char[] text, int at) {
    char c = text[at];
    if (c < 128) {
      return c > ' ' || (c == ' ' && partsLatin(text, at));
    }
    return Scripts.isJapanese(c) && !mayCombine(text, at + 1);
  }

  /** Whether a blank stands alone between two Latin letters or marks, as those of most pages do. */
  private static boolean partsLatin(char[] text, int blank) {
    return blank > 0
        && blank + 1 < text.length
        && isLatin(text[blank - 1])
        && isLatin(text[blank + 1]);
  }

  private static boolean isLatin(char c) {
    return c > ' ' && c < 128;
  }

  private static void compose(char first, char last) {
    for (char c = first; c <= last; c++) {
      String composed = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
      char plain = composed.length() == 1 ? plain(composed.charAt(0)) : 0;
      if (plain != ' ' && !isMark(c)) {
        COMPOSED[c] = plain;
      }
    }
  }

  private static int clusterEnd(char[] text, int start) {
    int end = start + Character.charCount(Character.codePointAt(text, start));
    while (end < text.length && end - start < LONGEST_CLUSTER) {
      int next = Character.codePointAt(text, end);
      if (!isMark(next)) {
        break;
      }
      end += Character.charCount(next);
    }
    return end;
  }

  /** Whether the character at a place may be a mark on the one before it; sure only of a no. */
  private static boolean mayCombine(char[] text, int at) {
    if (at >= text.length) {
      return false;
    }
    char c = text[at];
    boolean voicing = c == '\u3099' || c == '\u309a';
    return voicing || (c >= FIRST_MARK && !Scripts.isJapanese(c) && COMPOSED[c] == 0);
  }

  private static boolean isMark(int codePoint) {
    int type = Character.getType(codePoint);
    boolean halfWidthVoicing = codePoint == 0xff9e || codePoint == 0xff9f;
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || halfWidthVoicing;
  }

  private void putCluster(String cluster, int from, int to) {
    if (cluster.length() == 1 && Scripts.isJapanese(cluster.charAt(0))) {
      put(cluster.charAt(0), from, to);
      return;
    }
    String composed = Normalizer.normalize(cluster, Normalizer.Form.NFKC);
    for (int i = 0; i < composed.length(); i++) {
      char c = plain(composed.charAt(i));
      if (c == ' ') {
        // The ideographic blank separates; a Latin one among kanji is an accident of layout.
        blankPending = true;
        pendingAt = from;
        if (cluster.charAt(0) == '\u3000') {
          flushBlank(' ');
        }
      } else if (c != 0) {
        put(c, from, to);
      }
    }
  }

  private static char plain(char c) {
    return switch (c) {
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> '-';
      case '\u2018', '\u2019', '\u02bc' -> '\'';
      case '\u201c', '\u201d', '\u201e' -> '"';
      case '\u301c', '\uff5e' -> '~';
      case '\u00ad' -> 0;
      default -> Character.isWhitespace(c) ? ' ' : c;
    };
  }

  private void put(char c, int from, int to) {
    flush(c);
    add(c, from, to);
  }

  private void putPlain(char[] text, int from, int to, int offset) {
    flush(text[from]);
    int count = to - from;
    if (length + count > cased.length) {
      cased = Arrays.copyOf(cased, Math.max(length + count, length * 2));
    }
    System.arraycopy(text, from, cased, length, count);
    length += count;
    offsets.addUnits(offset + from, count);
  }

  private void flush(char next) {
    if (breaksPending > 0) {
      flushBreak(next);
    } else if (blankPending) {
      flushBlank(next);
    }
  }

  private void flushBreak(char next) {
    if (length > 0) {
      if (breaksPending >= 2) {
        add("\n\n");
      } else if (Breaks.joins(cased, length, next)) {
        if (!Breaks.isStrayBlank(last(), next)) {
          add(" ");
        }
      } else {
        add("\n");
      }
    }
    breaksPending = 0;
    blankPending = false;
  }

  private void flushBlank(char next) {
    blankPending = false;
    if (length == 0 || last() == '\n' || last() == ' ') {
      return;
    }
    if (next == ' ' || !Breaks.isStrayBlank(last(), next)) {
      add(" ");
    }
  }

  private char last() {
    return cased[length - 1];
  }

  private void add(String separator) {
    for (int i = 0; i < separator.length(); i++) {
      add(separator.charAt(i), pendingAt, pendingAt + 1);
    }
  }

  private void add(char c, int from, int to) {
    if (length == cased.length) {
      cased = Arrays.copyOf(cased, length * 2);
    }
    cased[length] = c;
    length++;
    offsets.add(from, to);
  }
}
