package org.kawaraban.classify.scan;

import java.util.List;
import org.kawaraban.classify.taxonomy.Form;
import org.kawaraban.classify.taxonomy.Kind;
import org.kawaraban.classify.text.Numerals;
import org.kawaraban.classify.text.PageText;
import org.kawaraban.classify.text.Scripts;

/**
 * Looks for all forms at once: from each place where a word can begin it follows the letters as far
 * as any form does, so that time is linear in the text. Latin forms match whole words only; in each
 * layer the longest form at a place wins. Thread-safe.
 */
public final class Scanner {
  /**
   * Partners' names of so few katakana begin many words: タイ. Longer ones may run on, as in
   * 日エストニアサイバー対話.
   */
  private static final int SHORT_NAME = 2;

  /** 本日, 同日: what stands before 日 where it is a day and not Japan. */
  private static final String DAYS = "本同翌前当今昨";

  private final FormFacts forms;
  private final FormTrie trie;

  public Scanner(List<Form> forms) {
    this.forms = new FormFacts(forms);
    this.trie = new FormTrie(this.forms);
  }

  public Hits scan(PageText page) {
    char[] text = page.folded().toCharArray();
    Winners winners = new Winners(page, forms);
    boolean afterWordPart = false;
    for (int i = 0; i < text.length; i++) {
      boolean wordPart = Scripts.isWordPart(text[i]);
      if (!(wordPart && afterWordPart)) {
        follow(page, text, i, winners);
      }
      afterWordPart = wordPart;
    }
    return new Hits(page, winners.hits());
  }

  private void follow(PageText page, char[] text, int begin, Winners winners) {
    int node = FormTrie.ROOT;
    for (int i = begin; i < text.length; i++) {
      node = trie.child(node, text[i]);
      if (node == FormTrie.NOWHERE) {
        break;
      }
      if (trie.isEnd(node)) {
        for (int number : trie.ends(node)) {
          if (matches(page.cased(), text, begin, i + 1, number)) {
            winners.add(number, i + 1 - begin);
          }
        }
      }
    }
    winners.choose(begin);
  }

  private boolean matches(String cased, char[] text, int begin, int end, int number) {
    boolean closes =
        end == text.length || !Scripts.isWordPart(text[end - 1]) || !Scripts.isWordPart(text[end]);
    return (closes || forms.isOpenEnd(number))
        && forms.hasCase(number, cased, begin)
        && !isInsideWord(text, begin, end, number);
  }

  /** タイランド is not イラン, タイトル not タイ, モンスター not モンス, and 26日米国 not 日米. */
  private boolean isInsideWord(char[] text, int begin, int end, int number) {
    char first = text[begin];
    char before = begin == 0 ? ' ' : text[begin - 1];
    if (first == '日') {
      return forms.form(number).kind() == Kind.COMPOUND
          && (Numerals.isNumeral(before) || DAYS.indexOf(before) >= 0);
    }
    if (!Scripts.isKatakana(first)) {
      return false;
    }
    Kind kind = forms.form(number).kind();
    boolean runsOn = end < text.length && Scripts.isKatakana(text[end]);
    return switch (kind) {
      case PARTNER -> Scripts.isKatakana(before) || (runsOn && end - begin <= SHORT_NAME);
      case PLACE -> Scripts.isKatakana(before) || runsOn;
      default -> false;
    };
  }
}
