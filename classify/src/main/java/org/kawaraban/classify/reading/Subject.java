package org.kawaraban.classify.reading;

import java.util.List;
import org.kawaraban.classify.scan.Hits;
import org.kawaraban.classify.taxonomy.Kind;
import org.kawaraban.classify.text.Language;

/** Which sentences of a page speak of cyber matters, and whether the whole page does. */
public final class Subject {
  /**
   * So many sentences on cyber, and one of so few, make a page one on cyber whatever its headline.
   */
  private static final int LEAST_ON_CYBER = 3;

  private static final int MOST_PER_CYBER = 2;

  private static final String STRONG = "strong";

  private final Hits hits;
  private final boolean dedicated;
  private final boolean dedicatedToCyber;

  Subject(Hits hits, List<Integer> headline, Language language) {
    this.hits = hits;
    this.dedicated = headline.stream().anyMatch(this::isCyber);
    this.dedicatedToCyber =
        headline.stream().anyMatch(i -> hits.has(i, Kind.CYBER, STRONG))
            || isMostlyCyber(hits, language);
  }

  /** Whether the headline speaks of cyber matters or data governance. */
  public boolean isDedicated() {
    return dedicated;
  }

  /**
   * As {@link #isDedicated}, data governance aside, whose pages speak of other things than cyber.
   */
  public boolean isDedicatedToCyber() {
    return dedicatedToCyber;
  }

  /** Whether a sentence speaks of cyber matters or data governance by itself. */
  public boolean isCyber(int sentence) {
    return hits.has(sentence, Kind.CYBER)
        && hits.any(sentence, hit -> hit.kind() == Kind.CYBER && !hit.key().equals("weak"));
  }

  /** As {@link #isCyber}, or one that does so on a page that does. */
  public boolean isCyberInContext(int sentence) {
    return isCyber(sentence) || hits.has(sentence, Kind.CYBER, "weak");
  }

  private static boolean isMostlyCyber(Hits hits, Language language) {
    int sentences = 0;
    int cyber = 0;
    for (int i = 0; i < hits.page().sentences().size(); i++) {
      if (!hits.page().isLine(i, language)) {
        sentences++;
        cyber += hits.has(i, Kind.CYBER, STRONG) ? 1 : 0;
      }
    }
    return cyber >= LEAST_ON_CYBER && cyber * MOST_PER_CYBER >= sentences;
  }
}
