package org.kawaraban.alert.trial;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kawaraban.alert.match.Facts.Page;
import org.kawaraban.alert.match.TextQueries;
import org.kawaraban.alert.subscription.Clause;
import org.kawaraban.alert.subscription.Field;
import org.kawaraban.alert.subscription.Term;

/** Which texts of a clause stand on pages. */
final class Words {
  /** Those that do, each as the pages have it. */
  static Map<Term, String> on(Collection<Page> pages, Clause clause) {
    Map<Term, String> words = new HashMap<>();
    try (TextQueries texts = new TextQueries()) {
      texts.addAll(
          clause.terms().stream()
              .filter(term -> term.field() == Field.TEXT)
              .map(Term::value)
              .toList());
      texts
          .find(List.copyOf(pages))
          .forEach((text, as) -> words.put(new Term(Field.TEXT, text), as));
    }
    return words;
  }

  private Words() {}
}
