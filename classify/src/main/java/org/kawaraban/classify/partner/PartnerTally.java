package org.kawaraban.classify.partner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.kawaraban.classify.reading.ActorChains;
import org.kawaraban.classify.reading.Reading;
import org.kawaraban.classify.reading.Spans;
import org.kawaraban.classify.reading.Venues;
import org.kawaraban.classify.scan.Hit;
import org.kawaraban.classify.taxonomy.Kind;
import org.kawaraban.contract.Evidence;
import org.kawaraban.contract.Tag;

/** The partners accepted so far, with the surest rule's confidence and the spans of all. */
final class PartnerTally {
  private final Reading reading;
  private final Venues venues;
  private final Map<String, Double> confidence = new LinkedHashMap<>();
  private final Map<String, List<Evidence>> evidence = new LinkedHashMap<>();

  PartnerTally(Reading reading) {
    this.reading = reading;
    this.venues = new Venues(reading);
  }

  boolean isEmpty() {
    return confidence.isEmpty();
  }

  Set<String> keys() {
    return new TreeSet<>(confidence.keySet());
  }

  /** 0 for one not accepted. */
  double confidence(String partner) {
    return confidence.getOrDefault(partner, 0.0);
  }

  void remove(String partner) {
    confidence.remove(partner);
  }

  /** Accepts the partners of a chain, those left out that it names as a place. */
  void accept(ActorChains.Chain chain, double sure, String rule) {
    for (String partner : chain.partners()) {
      if (chain.tight() || !namesAsPlace(chain, partner)) {
        accept(partner, sure, reading.page().evidence(chain.start(), chain.end(), rule));
      }
    }
  }

  private boolean namesAsPlace(ActorChains.Chain chain, String partner) {
    for (Hit hit : chain.hits()) {
      if (hit.is(Kind.PARTNER, partner) && venues.holds(hit)) {
        return true;
      }
    }
    return false;
  }

  void accept(String partner, double sure, Evidence span) {
    confidence.merge(partner, sure, Math::max);
    List<Evidence> spans = evidence.computeIfAbsent(partner, key -> new ArrayList<>());
    if (spans.size() < Spans.MOST_PER_LABEL) {
      spans.add(span);
    }
  }

  /** In the order of their keys. */
  List<Tag> tags() {
    return new TreeSet<>(confidence.keySet())
        .stream().map(key -> new Tag(key, confidence.get(key), evidence.get(key))).toList();
  }
}
