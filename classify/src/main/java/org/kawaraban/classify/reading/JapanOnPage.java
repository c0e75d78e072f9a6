package org.kawaraban.classify.reading;

import java.util.BitSet;
import java.util.List;
import org.kawaraban.classify.scan.Hit;
import org.kawaraban.classify.scan.Hits;
import org.kawaraban.classify.taxonomy.Kind;
import org.kawaraban.classify.taxonomy.Taxonomy;
import org.kawaraban.classify.text.Language;

/** Where a page names Japan, where it does so only in passing, and where it speaks of others. */
public final class JapanOnPage {
  /** How all words of "the government" begin. */
  private static final char GOVERNMENT = '政';

  /** What a page calls two states that it has named. */
  private static final String BOTH = "両国";

  private final Hits hits;
  private final ActorChains chains;
  private final Taxonomy taxonomy;

  /** Which sentences name it: asked of each many times. */
  private final BitSet naming = new BitSet();

  private final boolean bothAreOthers;
  private final boolean named;
  private final int onlyMention;
  private final boolean headlineOfOthers;

  JapanOnPage(
      Hits hits, ActorChains chains, Taxonomy taxonomy, Language language, List<Integer> headline) {
    this.hits = hits;
    this.chains = chains;
    this.taxonomy = taxonomy;
    boolean government = false;
    this.bothAreOthers = pairsTwoOthers();
    for (int i = 0; i < hits.page().sentences().size(); i++) {
      boolean opens = opensWithGovernment(i);
      government |= opens;
      naming.set(i, opens || isNamedByForm(i));
    }
    this.named = government || isNamedByForm();
    // 総務大臣のシンガポール・豪州出張: the office that travels need not be called Japanese.
    boolean english = language == Language.ENGLISH;
    this.onlyMention = english ? findOnlyMention() : -1;
    this.headlineOfOthers = english && pairsOthers(headline);
  }

  /** Whether Japan, one of its ministries, or a compound with it is named in a sentence. */
  public boolean isNamed(int sentence) {
    return naming.get(sentence);
  }

  /** The one sentence that names it; -1 where none or several do. */
  public int onlySentence() {
    return naming.cardinality() == 1 ? naming.nextSetBit(0) : -1;
  }

  private boolean isNamedByForm(int sentence) {
    return hits.any(sentence, Kind.JAPAN, this::namesJapan)
        || hits.has(sentence, Kind.COMPOUND)
        || hits.has(sentence, Kind.MINISTRY)
        || (hits.has(sentence, Kind.SHARED_MINISTRY) && !hits.has(sentence, Kind.PARTNER));
  }

  /** 両国, "the two countries", has Japan in it unless the page first names two others together. */
  private boolean namesJapan(Hit hit) {
    return !bothAreOthers || !hits.page().folded().startsWith(BOTH, hit.start());
  }

  /** 米国とインドは: whether the first of all names that stand together are those of two others. */
  private boolean pairsTwoOthers() {
    for (ActorChains.Chain chain : chains.all()) {
      if (chain.withJapan()) {
        return false;
      }
      if (chain.partners().size() == 2 && chain.hits().size() > 1) {
        return true;
      }
    }
    return false;
  }

  /** 政府は23日: "the government" of a Japanese page is Japan's, where it opens a sentence. */
  private boolean opensWithGovernment(int sentence) {
    int start = hits.page().sentences().get(sentence).start();
    // Most sentences do not: asked of every one, the first letter alone must answer.
    if (hits.page().folded().charAt(start) != GOVERNMENT) {
      return false;
    }
    return taxonomy.particles("opensWithGovernment").beginAt(hits.page().folded(), start);
  }

  /** Whether it is named anywhere. */
  public boolean isNamed() {
    return named;
  }

  private boolean isNamedByForm() {
    return hits.of(Kind.JAPAN).stream().anyMatch(this::namesJapan)
        || !hits.of(Kind.COMPOUND).isEmpty()
        || !hits.of(Kind.MINISTRY).isEmpty()
        || hits.has(Kind.PARTNER, "QUAD");
  }

  /**
   * The one sentence of an English page that names Japan, where its headline and lead do without;
   * -1 for any other page.
   */
  public int onlyMention() {
    return onlyMention;
  }

  /** Whether the headline pairs two others, as UK-Netherlands does, and leaves Japan out. */
  public boolean isLeftOutOfHeadline() {
    return headlineOfOthers;
  }

  /** Japan named as one of very many, none of whom put their names to anything. */
  public boolean isRollCall(int sentence) {
    return listsVeryMany(sentence)
        && !hits.has(sentence, Kind.CUE, "cosigned")
        && hits.in(sentence, Kind.JAPAN).count() == 1;
  }

  private boolean listsVeryMany(int sentence) {
    for (ActorChains.Chain chain : chains.in(sentence)) {
      if (chain.withJapan() && chain.hits().size() > ActorChains.LONGEST_LIST + 1) {
        return true;
      }
    }
    return false;
  }

  /** "The agency has similar agreements with France": what others have with others still. */
  public boolean isOfOthersToo(int sentence) {
    return !isNamed(sentence) && hits.has(sentence, Kind.CUE, "ofOthersToo");
  }

  /** Two others without Japan, in a sentence that does not name Japan. */
  public boolean isLeftOut(int sentence) {
    if (isNamed(sentence)) {
      return false;
    }
    for (ActorChains.Chain chain : chains.in(sentence)) {
      if (chain.partners().size() > 1 && !chain.withJapan() && !isGroup(chain)) {
        return true;
      }
    }
    return false;
  }

  private boolean pairsOthers(List<Integer> headline) {
    boolean others = false;
    for (int sentence : headline) {
      if (isNamed(sentence)) {
        return false;
      }
      others |=
          chains.in(sentence).stream()
              .anyMatch(chain -> chain.partners().size() > 1 && !isGroup(chain));
    }
    return others;
  }

  private boolean isGroup(ActorChains.Chain chain) {
    return chain.partners().stream().anyMatch(taxonomy.partners()::isGroup);
  }

  private int findOnlyMention() {
    int only = onlySentence();
    boolean inPassing =
        only >= 0 && chains.in(only).stream().anyMatch(ActorChains.Chain::namesJapanInPassing);
    return inPassing && !hits.has(Kind.PARTNER, "QUAD") ? only : -1;
  }
}
