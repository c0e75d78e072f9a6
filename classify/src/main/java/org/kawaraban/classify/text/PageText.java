package org.kawaraban.classify.text;

import java.util.List;
import org.kawaraban.contract.Evidence;
import org.kawaraban.contract.PressItem;

/**
 * Title and body of one item as one normalised sequence, with the way back to the original.
 *
 * <p>Positions are indexes of {@link #folded()} and {@link #cased()}, which are equally long: NFKC,
 * blanks collapsed, hard breaks inside sentences joined; {@code folded} is lower case besides. The
 * title comes first, a line break follows, then the body. Time and memory are linear in the text.
 */
public final class PageText {
  private static final int LONGEST_LINE = 45;
  private static final int LONGEST_JAPANESE_LINE = 18;
  private static final int LONGEST_HEADING = 60;
  private static final String HEADING_MARKS = "([【<○●■□◆◇";

  private final String title;
  private final String text;
  private final Normalised normalised;
  private final int titleEnd;

  private PageText(String title, String text, Normalised normalised, int titleEnd) {
    this.title = title;
    this.text = text;
    this.normalised = normalised;
    this.titleEnd = titleEnd;
  }

  public static PageText of(PressItem item) {
    return of(item.title(), item.text());
  }

  /** Any two strings, empty and ill-formed ones included. */
  public static PageText of(String title, String text) {
    Normaliser normaliser = new Normaliser(title.length() + text.length() + 2);
    normaliser.append(title, 0);
    int titleEnd = normaliser.length();
    normaliser.paragraph(title.length());
    normaliser.append(text, title.length());
    return new PageText(title, text, normaliser.finish(), titleEnd);
  }

  public String folded() {
    return normalised.folded();
  }

  /** As {@link #folded()}, in the original's upper and lower case. */
  public String cased() {
    return normalised.cased();
  }

  /** End of the title; the body starts behind it. */
  public int titleEnd() {
    return titleEnd;
  }

  public int length() {
    return normalised.cased().length();
  }

  /** All sentences in page order, those of the title first; headings and lines count as such. */
  public List<Sentence> sentences() {
    return normalised.sentences();
  }

  /** Whether a sentence is a heading, label or crumb: short, and not closed as sentences are. */
  public boolean isLine(int index, Language language) {
    int longest = language == Language.JAPANESE ? LONGEST_JAPANESE_LINE : LONGEST_LINE;
    return sentences().get(index).length() < longest && !isClosed(index);
  }

  /** Whether a sentence stands on a line of its own that no stop closes, however long. */
  public boolean isOpenLine(int index) {
    return !isClosed(index);
  }

  /** Whether an open line is numbered or bracketed as headings are: "3 Cyber", (2)サイバー, 【5G】. */
  public boolean isNumberedHeading(int index) {
    Sentence sentence = sentences().get(index);
    char first = folded().charAt(sentence.start());
    return isOpenLine(index)
        && sentence.length() < LONGEST_HEADING
        && (Scripts.isDigit(first) || HEADING_MARKS.indexOf(first) >= 0);
  }

  private boolean isClosed(int index) {
    char last = folded().charAt(sentences().get(index).end() - 1);
    return last == '.' || last == '。' || last == '!';
  }

  /** The original characters behind a normalised span, cut to the longest quote allowed. */
  public Evidence evidence(int start, int end, String rule) {
    int last = Math.max(start, end - 1);
    int from = normalised.originalStart(start);
    int to = Math.max(from, normalised.originalEnd(last));
    boolean inTitle = from < title.length() && start < Math.max(1, titleEnd);
    String field = inTitle ? title : text;
    int offset = inTitle ? 0 : title.length();
    int fieldFrom = Math.min(field.length(), Math.max(0, from - offset));
    int fieldTo = Math.min(field.length(), Math.max(fieldFrom, to - offset));
    fieldTo = cut(field, fieldFrom, fieldTo);
    return new Evidence(
        inTitle ? Evidence.Field.TITLE : Evidence.Field.TEXT,
        field.substring(fieldFrom, fieldTo),
        fieldFrom,
        fieldTo,
        rule);
  }

  private static int cut(String field, int from, int to) {
    int end = Math.min(to, from + Evidence.MAX_QUOTE_CHARS);
    boolean splitsPair =
        end < field.length()
            && end > from
            && Character.isSurrogatePair(field.charAt(end - 1), field.charAt(end));
    return splitsPair ? end - 1 : end;
  }
}
