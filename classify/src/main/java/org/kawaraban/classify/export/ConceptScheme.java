package org.kawaraban.classify.export;

import java.util.List;
import java.util.stream.Stream;
import org.kawaraban.classify.taxonomy.Concepts;
import org.kawaraban.classify.taxonomy.WrittenForms;
import org.kawaraban.contract.Vocabulary;

/**
 * All concepts with their labels, names and definitions, in the order of the vocabulary.
 *
 * @param version of taxonomy and rules
 */
public record ConceptScheme(String version, List<Concept> concepts) {

  /** The scheme of this build. */
  public static ConceptScheme bundled() {
    return of(Vocabulary.bundled(), WrittenForms.bundled(), Concepts.bundled());
  }

  private static ConceptScheme of(Vocabulary vocabulary, WrittenForms forms, Concepts concepts) {
    List<Concept> all =
        Stream.of(
                vocabulary.partners().stream().map(partner -> partner(partner, forms, concepts)),
                vocabulary.topics().stream().map(topic -> topic(topic, concepts)),
                vocabulary.instruments().stream().map(label -> instrument(label, concepts)),
                vocabulary.series().stream().map(series -> series(series, concepts)),
                concepts.institutions().stream().map(body -> institution(body, forms)))
            .flatMap(kind -> kind)
            .toList();
    return new ConceptScheme(vocabulary.taxonomyVersion(), all);
  }

  private static Concept partner(
      Vocabulary.Partner partner, WrittenForms forms, Concepts concepts) {
    Concepts.Meaning meaning = concepts.partner(partner);
    return new Concept(
        "partner",
        partner.key(),
        partner.en(),
        partner.ja(),
        forms.en(partner.key()),
        forms.ja(partner.key()),
        meaning.names(),
        meaning.en(),
        meaning.ja(),
        meaning.wikidata(),
        meaning.section(),
        List.of(),
        false);
  }

  private static Concept topic(Vocabulary.Topic topic, Concepts concepts) {
    Concepts.Meaning meaning = concepts.topics().get(topic.key());
    return new Concept(
        "topic",
        topic.key(),
        topic.en(),
        topic.ja(),
        List.of(),
        List.of(),
        List.of(),
        meaning.en(),
        meaning.ja(),
        meaning.wikidata(),
        topic.section(),
        List.of(),
        topic.column() != null);
  }

  private static Concept instrument(Vocabulary.Label label, Concepts concepts) {
    Concepts.Meaning meaning = concepts.instruments().get(label.key());
    return new Concept(
        "instrument",
        label.key(),
        label.en(),
        label.ja(),
        List.of(),
        List.of(),
        List.of(),
        meaning.en(),
        meaning.ja(),
        meaning.wikidata(),
        meaning.section(),
        List.of(),
        false);
  }

  private static Concept series(Vocabulary.Series series, Concepts concepts) {
    Concepts.Meaning meaning = concepts.series().get(series.name());
    return new Concept(
        "series",
        series.slug(),
        series.name(),
        series.ja(),
        List.of(),
        List.of(),
        List.of(),
        meaning.en(),
        meaning.ja(),
        meaning.wikidata(),
        meaning.section(),
        series.partners(),
        false);
  }

  private static Concept institution(Concepts.Institution body, WrittenForms forms) {
    return new Concept(
        "institution",
        body.key(),
        body.name(),
        body.nameJa(),
        forms.en(body.key()),
        forms.ja(body.key()),
        body.names(),
        body.en(),
        body.ja(),
        null,
        null,
        List.of(),
        false);
  }
}
