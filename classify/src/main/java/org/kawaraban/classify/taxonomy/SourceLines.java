package org.kawaraban.classify.taxonomy;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** On which line of a YAML text each value stands. */
final class SourceLines {
  /**
   * A value.
   *
   * @param text of a scalar; empty for a list or mapping
   */
  private record Place(int line, String text) {}

  private final String yaml;
  private @Nullable Map<String, Place> byPointer;

  private SourceLines(String yaml) {
    this.yaml = yaml;
  }

  /**
   * The lines of a text that is known to be YAML. It is read when the first is asked for, which in
   * a good file is never.
   */
  static SourceLines of(String yaml) {
    return new SourceLines(yaml);
  }

  /**
   * The line of a value, counted from 1.
   *
   * @param pointer as in RFC 6901; one that leads nowhere means what is around it
   */
  int line(String... pointer) {
    String path = "/" + String.join("/", pointer);
    while (!path.isEmpty()) {
      Place place = places().get(path);
      if (place != null) {
        return place.line();
      }
      path = path.substring(0, path.lastIndexOf('/'));
    }
    return 1;
  }

  /** The lines of all scalars with such a text in the sections of these names, in order. */
  List<Integer> linesOf(List<String> sections, Predicate<String> wanted) {
    return places().entrySet().stream()
        .filter(entry -> !entry.getKey().isEmpty())
        .filter(entry -> sections.contains(entry.getKey().split("/", 3)[1]))
        .map(Map.Entry::getValue)
        .filter(place -> !place.text().isEmpty() && wanted.test(place.text()))
        .map(Place::line)
        .toList();
  }

  private Map<String, Place> places() {
    Map<String, Place> known = byPointer;
    if (known == null) {
      try {
        known = read(yaml);
      } catch (IOException e) {
        throw new UncheckedIOException("no YAML any more", e);
      }
      byPointer = known;
    }
    return known;
  }

  private static Map<String, Place> read(String yaml) throws IOException {
    Map<String, Place> places = new LinkedHashMap<>();
    try (JsonParser parser = new YAMLFactory().createParser(yaml)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        boolean scalar = token.isScalarValue();
        if (scalar || token.isStructStart()) {
          var context =
              scalar ? parser.getParsingContext() : parser.getParsingContext().getParent();
          places.putIfAbsent(
              context.pathAsPointer().toString(),
              new Place(parser.currentTokenLocation().getLineNr(), scalar ? parser.getText() : ""));
        }
      }
    }
    return places;
  }
}
