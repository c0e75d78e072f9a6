package org.kawaraban.classify.reading;

import java.util.ArrayList;
import java.util.List;
import org.kawaraban.classify.scan.Hits;
import org.kawaraban.classify.taxonomy.Kind;
import org.kawaraban.classify.text.Language;
import org.kawaraban.classify.text.PageText;
import org.kawaraban.classify.text.Sentence;

/**
 * The sentences in which a page says what it is about.
 *
 * @param headline its title, or its first line that says anything
 * @param lead the first sentences of the body that say anything
 */
record Opening(List<Integer> headline, List<Integer> lead) {
  private static final int LEAD_SENTENCES = 5;
  private static final int LONGEST_HEADLINE = 8;

  /** Its sentences follow each other. */
  boolean inHeadline(int sentence) {
    return !headline.isEmpty()
        && sentence >= headline.get(0)
        && sentence <= headline.get(headline.size() - 1);
  }

  static Opening of(Hits hits, ActorChains chains, Language language) {
    List<Integer> headline = headline(hits, chains);
    return new Opening(headline, lead(hits, headline, language));
  }

  private static List<Integer> headline(Hits hits, ActorChains chains) {
    List<Sentence> sentences = hits.page().sentences();
    List<Integer> title = new ArrayList<>();
    boolean says = false;
    while (title.size() < Math.min(LONGEST_HEADLINE, sentences.size())
        && sentences.get(title.size()).start() < hits.page().titleEnd()) {
      int line = title.size();
      says |= saysWhat(hits, line) || saysWho(hits, chains, line);
      title.add(line);
    }
    if (says) {
      return List.copyOf(title);
    }
    // A missing or merely topical title ("Countries & Regions"): the first line that says what.
    for (int i = title.size(); i < sentences.size(); i++) {
      if (saysWhat(hits, i)) {
        return List.of(i);
      }
    }
    return List.of();
  }

  /** "Lithuania and Japan Pledge Closer Cooperation", "Kishida meets host": whom it is about. */
  private static boolean saysWho(Hits hits, ActorChains chains, int sentence) {
    return chains.in(sentence).stream().anyMatch(ActorChains.Chain::pairsJapan)
        || (hits.has(sentence, Kind.CUE, "talked")
            && (hits.has(sentence, Kind.JAPAN) || hits.has(sentence, Kind.CUE, "leaders")));
  }

  private static boolean saysWhat(Hits hits, int sentence) {
    return hits.has(sentence, Kind.MEETING)
        || hits.has(sentence, Kind.ACT)
        || hits.has(sentence, Kind.CYBER);
  }

  private static List<Integer> lead(Hits hits, List<Integer> headline, Language language) {
    PageText page = hits.page();
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < page.sentences().size() && found.size() < LEAD_SENTENCES; i++) {
      if (page.sentences().get(i).start() >= page.titleEnd()
          && !headline.contains(i)
          && !page.isLine(i, language)
          && !hits.in(i).isEmpty()) {
        found.add(i);
      }
    }
    return List.copyOf(found);
  }
}
