package org.kawaraban.classify.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
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
 * what it is about and who is named in it. Not thread-safe.
 */
public final class Reading {
  private final Hits hits;
  private final Taxonomy taxonomy;
  private final Language language;
  private final @Nullable PartialDate published;
  private final ActorChains chains;
  private final Opening opening;
  private final Subject subject;
  private final JapanOnPage japan;
  private @Nullable List<UnknownPartners.Found> strangers;

  /** Mostly none: each of its meetings is asked for many times. */
  private @Nullable List<Hit> notBorneOut;

  public Reading(Hits hits, Taxonomy taxonomy, Language language, @Nullable PartialDate published) {
    this.hits = hits;
    this.taxonomy = taxonomy;
    this.language = language;
    this.published = published;
    this.chains = ActorChains.of(hits, taxonomy);
    this.opening = Opening.of(hits, chains, language);
    this.subject = new Subject(hits, opening.headline(), language);
    this.japan = new JapanOnPage(hits, chains, taxonomy, language, opening.headline());
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

  /** Who is named in one breath with whom. */
  public ActorChains chains() {
    return chains;
  }

  public Subject subject() {
    return subject;
  }

  public JapanOnPage japan() {
    return japan;
  }

  /** Indexes of the sentences that say what the page is about: its title, or its first line. */
  public List<Integer> headline() {
    return opening.headline();
  }

  public boolean inHeadline(int sentence) {
    return opening.inHeadline(sentence);
  }

  /** Whether the headline is the page's title, and not the first line that says anything. */
  public boolean isTitled() {
    return !headline().isEmpty() && sentence(headline().get(0)).start() < page().titleEnd();
  }

  /** Indexes of the first sentences of the body that say anything. */
  public List<Integer> lead() {
    return opening.lead();
  }

  /** Headline and lead, in this order. */
  public Stream<Integer> opening() {
    return Stream.concat(headline().stream(), lead().stream());
  }

  /** Whom headline and lead set beside Japan under a name nobody knows. */
  public List<UnknownPartners.Found> strangers() {
    List<UnknownPartners.Found> known = strangers;
    if (known == null) {
      known = UnknownPartners.find(this);
      strangers = known;
    }
    return known;
  }

  /** Meetings and acts of a sentence, those left out whose kind the page does not bear out. */
  public Stream<Hit> acts(int sentence) {
    return hits.has(sentence, Kind.ACT) || hits.has(sentence, Kind.MEETING)
        ? hits.in(sentence).stream().filter(this::isAct)
        : Stream.empty();
  }

  /** Whether an act or a meeting of a sentence, as {@link #acts}, is such a one. */
  public boolean hasAct(int sentence, Predicate<Hit> wanted) {
    return hits.any(sentence, hit -> isAct(hit) && wanted.test(hit));
  }

  /** Whether a hit is one of {@link #acts}. */
  public boolean isAct(Hit hit) {
    return hit.kind() == Kind.ACT || (hit.kind() == Kind.MEETING && isBorneOut(hit));
  }

  /** Meetings of a sentence, as {@link #acts}. */
  public Stream<Hit> meetings(int sentence) {
    return hits.in(sentence, Kind.MEETING).filter(this::isBorneOut);
  }

  /** Whether a meeting of a sentence, as {@link #meetings}, is such a one. */
  public boolean hasMeeting(int sentence, Predicate<Hit> wanted) {
    return hits.any(sentence, Kind.MEETING, hit -> isBorneOut(hit) && wanted.test(hit));
  }

  private boolean isBorneOut(Hit meeting) {
    List<Hit> others = notBorneOut;
    if (others == null) {
      others = new ArrayList<>();
      for (Hit hit : hits.of(Kind.MEETING)) {
        String partner = taxonomy.meetingTypeOf(hit.key()).partner();
        if ((partner != null && !hits.has(Kind.PARTNER, partner)) || isFounded(hit)) {
          others.add(hit);
        }
      }
      notBorneOut = others;
    }
    return !others.contains(meeting);
  }

  /** サイバー協議を新設: that it shall be is told, and not that it was held. */
  private boolean isFounded(Hit meeting) {
    return standsAt("behindFounded", meeting.end());
  }

  /** Whether any of the taxonomy's particles of a name begins at a place of the page. */
  public boolean standsAt(String particles, int position) {
    return taxonomy.particles(particles).beginAt(page().folded(), position);
  }

  /** As {@link #standsAt}, but ends there. */
  public boolean standsBefore(String particles, int position) {
    return taxonomy.particles(particles).endAt(page().folded(), position);
  }

  public boolean cue(int sentence, String name) {
    return hits.has(sentence, Kind.CUE, name);
  }

  public int sentenceCount() {
    return page().sentences().size();
  }

  public Sentence sentence(int index) {
    return page().sentences().get(index);
  }

  /** The characters of a sentence, folded. */
  public String folded(int index) {
    Sentence sentence = sentence(index);
    return page().folded().substring(sentence.start(), sentence.end());
  }

  /** A sentence, the one before and the one behind it in its paragraph, headlines left out. */
  public IntStream around(int sentence) {
    return IntStream.rangeClosed(
            Math.max(0, sentence - 1), Math.min(sentence + 1, sentenceCount() - 1))
        .filter(i -> !inHeadline(i))
        .filter(i -> sentence(i).paragraph() == sentence(sentence).paragraph());
  }

  /** Whether a sentence ends so, folded. */
  public boolean endsWith(int index, String words) {
    return page().folded().startsWith(words, sentence(index).end() - words.length());
  }

  public boolean isLine(int index) {
    return page().isLine(index, language);
  }

  /** ※1, *1 at the head of a line. */
  public boolean isFootnote(int index) {
    char first = page().folded().charAt(sentence(index).start());
    return first == '※' || first == '*';
  }

  public Evidence evidence(Hit hit, String rule) {
    return page().evidence(hit.start(), hit.end(), rule);
  }

  /** The sentence around a hit as evidence, cut to what a quote may be. */
  public Evidence sentenceEvidence(int index, String rule) {
    Sentence sentence = sentence(index);
    return page().evidence(sentence.start(), sentence.end(), rule);
  }
}
