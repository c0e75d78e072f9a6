package org.kawaraban.classify.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.kawaraban.classify.scan.Hits;
import org.kawaraban.classify.taxonomy.Kind;
import org.kawaraban.classify.text.Language;
import org.kawaraban.classify.text.PageText;

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
    PageText page = hits.page();
    List<Integer> title =
        IntStream.range(0, page.sentences().size())
            .takeWhile(i -> page.sentences().get(i).start() < page.titleEnd())
            .limit(LONGEST_HEADLINE)
            .boxed()
            .toList();
    if (title.stream().anyMatch(i -> saysWhat(hits, i) || saysWho(hits, chains, i))) {
      return title;
    }
    // A missing or merely topical title ("Countries & Regions"): the first line that says what.
    return IntStream.range(title.size(), page.sentences().size())
        .filter(i -> saysWhat(hits, i))
        .limit(1)
        .boxed()
        .toList();
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
