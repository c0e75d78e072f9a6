package org.kawaraban.classify.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kawaraban.classify.scan.Hit;
import org.kawaraban.classify.scan.Hits;
import org.kawaraban.classify.taxonomy.Kind;
import org.kawaraban.classify.taxonomy.Taxonomy;
import org.kawaraban.classify.text.Language;
import org.kawaraban.classify.text.PageText;
import org.kawaraban.classify.text.Sentence;
import org.kawaraban.contract.Evidence;
import org.kawaraban.contract.PartialDate;

/**
 * One page as the rules see it: what was found in it, which sentences are its headline and lead,
 * and which speak of cyber matters.
 */
public final class Reading {
  private static final int LEAD_SENTENCES = 5;
  private static final int LONGEST_HEADLINE = 8;

  /**
   * So many sentences on cyber, and one of so few, make a page one on cyber whatever its headline.
   */
  private static final int LEAST_ON_CYBER = 3;

  private static final int MOST_PER_CYBER = 2;

  private final Hits hits;
  private final Taxonomy taxonomy;
  private final Language language;
  private final @Nullable PartialDate published;
  private final List<Integer> headline;
  private final List<Integer> lead;
  private final ActorChains chains;
  private final boolean dedicated;
  private final boolean dedicatedToCyber;
  private final int onlyMention;
  private @Nullable Set<String> facing;
  private @Nullable List<UnknownPartners.Found> strangers;

  public Reading(Hits hits, Taxonomy taxonomy, Language language, @Nullable PartialDate published) {
    this.hits = hits;
    this.taxonomy = taxonomy;
    this.language = language;
    this.published = published;
    this.chains = ActorChains.of(hits, taxonomy);
    this.headline = findHeadline();
    this.lead = findLead();
    this.dedicated = headline.stream().anyMatch(this::isCyber);
    this.dedicatedToCyber = findDedicatedToCyber();
    this.onlyMention = findOnlyMention();
  }

  public Hits hits() {
    return hits;
  }

  public PageText page() {
    return hits.page();
  }

  public Taxonomy taxonomy() {
    return taxonomy;
  }

  public Language language() {
    return language;
  }

  /** The printed day of publication, or null. */
  public @Nullable PartialDate published() {
    return published;
  }

  /** Indexes of the sentences that say what the page is about: its title, or its first line. */
  public List<Integer> headline() {
    return headline;
  }

  /** Whether the headline is the page's title, and not the first line that says anything. */
  public boolean isTitled() {
    return !headline.isEmpty() && sentence(headline.get(0)).start() < page().titleEnd();
  }

  /** Indexes of the first sentences of the body that say anything. */
  public List<Integer> lead() {
    return lead;
  }

  /** Whom the headline, else the lead, sets beside Japan, whatever the subject. */
  public Set<String> facingJapan() {
    Set<String> known = facing;
    if (known == null) {
      known = Partners.facingJapan(this);
      facing = known;
    }
    return known;
  }

  /** Whom headline and lead set beside Japan under a name nobody knows. */
  List<UnknownPartners.Found> strangers() {
    List<UnknownPartners.Found> known = strangers;
    if (known == null) {
      known = UnknownPartners.find(this);
      strangers = known;
    }
    return known;
  }

