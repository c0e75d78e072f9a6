package org.kawaraban.classify.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kawaraban.classify.taxonomy.Kind;
import org.kawaraban.classify.taxonomy.Taxonomy;

/** The export, as another program's RDF parser reads it. */
class SkosTest {
  private static final ConceptScheme SCHEME = ConceptScheme.bundled();
  private static Model model;

  @BeforeAll
  static void parse() throws IOException {
    model = Rio.parse(new StringReader(Skos.turtle(SCHEME)), "", RDFFormat.TURTLE);
  }

  @Test
  void everyConceptHasOneLabelAndADefinitionInEachLanguage() {
    Set<Resource> concepts = model.filter(null, RDF.TYPE, SKOS.CONCEPT).subjects();

    assertThat(concepts).hasSameSizeAs(SCHEME.concepts()).hasSizeGreaterThan(150);
    for (Resource concept : concepts) {
      assertThat(languages(concept, SKOS.PREF_LABEL)).as(concept + "").containsExactly("en", "ja");
      assertThat(languages(concept, SKOS.DEFINITION)).as(concept + "").containsExactly("en", "ja");
    }
  }

  /** SKOS Reference, conditions S9, S13 and S14. */
  @Test
  void theIntegrityConditionsOfSkosHold() {
    Set<Resource> schemes = model.filter(null, RDF.TYPE, SKOS.CONCEPT_SCHEME).subjects();
    assertThat(schemes).hasSize(1);
    for (Resource concept : model.filter(null, RDF.TYPE, SKOS.CONCEPT).subjects()) {
      assertThat(schemes).doesNotContain(concept);
      Set<Value> labels = model.filter(concept, SKOS.PREF_LABEL, null).objects();
      assertThat(model.filter(concept, SKOS.HIDDEN_LABEL, null).objects())
          .doesNotContainAnyElementsOf(labels);
    }
  }

  @Test
  void whatIsRelatedIsInTheScheme() {
    Set<Resource> concepts = model.filter(null, RDF.TYPE, SKOS.CONCEPT).subjects();

    assertThat(model.filter(null, SKOS.RELATED, null).objects())
        .isNotEmpty()
        .allSatisfy(partner -> assertThat(concepts).contains((Resource) partner));
  }

  @Test
  void aConceptCanBeFollowedToWikidataAndToThePaper() {
    IRI estonia = Values.iri("urn:kawaraban:partner:EE");

    assertThat(model.filter(estonia, SKOS.EXACT_MATCH, null).objects())
        .containsExactly(Values.iri("http://www.wikidata.org/entity/Q191"));
    assertThat(words(Values.iri("urn:kawaraban:topic:cybercrime"), DCTERMS.SOURCE))
        .containsExactly("the paper, section 4.3");
    assertThat(words(estonia, SKOS.HIDDEN_LABEL)).contains("Estonian").doesNotContain("Estonia");
  }

  @Test
  void aNameBorneForATimeHasItsDays() {
    assertThat(words(Values.iri("urn:kawaraban:institution:cabinet-cyber"), SKOS.HISTORY_NOTE))
        .contains(
            "国家サイバー統括室 (from 2025-07-01)", "内閣サイバーセキュリティセンター (from 2015-01-09 until 2025-06-30)");
  }

  @Test
  void everyMinistryOfTheTaxonomyIsAnInstitutionOfTheScheme() {
    Set<String> ministries =
        Taxonomy.bundled().forms().stream()
            .filter(form -> form.kind() == Kind.MINISTRY)
            .map(form -> form.key())
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(SCHEME.concepts())
        .filteredOn(concept -> concept.kind().equals("institution"))
        .extracting(Concept::key)
        .containsExactlyInAnyOrderElementsOf(ministries);
  }

  private static List<String> languages(Resource concept, IRI property) {
    return model.filter(concept, property, null).objects().stream()
        .map(label -> ((Literal) label).getLanguage().orElse("none"))
        .sorted()
        .toList();
  }

  private static List<String> words(Resource concept, IRI property) {
    return model.filter(concept, property, null).objects().stream()
        .map(Value::stringValue)
        .toList();
  }
}
