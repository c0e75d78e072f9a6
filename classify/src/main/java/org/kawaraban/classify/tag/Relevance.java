package org.kawaraban.classify.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kawaraban.classify.scan.Hit;
import org.kawaraban.classify.taxonomy.Kind;
import org.kawaraban.classify.text.Language;
import org.kawaraban.contract.Evidence;

/**
 * Whether a page reports Japan's international engagement on cyber matters (codebook, "relevant"):
 * Japan is on the page, someone from abroad is, and a sentence on cyber says what they do together.
 */
public final class Relevance {

  /** Rules of the topic of law and norms start so. */
  private static final String LAW = "international-law.";

  /** A headline that warns need not say of what. */
  private static final int LINES_OF_TITLE = 3;

  /** One such word may stand on any page. */
  private static final int LEAST_WORDS_OF_FICTION = 2;

  private final Reading reading;
  private final Set<String> facing;
  private final boolean opinion;
  private @Nullable Set<Integer> unknown;

  private Relevance(Reading reading) {
    this.reading = reading;
    this.facing = reading.facingJapan();
    this.opinion = reading.hits().of(Kind.CUE, "opinion").findAny().isPresent();
  }

  /** The sentences that make it relevant, in page order; empty where none does. */
  public static List<Evidence> of(Reading reading) {
    Relevance relevance = new Relevance(reading);
    if (isFiction(reading) || (!reading.namesJapan() && relevance.unknown().isEmpty())) {
      return List.of();
    }
    boolean ofOthers = relevance.isOfOthers();
    List<Evidence> found = new ArrayList<>();
    for (int i = 0; i < reading.sentenceCount() && found.size() < Spans.MOST_PER_LABEL; i++) {
      String rule = relevance.ruleFor(i);
      if (!rule.isEmpty() && (!ofOthers || relevance.includesJapan(i))) {
        found.add(reading.sentenceEvidence(i, rule));
      }
    }
    return found;
  }

  /** A page about a novel or a film, whose dialogues nobody held. */
  private static boolean isFiction(Reading reading) {
    return reading.hits().of(Kind.CUE, "fiction").limit(LEAST_WORDS_OF_FICTION).count()
        == LEAST_WORDS_OF_FICTION;
  }

  /** The sentences on cyber of a page that is not relevant, each with what it lacks. */
  static List<NearMiss> nearMisses(Reading reading) {
    if (isFiction(reading)) {
      return List.of(new NearMiss("relevant", null, "the page is about a work of fiction"));
    }
    if (!reading.namesJapan()) {
      return List.of(new NearMiss("relevant", null, "nothing on the page names Japan"));
    }
    Relevance relevance = new Relevance(reading);
    List<NearMiss> misses = new ArrayList<>();
    for (int i = 0; i < reading.sentenceCount() && misses.size() < Spans.MOST_PER_LABEL; i++) {
      if (reading.isCyber(i)) {
        misses.add(
            new NearMiss(
                "relevant", reading.sentenceEvidence(i, "relevant.none"), relevance.lacks(i)));
      }
    }
    return misses.isEmpty()
        ? List.of(new NearMiss("relevant", null, "no sentence speaks of cyber matters"))
        : misses;
  }

  private String lacks(int sentence) {
    if (isForeignAffair(sentence)) {
      return "it is between others, without Japan";
    }
    if (!abroad(sentence)) {
      return "it names nobody from abroad, and the headline nobody beside Japan";
    }
    if (onlyWary(sentence)) {
      return "it names only states that are mostly named as the accused";
    }
    if (!reading.namesJapan(sentence)) {
      return "it does not name Japan";
    }
    return "it does not say that they meet, talk or work together";
  }

  /**
   * The headline sets others beside each other, or warns readers of something: then only what Japan
   * itself is said to do counts.
   */
  private boolean isOfOthers() {
    return IntStream.range(0, LINES_OF_TITLE).anyMatch(i -> reading.cue(i, "notice"))
        || isOnlyBystander()
        || (reading.headline().stream().noneMatch(reading::namesJapan)
            && reading.headline().stream().anyMatch(this::pairsOthers));
  }

  private boolean isOnlyBystander() {
    List<Integer> naming =
        IntStream.range(0, reading.sentenceCount()).filter(reading::namesJapan).boxed().toList();
    return !naming.isEmpty() && naming.stream().allMatch(i -> reading.cue(i, "bystanders"));
  }

  private boolean pairsOthers(int sentence) {
    return reading.chains().in(sentence).stream()
        .anyMatch(
            chain ->
                chain.tight()
                    && chain.partners().size() > 1
                    && chain.partners().stream()
                        .noneMatch(key -> !reading.taxonomy().members(key).isEmpty()));
  }

  /** Japan is named in a sentence on cyber, and not merely as one of those who came. */
  private boolean includesJapan(int sentence) {
    return Statements.isSigned(reading, sentence)
        || (reading.isCyber(sentence)
            && reading.namesJapan(sentence)
            && !reading.cue(sentence, "bystanders")
            && !reading.cue(sentence, "notice")
            && reading.chains().in(sentence).stream()
                .anyMatch(chain -> chain.pairsJapan() && !Reading.isInPassing(chain)));
  }

