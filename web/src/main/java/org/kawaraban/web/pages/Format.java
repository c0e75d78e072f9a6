package org.kawaraban.web.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kawaraban.web.query.Parameters;

/** As what a list can be had beside its page: {@code ?format=}. */
public enum Format {
  ATOM("atom", "application/atom+xml", "Atom", 50),
  CSV("csv", "text/csv", "CSV", 1000),
  JSON("json", "application/json", "JSON", 1000);

  static final String PARAMETER = "format";

  private final String word;
  private final String mediaType;
  private final String label;
  private final int rows;

  Format(String word, String mediaType, String label, int rows) {
    this.word = word;
    this.mediaType = mediaType;
    this.label = label;
    this.rows = rows;
  }

  /** What is asked for; empty for the page. */
  static Optional<Format> of(Parameters parameters) {
    return parameters.oneOf(PARAMETER, words()).flatMap(Format::named);
  }

  /** How many rows the answer has at most, where the page has so many. */
  public static int rows(Parameters parameters, int ofPage) {
    return of(parameters).map(format -> format.rows).orElse(ofPage);
  }

  private static Optional<Format> named(String word) {
    return Arrays.stream(values()).filter(format -> format.word.equals(word)).findFirst();
  }

  private static List<String> words() {
    return Arrays.stream(values()).map(Format::word).toList();
  }

  /** Its name in requests. */
  String word() {
    return word;
  }

  String mediaType() {
    return mediaType;
  }

  /** What it is called in every language. */
  String label() {
    return label;
  }
}
