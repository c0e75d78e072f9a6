package org.kawaraban.classify.tag;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kawaraban.classify.reading.ActorChains;
import org.kawaraban.classify.reading.Reading;
import org.kawaraban.classify.reading.Spans;
import org.kawaraban.classify.reading.Venues;
import org.kawaraban.classify.scan.Hit;
import org.kawaraban.classify.taxonomy.Kind;
import org.kawaraban.contract.Candidate;
import org.kawaraban.contract.Evidence;
import org.kawaraban.contract.Tag;
import org.kawaraban.contract.Tie;

/**
 * Ties a topic to the partners with whom Japan has it: on a page with one partner to that one, else
 * to those its sentence, or the one before, names. What is left is a candidate, never a cell.
 */
public final class Ties {
  private Ties() {}

  /** Ties and, for each partner and topic without one, a candidate. */
  public record Found(List<Tie> ties, List<Candidate> candidates) {}

  /**
   * Ties of a page.
   *
   * @param instrument its main act: those who organise a training with Japan have all its topics
   */
  public static Found of(
      Reading reading,
      String instrument,
      List<Tag> partners,
      Map<String, List<TopicTags.TopicHit>> topics) {
    Set<String> organisers = instrument.equals("training") ? organisers(reading) : Set.of();
    List<Tie> ties = new ArrayList<>();
    List<Candidate> candidates = new ArrayList<>();
    for (Map.Entry<String, List<TopicTags.TopicHit>> topic : topics.entrySet()) {
      for (Tag partner : partners) {
        List<Evidence> spans =
            organisers.contains(partner.key())
                ? List.of(
                    reading.sentenceEvidence(
                        topic.getValue().get(0).hit().sentence(), "tie.organiser"))
                : spans(reading, partner.key(), partners, topic.getValue());
        if (spans.isEmpty()) {
          TopicTags.TopicHit first = topic.getValue().get(0);
          candidates.add(
              new Candidate(
                  Candidate.Kind.CELL,
                  partner.key() + " x " + topic.getKey(),
                  reading.evidence(first.hit(), "tie.none")));
        } else {
          ties.add(new Tie(partner.key(), topic.getKey(), spans));
        }
      }
    }
    return new Found(ties, candidates);
  }

  private static Set<String> organisers(Reading reading) {
    Set<String> organisers = new HashSet<>();
    for (ActorChains.Chain chain : reading.chains().all()) {
      boolean organises = reading.cue(chain.sentence(), "organises");
      if (organises && reading.japan().isNamed(chain.sentence()) && !isAddressed(reading, chain)) {
        organisers.addAll(chain.partners());
      }
    }
    return organisers;
  }

  /** For whom it is held: "for ASEAN", ASEAN向け. */
  private static boolean isAddressed(Reading reading, ActorChains.Chain chain) {
    String text = reading.page().folded();
    return text.startsWith("向け", chain.end())
        || text.startsWith("for ", chain.start() - 4)
        || text.startsWith("for the ", chain.start() - 8);
  }

  private static List<Evidence> spans(
      Reading reading, String partner, List<Tag> partners, List<TopicTags.TopicHit> hits) {
    List<Evidence> spans = new ArrayList<>();
    Set<Integer> seen = new HashSet<>();
    for (TopicTags.TopicHit hit : hits) {
      int sentence = hit.hit().sentence();
      if (spans.size() == Spans.MOST_PER_LABEL) {
        return spans;
      }
      boolean fresh = seen.add(sentence);
      if (fresh && (partners.size() == 1 || isTied(reading, partner, sentence))) {
        String rule = partners.size() == 1 ? "tie.one-partner" : "tie.sentence";
        spans.add(reading.sentenceEvidence(sentence, rule));
      }
    }
    return spans;
  }

  private static boolean isTied(Reading reading, String partner, int sentence) {
    if (names(reading, sentence, partner)) {
      return true;
    }
    // A sentence that names nobody continues the one before it.
    boolean nobody = reading.hits().in(sentence).stream().noneMatch(Ties::isActor);
    return nobody
        && sentence > 0
        && reading.sentence(sentence - 1).paragraph() == reading.sentence(sentence).paragraph()
        && names(reading, sentence - 1, partner);
  }

  private static boolean names(Reading reading, int sentence, String partner) {
    Venues venues = new Venues(reading);
    return reading
        .hits()
        .any(sentence, hit -> isActor(hit) && stands(reading, hit, partner) && !venues.holds(hit));
  }

  /** By itself, or as a member of the Quad. */
  private static boolean stands(Reading reading, Hit hit, String partner) {
    return hit.names(partner) || reading.taxonomy().partners().members(hit.key()).contains(partner);
  }

  private static boolean isActor(Hit hit) {
    return hit.kind() == Kind.PARTNER || hit.kind() == Kind.BODY || hit.kind() == Kind.COMPOUND;
  }
}