  /** The rule by which a sentence makes the page relevant, or an empty string. */
  private String ruleFor(int sentence) {
    if (cosigned(sentence) || Statements.isSigned(reading, sentence)) {
      return "relevant.cosigned";
    }
    if (reading.cue(sentence, "bystanders")) {
      return "";
    }
    if (!reading.isCyber(sentence)) {
      return "";
    }
    if (Statements.isSupported(reading, sentence)) {
      return "relevant.statement-supported";
    }
    boolean engaged =
        opinion
            ? reports(sentence)
            : reading.cue(sentence, "engagement") || reading.hits().has(sentence, Kind.MEETING);
    if (pairs(sentence) && engaged) {
      return "relevant.japan-and-partner";
    }
    if (engaged && unknown().contains(sentence)) {
      return "relevant.japan-and-stranger";
    }
    if (isForeignAffair(sentence)) {
      return "";
    }
    if (!facing.isEmpty()
        && (engaged || (reportsAct() && isItem(sentence)))
        && !reading.isRollCall(sentence)) {
      return "relevant.between-those-of-the-headline";
    }
    if (engaged && leavesJapanUnsaid(sentence)) {
      return "relevant.japan-unsaid";
    }
    if (reading.namesJapan(sentence)
        && abroad(sentence)
        && engaged
        && !reading.isRollCall(sentence)) {
      return "relevant.japan-abroad";
    }
    if (isForum(sentence)) {
      return "relevant.forum";
    }
    if (reading.namesJapan(sentence) && takesPosition(sentence)) {
      return "relevant.position";
    }
    return "";
  }

  /** Japan and others put their names to a document, on a page about cyber matters. */
  private boolean cosigned(int sentence) {
    return reading.cue(sentence, "cosigned")
        && pairs(sentence)
        && reading.hits().of(Kind.CYBER, "strong").findAny().isPresent();
  }

  /** In a private opinion what counts is what it tells as done or agreed. */
  private boolean reports(int sentence) {
    return reading.cue(sentence, "concluded")
        || (reading.hits().has(sentence, Kind.MEETING) && reading.cue(sentence, "past"));
  }

  /** A known conference on cyber with many states, on a page that names Japan. */
  private boolean isForum(int sentence) {
    return namesJapanOutsideRollCalls()
        && reading
            .hits()
            .in(sentence, Kind.MEETING)
            .map(hit -> reading.taxonomy().meetingTypeOf(hit.key()))
            .anyMatch(type -> type.cyber() && !type.hasPair());
  }

  private boolean namesJapanOutsideRollCalls() {
    return IntStream.range(0, reading.sentenceCount())
        .anyMatch(
            i -> reading.namesJapan(i) && !reading.isRollCall(i) && !reading.cue(i, "bystanders"));
  }

  /** Japan's stand on the law of cyberspace, on a page that names a forum of the United Nations. */
  private boolean takesPosition(int sentence) {
    boolean law =
        reading.hits().any(sentence, hit -> hit.kind() == Kind.TOPIC && hit.key().startsWith(LAW));
    return law && (forum("UN") || forum("G7"));
  }

  private boolean forum(String organisation) {
    return reading.hits().of(Kind.PARTNER, organisation).findAny().isPresent()
        || reading.hits().of(Kind.BODY, organisation).findAny().isPresent();
  }

  /** Japanese pages do not say 日本 where it is the subject: インドとサイバー協議を行った. */
  private boolean leavesJapanUnsaid(int sentence) {
    if (reading.language() != Language.JAPANESE) {
      return false;
    }
    String text = reading.page().folded();
    Set<String> company = reading.taxonomy().particles("behindCompany");
    return reading
        .hits()
        .in(sentence, Kind.PARTNER)
        .filter(hit -> !reading.taxonomy().isWary(hit.key()))
        .anyMatch(hit -> company.stream().anyMatch(with -> text.startsWith(with, hit.end())));
  }

  /** Sentences that set a stranger beside Japan; asked for where nobody known is named. */
  private Set<Integer> unknown() {
    Set<Integer> sentences = unknown;
    if (sentences == null) {
      sentences =
          reading.strangers().stream()
              .map(UnknownPartners.Found::sentence)
              .collect(Collectors.toUnmodifiableSet());
      unknown = sentences;
    }
    return sentences;
  }

  /** Japan and someone from abroad in one sentence. */
  private boolean pairs(int sentence) {
    return reading.namesJapan(sentence)
        && abroad(sentence)
        && !onlyWary(sentence)
        && !reading.isRollCall(sentence);
  }

  private boolean abroad(int sentence) {
    return reading.cue(sentence, "abroad")
        || reading.hits().has(sentence, Kind.PARTNER)
        || reading.hits().has(sentence, Kind.COMPOUND)
        || reading.hits().has(sentence, Kind.BODY)
        || unknown().contains(sentence);
  }

  private boolean onlyWary(int sentence) {
    List<Hit> partners = reading.hits().in(sentence, Kind.PARTNER).toList();
    return !partners.isEmpty()
        && !reading.cue(sentence, "abroad")
        && !reading.hits().has(sentence, Kind.COMPOUND)
        && partners.stream().allMatch(hit -> reading.taxonomy().isWary(hit.key()));
  }

  /** Two others without Japan, in a sentence that does not name Japan. */
  private boolean isForeignAffair(int sentence) {
    return !reading.namesJapan(sentence)
        && reading.chains().in(sentence).stream()
            .anyMatch(chain -> chain.tight() && chain.partners().size() > 1 && !chain.withJapan());
  }

  /** One of the subjects of talks, and no statement on the state of things. */
  private boolean isItem(int sentence) {
    String text = reading.folded(sentence);
    return reading.taxonomy().particles("endOfVerb").stream().noneMatch(text::endsWith)
        && reading.taxonomy().particles("verbOfState").stream().noneMatch(text::contains);
  }

  /**
   * The headline reports an act: then even a list of subjects without a verb says what was talked
   * about.
   */
  private boolean reportsAct() {
    return reading.headline().stream()
        .anyMatch(i -> reading.hits().has(i, Kind.MEETING) || reading.hits().has(i, Kind.ACT));
  }
}
