package org.kawaraban.ingest.extract;

import java.util.regex.Pattern;

/** Joins lines that only layout broke. */
final class Joining {
  private static final String CJK =
      "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\u3000-\\u303F\\uFF01-\\uFF65ー]";

  /** Looks at neighbours only where there is a break: most paragraphs have none. */
  private static final Pattern BETWEEN_JAPANESE =
      Pattern.compile(" ?\\n(?<=" + CJK + " ?\\n)\\s*(?=" + CJK + ")");

  private static final Pattern BLANKS = Pattern.compile("[ \\t\\n\\u00a0]+");

  /** One paragraph's lines as one line. */
  static String breaks(String paragraph) {
    String joined =
        paragraph.indexOf('\n') < 0
            ? paragraph
            : BETWEEN_JAPANESE.matcher(paragraph).replaceAll("");
    return BLANKS.matcher(joined).replaceAll(" ").strip();
  }

  private Joining() {}
}
