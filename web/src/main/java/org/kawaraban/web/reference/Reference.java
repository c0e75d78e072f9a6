package org.kawaraban.web.reference;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.kawaraban.store.citation.Attributions;
import org.kawaraban.store.dataset.tables.SourceTerms;

/** Looked up beside the record. */
public final class Reference {
  private final Map<String, SourceTerms> terms;
  private final Map<String, Map<String, String>> sourceNames;
  private final UnaryOperator<String> placesInJapanese;
  private final String opml;

  /**
   * @param terms of every source of the catalogue
   * @param sourceNames what readers of a language call a source, by the source's id
   * @param placesInJapanese of the English name the record has, or of any other: then the same
   * @param opml the catalogue's feeds
   */
  public Reference(
      Collection<SourceTerms> terms,
      Map<String, Map<String, String>> sourceNames,
      UnaryOperator<String> placesInJapanese,
      String opml) {
    this.terms = terms.stream().collect(toMap(SourceTerms::source, identity()));
    this.sourceNames = Map.copyOf(sourceNames);
    this.placesInJapanese = placesInJapanese;
    this.opml = opml;
  }

  /** Nothing is known beside the record. */
  public static Reference none() {
    return new Reference(List.of(), Map.of(), UnaryOperator.identity(), "");
  }

  /** On what terms a source's pages are used. */
  public Optional<SourceTerms> terms(String source) {
    return Optional.ofNullable(terms.get(source));
  }

  /** What the terms ask of a citation. */
  public Attributions attributions() {
    return source -> terms(source).map(SourceTerms::attribution).orElse("");
  }

  /** What readers of a language call a source, where that is not what it calls itself. */
  public Optional<String> sourceName(String source, String language) {
    return Optional.ofNullable(sourceNames.getOrDefault(source, Map.of()).get(language));
  }

  /** The Japanese name of a place; one that is not known keeps the name it has. */
  public String placeInJapanese(String place) {
    return placesInJapanese.apply(place);
  }

  /** The feeds among the sources, as OPML 2.0. */
  public String opml() {
    return opml;
  }
}
