package org.kawaraban.classify.taxonomy;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The taxonomy as its author wrote it, not yet checked. */
public final class TaxonomySource {
  static final String BUNDLED = "taxonomy.yaml";

  private TaxonomySource() {}

  /** The text of the taxonomy this build ships. */
  public static String bundledYaml() {
    try (InputStream in = TaxonomySource.class.getResourceAsStream(BUNDLED)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(BUNDLED + " cannot be read", e);
    }
  }

  /**
   * What may be taken out of a taxonomy without any difference, in the order of its lines.
   *
   * @param yaml one that {@link Taxonomy#read} accepts
   */
  public static List<Fault> redundancies(String yaml, String name) {
    return new FormCheck(parse(yaml, name), SourceLines.of(yaml))
        .redundancies().stream().sorted().toList();
  }

  /** What the cities that meetings are held in are called in Japanese, by their English names. */
  public static Map<String, String> placesInJapanese() {
    return bundledFile().places().stream()
        .filter(place -> !place.ja().isEmpty())
        .collect(Collectors.toMap(place -> place.en().get(0), place -> place.ja().get(0)));
  }

  static TaxonomyFile bundledFile() {
    return parse(bundledYaml(), BUNDLED);
  }

  /** Throws {@link BadTaxonomy} with the line where the text is no YAML or no taxonomy. */
  static TaxonomyFile parse(String yaml, String name) {
    ObjectMapper mapper =
        YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();
    try {
      TaxonomyFile file = mapper.readValue(yaml, TaxonomyFile.class);
      if (file == null) {
        throw new BadTaxonomy(name, List.of(new Fault(1, "the taxonomy is empty")));
      }
      return file;
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new BadTaxonomy(name, List.of(new Fault(line, firstLine(e.getOriginalMessage()))));
    }
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }
}
