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
  private final Map<String, List<Span>> spans = new LinkedHashMap<>();

  PartnerTally(Reading reading) {
    this.reading = reading;
    this.venues = new Venues(reading);
  }

  /** What another tally has accepted. */
  PartnerTally(PartnerTally other) {
    this(other.reading);
    confidence.putAll(other.confidence);
    other.spans.forEach((partner, found) -> spans.put(partner, new ArrayList<>(found)));
  }

  /** A place and the rule that accepts a partner there; cut to a quote only for what is told. */
  private record Span(int start, int end, String rule) {}

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
        accept(partner, sure, new Span(chain.start(), chain.end(), rule));
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

  /** Accepts a partner whatever the place its chain names, found so. */
  void accept(String partner, double sure, ActorChains.Chain chain, String rule) {
    accept(partner, sure, new Span(chain.start(), chain.end(), rule));
  }

  void accept(String partner, double sure, Hit hit, String rule) {
    accept(partner, sure, new Span(hit.start(), hit.end(), rule));
  }

  private void accept(String partner, double sure, Span span) {
    if (confidence(partner) < sure) {
      confidence.put(partner, sure);
    }
    List<Span> found = spans.computeIfAbsent(partner, key -> new ArrayList<>());
    if (found.size() < Spans.MOST_PER_LABEL) {
      found.add(span);
    }
  }

  /** In the order of their keys. */
  List<Tag> tags() {
    List<Tag> tags = new ArrayList<>();
    for (String partner : keys()) {
      List<Evidence> evidence = new ArrayList<>();
      for (Span span : spans.get(partner)) {
        evidence.add(reading.page().evidence(span.start(), span.end(), span.rule()));
      }
      tags.add(new Tag(partner, confidence.get(partner), evidence));
    }
    return List.copyOf(tags);
  }
}
