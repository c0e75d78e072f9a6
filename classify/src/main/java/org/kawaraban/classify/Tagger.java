package org.kawaraban.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kawaraban.classify.explain.Explanation;
import org.kawaraban.classify.explain.NearMisses;
import org.kawaraban.classify.meeting.Meetings;
import org.kawaraban.classify.partner.Partners;
import org.kawaraban.classify.reading.Reading;
import org.kawaraban.classify.reading.UnknownPartners;
import org.kawaraban.classify.scan.Scanner;
import org.kawaraban.classify.tag.HeldMeeting;
import org.kawaraban.classify.tag.Instruments;
import org.kawaraban.classify.tag.Relevance;
import org.kawaraban.classify.tag.Ties;
import org.kawaraban.classify.tag.TopicTags;
import org.kawaraban.classify.taxonomy.Taxonomy;
import org.kawaraban.classify.text.Language;
import org.kawaraban.classify.text.PageText;
import org.kawaraban.contract.Candidate;
import org.kawaraban.contract.Evidence;
import org.kawaraban.contract.Outcome;
import org.kawaraban.contract.PressItem;
import org.kawaraban.contract.Tag;
import org.kawaraban.contract.Tagging;

/**
 * Tags press items: a pure function of the item and the taxonomy, linear in the text, thread-safe.
 * Any item gets an answer; odd ones get an {@link Outcome} that says why there are no labels.
 */
public final class Tagger {
  private final Taxonomy taxonomy;
  private final Scanner scanner;

  public Tagger(Taxonomy taxonomy) {
    this.taxonomy = taxonomy;
    this.scanner = new Scanner(taxonomy.forms());
  }

  /** A tagger with the taxonomy this build ships. Building one takes some 100 ms; keep it. */
  public static Tagger bundled() {
    return new Tagger(Taxonomy.bundled());
  }

  /** Version of taxonomy and rules, as it stands in the name of the topic of tagged items. */
  public String taxonomyVersion() {
    return taxonomy.vocabulary().taxonomyVersion();
  }

  public Tagging tag(PressItem item) {
    PageText page = PageText.of(item);
    if (page.folded().isBlank()) {
      return Tagging.without(Outcome.EMPTY_TEXT);
    }
    Language language = Language.of(page);
    if (language == Language.OTHER) {
      return Tagging.without(Outcome.UNSUPPORTED_LANGUAGE);
    }
    Reading reading = new Reading(scanner.scan(page), taxonomy, language, item.published());
    Partners partners = new Partners(reading);
    Set<String> facing = partners.facingJapan();
    List<Evidence> relevance = Relevance.of(reading, facing);
    return relevance.isEmpty()
        ? irrelevant(partners)
        : relevant(reading, partners, facing, relevance);
  }

  /** Tags an item and says which labels it came near to; takes twice as long as {@link #tag}. */
  public Explanation explain(PressItem item) {
    Tagging tagging = tag(item);
    if (tagging.outcome() != Outcome.TAGGED) {
      return new Explanation(tagging, List.of());
    }
    PageText page = PageText.of(item);
    Reading reading =
        new Reading(scanner.scan(page), taxonomy, Language.of(page), item.published());
    Tag instrument = tagging.instrument();
    HeldMeeting own =
        instrument == null
            ? null
            : Meetings.of(reading, instrument.key(), new Partners(reading).facingJapan()).own();
    return new Explanation(tagging, NearMisses.of(reading, tagging, own));
  }

  private static Tagging irrelevant(Partners partners) {
    return new Tagging(
        Outcome.TAGGED,
        false,
        List.of(),
        List.of(),
        partners.mentioned(List.of()),
        List.of(),
        null,
        List.of(),
        List.of(),
        List.of());
  }

  private static Tagging relevant(
      Reading reading, Partners named, Set<String> facing, List<Evidence> relevance) {
    Tag instrument = Instruments.of(reading);
    List<Tag> partners = named.counterparts(instrument.key());
    Meetings.Found meetings = Meetings.of(reading, instrument.key(), facing);
    Map<String, List<TopicTags.TopicHit>> topics = TopicTags.of(reading, meetings.own());
    Ties.Found ties = Ties.of(reading, instrument.key(), partners, topics);
    List<Candidate> candidates = new ArrayList<>(meetings.candidates());
    candidates.addAll(UnknownPartners.candidates(reading));
    candidates.addAll(ties.candidates());
    return new Tagging(
        Outcome.TAGGED,
        true,
        relevance,
        partners,
        named.mentioned(partners),
        TopicTags.tags(reading, topics),
        instrument,
        ties.ties(),
        meetings.mentions(),
        candidates);
  }
}
