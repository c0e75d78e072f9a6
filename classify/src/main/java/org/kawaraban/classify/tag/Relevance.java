package org.kawaraban.classify.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.kawaraban.classify.reading.Reading;
import org.kawaraban.classify.reading.Spans;
import org.kawaraban.classify.reading.Statements;
import org.kawaraban.classify.scan.Hit;
import org.kawaraban.classify.taxonomy.Kind;
import org.kawaraban.classify.text.Language;
import org.kawaraban.contract.Evidence;

/**
 * Whether a page reports Japan's international engagement on cyber matters (codebook, "relevant"):
 * Japan is on the page, someone from abroad is, and a sentence on cyber says what they do together.
 */
public final class Relevance {
  /** A headline that warns need not say of what. */
  private static final int LINES_OF_TITLE = 3;

  /** One such word may stand on any page. */
  private static final int LEAST_WORDS_OF_FICTION = 2;

  private final Reading reading;

  private Relevance(Reading reading) {
    this.reading = reading;
  }

  /**
   * The sentences that make it relevant, in page order; empty where none does.
   *
   * @param facing whom the page sets beside Japan
   */
  public static List<Evidence> of(Reading reading, Set<String> facing) {
    Company company = new Company(reading);
    if (isFiction(reading) || (!reading.japan().isNamed() && company.withStrangers().isEmpty())) {
      return List.of();
    }
    Relevance page = new Relevance(reading);
    boolean ofOthers = page.isOfOthers();
    RelevantSentence sentences = new RelevantSentence(reading, company, facing);
    List<Evidence> found = new ArrayList<>();
    for (int i = 0; i < reading.sentenceCount() && found.size() < Spans.MOST_PER_LABEL; i++) {
      String rule = sentences.rule(i);
      if (!rule.isEmpty() && (!ofOthers || page.includesJapan(i))) {
        found.add(reading.sentenceEvidence(i, rule));
      }
    }
    return found;
  }

  /** A page about a novel or a film, whose dialogues nobody held. */
  public static boolean isFiction(Reading reading) {
    int words = 0;
    for (Hit cue : reading.hits().of(Kind.CUE)) {
      words += cue.key().equals("fiction") ? 1 : 0;
    }
    return words >= LEAST_WORDS_OF_FICTION;
  }

  /**
   * The headline sets others beside each other, or warns readers of something: then only what Japan
   * itself is said to do counts.
   */
  private boolean isOfOthers() {
    return IntStream.range(0, LINES_OF_TITLE).anyMatch(i -> reading.cue(i, "notice"))
        || isOnlyBystander()
        || reading.japan().isLeftOutOfHeadline()
        || isNamedOnceElsewhere()
        || (reading.headline().stream().noneMatch(reading.japan()::isNamed)
            && reading.headline().stream().anyMatch(this::pairsOthers));
  }

  private boolean isOnlyBystander() {
    boolean named = false;
    for (int i = 0; i < reading.sentenceCount(); i++) {
      if (reading.japan().isNamed(i)) {
        named = true;
        if (!reading.cue(i, "bystanders") && !reading.japan().isRollCall(i)) {
          return false;
        }
      }
    }
    return named;
  }

  /** "The cable, built together with Japan", on an English page on others' cyber matters. */
  private boolean isNamedOnceElsewhere() {
    if (reading.language() == Language.JAPANESE) {
      return false;
    }
    int only = reading.japan().onlySentence();
    return only >= 0
        && !reading.inHeadline(only)
        && !reading.lead().contains(only)
        && !reading.subject().isCyberInContext(only);
  }

  private boolean pairsOthers(int sentence) {
    return reading.chains().in(sentence).stream()
        .anyMatch(
            chain ->
                chain.tight()
                    && chain.partners().size() > 1
                    && chain.partners().stream().noneMatch(reading.taxonomy().partners()::isGroup));
  }

  /** Japan is named in a sentence on cyber, and not merely as one of those who came. */
  private boolean includesJapan(int sentence) {
    return Statements.isSigned(reading, sentence)
        || (reading.subject().isCyber(sentence)
            && reading.japan().isNamed(sentence)
            && !reading.cue(sentence, "bystanders")
            && !reading.cue(sentence, "notice")
            && reading.chains().in(sentence).stream()
                .anyMatch(chain -> chain.pairsJapan() && !chain.namesJapanInPassing()));
  }
}
