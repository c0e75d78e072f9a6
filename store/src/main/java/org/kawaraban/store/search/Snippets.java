package org.kawaraban.store.search;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.kawaraban.store.read.SearchResult.Mark;
import org.kawaraban.store.read.SearchResult.Snippet;

/** Where in a title and a text what was looked for stands. Pure. */
final class Snippets {
  private static final int LENGTH = 240;
  private static final int CONTEXT = 60;

  /** Most texts have what was looked for near their beginning; they are read this far at first. */
  private static final int BEGINNING = 2_000;

  /** And then this far; almost all are shorter. */
  private static final int READ_CHARS = 40_000;

  private final Analysis analysis;

  Snippets(Analysis analysis) {
    this.analysis = analysis;
  }

  /** Every occurrence, in order and apart from each other. */
  List<Mark> marks(String text, Wanted wanted) {
    List<Lexeme> lexemes = analysis.lexemes(text);
    List<Mark> marks = new ArrayList<>();
    for (int at = 0; at < lexemes.size(); at++) {
      for (Wanted.Phrase phrase : wanted.phrases()) {
        int end = at + phrase.lexemes().size();
        if (end <= lexemes.size() && stands(phrase, lexemes.subList(at, end))) {
          marks.add(new Mark(lexemes.get(at).start(), lexemes.get(end - 1).end()));
        }
      }
    }
    return apart(marks);
  }

  /** A piece of the text with its occurrences. */
  Snippet snippet(String whole, Wanted wanted) {
    String text = beginning(whole, BEGINNING);
    List<Mark> marks = marks(text, wanted);
    if (marks.isEmpty() && whole.length() > BEGINNING) {
      text = beginning(whole, READ_CHARS);
      marks = marks(text, wanted);
    }
    return around(text, marks);
  }

  private static String beginning(String text, int length) {
    return text.substring(0, Math.min(text.length(), length));
  }

  private static Snippet around(String text, List<Mark> marks) {
    int start = marks.isEmpty() ? 0 : wordBefore(text, marks.get(0).start() - CONTEXT);
    int end = wordBefore(text, start + LENGTH);
    if (!marks.isEmpty()) {
      end = Math.max(end, marks.get(0).end());
    }
    int last = end;
    List<Mark> within =
        marks.stream()
            .filter(mark -> mark.end() <= last)
            .map(mark -> new Mark(mark.start() - start, mark.end() - start))
            .toList();
    return new Snippet(text.substring(start, end), start, within);
  }

  /** The same lexemes at the same distances: what is between was not looked for. */
  private static boolean stands(Wanted.Phrase phrase, List<Lexeme> found) {
    for (int at = 0; at < found.size(); at++) {
      Lexeme wanted = phrase.lexemes().get(at);
      Lexeme lexeme = found.get(at);
      if (!lexeme.text().equals(wanted.text())
          || lexeme.position() - found.get(0).position() != wanted.position()) {
        return false;
      }
    }
    return true;
  }

  private static List<Mark> apart(List<Mark> marks) {
    List<Mark> apart = new ArrayList<>();
    for (Mark mark : marks.stream().sorted(Comparator.comparingInt(Mark::start)).toList()) {
      Mark last = apart.isEmpty() ? null : apart.get(apart.size() - 1);
      if (last != null && mark.start() < last.end()) {
        apart.set(apart.size() - 1, new Mark(last.start(), Math.max(last.end(), mark.end())));
      } else if (mark.start() < mark.end()) {
        // A sign such as ㍿ is several words, and only the last of them has its place.
        apart.add(mark);
      }
    }
    return apart;
  }

  /** The last place at or before an offset that is not within a word. */
  private static int wordBefore(String text, int offset) {
    if (offset <= 0) {
      return 0;
    }
    if (offset >= text.length()) {
      return text.length();
    }
    BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
    words.setText(text);
    return words.isBoundary(offset) ? offset : words.preceding(offset);
  }
}