  public ActorChains chains() {
    return chains;
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

  private boolean findDedicatedToCyber() {
    if (headline.stream().anyMatch(i -> hits.has(i, Kind.CYBER, "strong"))) {
      return true;
    }
    int sentences = 0;
    int cyber = 0;
    for (int i = 0; i < sentenceCount(); i++) {
      if (!isLine(i)) {
        sentences++;
        cyber += hits.has(i, Kind.CYBER, "strong") ? 1 : 0;
      }
    }
    return cyber >= LEAST_ON_CYBER && cyber * MOST_PER_CYBER >= sentences;
  }

  /** Whether the headline pairs two others, as UK-Netherlands does, and leaves Japan out. */
  boolean isHeadlineOfOthers() {
    if (language != Language.ENGLISH) {
      // 総務大臣のシンガポール・豪州出張: the office that travels need not be called Japanese.
      return false;
    }
    boolean others = false;
    for (int sentence : headline) {
      if (namesJapan(sentence)) {
        return false;
      }
      others |=
          chains.in(sentence).stream()
              .anyMatch(chain -> chain.partners().size() > 1 && !isGroup(chain));
    }
    return others;
  }

  private boolean isGroup(ActorChains.Chain chain) {
    return chain.partners().stream().anyMatch(key -> !taxonomy.members(key).isEmpty());
  }

  public boolean inHeadline(int sentence) {
    return headline.contains(sentence);
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

  /** Meetings and acts of a sentence, those left out whose kind the page does not bear out. */
  public Stream<Hit> acts(int sentence) {
    return hits.in(sentence).stream()
        .filter(
            hit -> hit.kind() == Kind.ACT || (hit.kind() == Kind.MEETING && isBorneOut(hit.key())));
  }

  /** Meetings of a sentence, as {@link #acts}. */
  public Stream<Hit> meetings(int sentence) {
    return hits.in(sentence, Kind.MEETING).filter(hit -> isBorneOut(hit.key()));
  }

  private boolean isBorneOut(String key) {
    String partner = taxonomy.meetingTypeOf(key).partner();
    return partner == null || hits.of(Kind.PARTNER, partner).findAny().isPresent();
  }

  public boolean cue(int sentence, String name) {
    return hits.has(sentence, Kind.CUE, name);
  }

  /** Whether Japan, one of its ministries, or a compound with it is named in a sentence. */
  public boolean namesJapan(int sentence) {
    return hits.has(sentence, Kind.JAPAN)
        || hits.has(sentence, Kind.COMPOUND)
        || hits.has(sentence, Kind.MINISTRY)
        || hits.has(sentence, Kind.SHARED_MINISTRY);
  }

  public boolean namesJapan() {
    return !hits.of(Kind.JAPAN).isEmpty()
        || !hits.of(Kind.COMPOUND).isEmpty()
        || !hits.of(Kind.MINISTRY).isEmpty()
        || hits.of(Kind.PARTNER, "QUAD").findAny().isPresent();
  }

  /**
   * The one sentence of an English page that names Japan, where its headline and lead do without;
   * -1 for any other page.
   */
  int onlyMentionOfJapan() {
    return onlyMention;
  }

  /** "China, Japan, the Republic of Korea and India". */
  private boolean isInPassing(ActorChains.Chain chain) {
    return chain.withJapan()
        && chain.partners().size() > 1
        && chain.hits().get(0).kind() != Kind.JAPAN
        && !chain.tight();
  }

  private int findOnlyMention() {
    List<Integer> naming =
        language == Language.ENGLISH
            ? IntStream.range(0, sentenceCount()).filter(this::namesJapan).limit(2).boxed().toList()
            : List.of();
    boolean one =
        naming.size() == 1 && chains.in(naming.get(0)).stream().anyMatch(this::isInPassing);
    return one && hits.of(Kind.PARTNER, "QUAD").findAny().isEmpty() ? naming.get(0) : -1;
  }

  /** Japan named as one of very many, none of whom put their names to anything. */
  boolean isRollCall(int sentence) {
    return !cue(sentence, "cosigned")
        && hits.in(sentence, Kind.JAPAN).count() == 1
        && chains.in(sentence).stream()
            .anyMatch(
                chain -> chain.withJapan() && chain.hits().size() > Partners.LONGEST_LIST + 1);
  }

  /** Two others without Japan, in a sentence that does not name Japan. */
  public boolean isForeignAffair(int sentence) {
    return !namesJapan(sentence)
        && chains.in(sentence).stream()
            .anyMatch(
                chain -> chain.partners().size() > 1 && !chain.withJapan() && !isGroup(chain));
  }

  public int sentenceCount() {
    return page().sentences().size();
  }

  public Sentence sentence(int index) {
    return page().sentences().get(index);
  }

  /** ※1, *1 at the head of a line. */
  boolean isFootnote(int index) {
    char first = page().folded().charAt(sentence(index).start());
    return first == '※' || first == '*';
  }

  /** The characters of a sentence, folded. */
  public String folded(int index) {
    Sentence sentence = sentence(index);
    return page().folded().substring(sentence.start(), sentence.end());
  }

  public Evidence evidence(Hit hit, String rule) {
    return page().evidence(hit.start(), hit.end(), rule);
  }

  /** The sentence around a hit as evidence, cut to what a quote may be. */
  public Evidence sentenceEvidence(int index, String rule) {
    Sentence sentence = sentence(index);
    return page().evidence(sentence.start(), sentence.end(), rule);
  }

  private List<Integer> findHeadline() {
    List<Integer> title =
        IntStream.range(0, sentenceCount())
            .takeWhile(i -> sentence(i).start() < page().titleEnd())
            .limit(LONGEST_HEADLINE)
            .boxed()
            .toList();
    if (title.stream().anyMatch(i -> saysWhat(i) || saysWho(i))) {
      return title;
    }
    // A missing or merely topical title ("Countries & Regions"): the first line that says what.
    return IntStream.range(title.size(), sentenceCount())
        .filter(this::saysWhat)
        .limit(1)
        .boxed()
        .toList();
  }

  /** "Lithuania and Japan Pledge Closer Cooperation": whom it is about. */
  private boolean saysWho(int index) {
    return chains.in(index).stream().anyMatch(ActorChains.Chain::pairsJapan);
  }

  private boolean saysWhat(int index) {
    return hits.has(index, Kind.MEETING)
        || hits.has(index, Kind.ACT)
        || hits.has(index, Kind.CYBER);
  }

  /** A heading, label or crumb: short, and not closed as sentences are. */
  boolean isLine(int index) {
    int length = sentence(index).end() - sentence(index).start();
    char last = page().folded().charAt(sentence(index).end() - 1);
    boolean closed = last == '.' || last == '。' || last == '!';
    return length < (language == Language.JAPANESE ? 18 : 45) && !closed;
  }

  private List<Integer> findLead() {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < sentenceCount() && found.size() < LEAD_SENTENCES; i++) {
      if (sentence(i).start() >= page().titleEnd()
          && !headline.contains(i)
          && !isLine(i)
          && !hits.in(i).isEmpty()) {
        found.add(i);
      }
    }
    return List.copyOf(found);
  }
}
