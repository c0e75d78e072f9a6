package org.kawaraban.classify.explain;

import java.util.ArrayList;
import java.util.List;
import org.kawaraban.classify.reading.Reading;
import org.kawaraban.classify.reading.Spans;
import org.kawaraban.classify.tag.Company;
import org.kawaraban.classify.tag.Relevance;

/** Says what the sentences on cyber of a page that is not relevant lack. */
final class RelevanceMisses {
  private RelevanceMisses() {}

  static List<NearMiss> of(Reading reading) {
    if (Relevance.isFiction(reading)) {
      return List.of(new NearMiss("relevant", null, "the page is about a work of fiction"));
    }
    if (!reading.japan().isNamed()) {
      return List.of(new NearMiss("relevant", null, "nothing on the page names Japan"));
    }
    Company company = new Company(reading);
    List<NearMiss> misses = new ArrayList<>();
    for (int i = 0; i < reading.sentenceCount() && misses.size() < Spans.MOST_PER_LABEL; i++) {
      if (reading.subject().isCyber(i)) {
        misses.add(
            new NearMiss(
                "relevant",
                reading.sentenceEvidence(i, "relevant.none"),
                lacks(reading, company, i)));
      }
    }
    return misses.isEmpty()
        ? List.of(new NearMiss("relevant", null, "no sentence speaks of cyber matters"))
        : misses;
  }

  private static String lacks(Reading reading, Company company, int sentence) {
    if (company.isOfOthers(sentence)) {
      return "it is between others, without Japan";
    }
    if (!company.isAbroad(sentence)) {
      return "it names nobody from abroad, and the headline nobody beside Japan";
    }
    if (company.isOnlyAccused(sentence)) {
      return "it names only states that are mostly named as the accused";
    }
    if (!reading.japan().isNamed(sentence)) {
      return "it does not name Japan";
    }
    return "it does not say that they meet, talk or work together";
  }
}
