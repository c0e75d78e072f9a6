package org.kawaraban.classify.export;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kawaraban.classify.taxonomy.DatedName;

/**
 * The scheme as SKOS in Turtle: one concept each, with labels, names and definitions in both
 * languages, its entry in Wikidata, and the section of the paper it is from.
 */
public final class Skos {
  private static final String PREFIXES =
      """
      @prefix dct: <http://purl.org/dc/terms/> .
      @prefix owl: <http://www.w3.org/2002/07/owl#> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix wd: <http://www.wikidata.org/entity/> .

      """;

  private static final String SCHEME = "<urn:kawaraban:scheme>";

  private final StringBuilder out = new StringBuilder(PREFIXES);

  private Skos() {}

  public static String turtle(ConceptScheme scheme) {
    Skos skos = new Skos();
    skos.scheme(scheme);
    scheme.concepts().forEach(skos::concept);
    skos.areas(scheme.concepts());
    return skos.out.toString();
  }

  private void scheme(ConceptScheme scheme) {
    out.append(SCHEME).append(" a skos:ConceptScheme ;\n");
    line("dct:title", text("Kawaraban: Japan's cyber diplomacy", "en"));
    line("dct:title", text("瓦版：日本のサイバー外交", "ja"));
    line("dct:license", "<https://creativecommons.org/licenses/by/4.0/>");
    out.append("  owl:versionInfo ").append(text(scheme.version())).append(" .\n");
  }

  private void concept(Concept concept) {
    out.append("\n<").append(concept.uri()).append("> a skos:Concept ;\n");
    line("skos:inScheme", SCHEME);
    line("skos:notation", text(concept.key()));
    line("dct:type", text(concept.kind()));
    line("skos:prefLabel", text(concept.en(), "en"));
    line("skos:prefLabel", text(concept.ja(), "ja"));
    // Words to find it by, possessives and abbreviations among them: not names to show.
    concept.formsEn().forEach(form -> line("skos:hiddenLabel", text(form, "en")));
    concept.formsJa().forEach(form -> line("skos:hiddenLabel", text(form, "ja")));
    for (DatedName name : concept.names()) {
      history(name.en(), name, "en");
      history(name.ja(), name, "ja");
    }
    line("skos:definition", text(concept.definitionEn(), "en"));
    line("skos:definition", text(concept.definitionJa(), "ja"));
    if (concept.wikidata() != null) {
      line("skos:exactMatch", "wd:" + concept.wikidata());
    }
    if (concept.section() != null) {
      line("dct:source", text("the paper, section " + concept.section(), "en"));
    }
    concept
        .partners()
        .forEach(partner -> line("skos:related", "<urn:kawaraban:partner:" + partner + ">"));
    out.append("  skos:topConceptOf ").append(SCHEME).append(" .\n");
  }

  /** A name with its days: the word alone is among the labels whatever the time. */
  private void history(@Nullable String words, DatedName name, String language) {
    if (words != null) {
      String days =
          Stream.of(name.from() == null ? "" : "from " + name.from(), until(name))
              .filter(part -> !part.isEmpty())
              .collect(Collectors.joining(" "));
      line("skos:historyNote", text(words + " (" + days + ")", language));
    }
  }

  private static String until(DatedName name) {
    return name.until() == null ? "" : "until " + name.until();
  }

  /** The columns of the paper's Table 1, in its order. */
  private void areas(List<Concept> concepts) {
    out.append("\n<urn:kawaraban:areas> a skos:OrderedCollection ;\n");
    line("skos:prefLabel", text("Areas of cooperation", "en"));
    line("skos:prefLabel", text("協力分野", "ja"));
    out.append(
        concepts.stream()
            .filter(Concept::area)
            .map(concept -> "<" + concept.uri() + ">")
            .collect(Collectors.joining(" ", "  skos:memberList ( ", " ) .\n")));
  }

  private void line(String property, String value) {
    out.append("  ").append(property).append(' ').append(value).append(" ;\n");
  }

  private static String text(String words, String language) {
    return text(words) + "@" + language;
  }

  private static String text(String words) {
    String escaped =
        words.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\r", "\\r");
    return "\"" + escaped + "\"";
  }
}
