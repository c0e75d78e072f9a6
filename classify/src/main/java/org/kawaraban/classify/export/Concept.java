package org.kawaraban.classify.export;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kawaraban.classify.taxonomy.DatedName;

/**
 * One concept of the scheme, whatever its kind.
 *
 * @param kind what it is: a partner, topic, instrument, series or institution
 * @param key within its kind; of a series its slug
 * @param en label
 * @param formsEn what it is called in English texts, the label aside
 * @param names those it bore for a time, with their days
 * @param wikidata its entry, {@code Q} and a number, or null
 * @param section of the paper it comes from, or null
 * @param partners keys of those a series is held with
 * @param area whether it is a column of the paper's Table 1
 */
public record Concept(
    String kind,
    String key,
    String en,
    String ja,
    List<String> formsEn,
    List<String> formsJa,
    List<DatedName> names,
    String definitionEn,
    String definitionJa,
    @Nullable String wikidata,
    @Nullable String section,
    List<String> partners,
    boolean area) {
  public Concept {
    formsEn = formsEn.stream().filter(name -> !name.equals(en)).distinct().toList();
    formsJa = formsJa.stream().filter(name -> !name.equals(ja)).distinct().toList();
  }

  /** Names it for ever. */
  String uri() {
    return "urn:kawaraban:" + kind + ":" + key.replace("+", "%2B");
  }
}
