package org.kawaraban.store.citation;

import java.util.Map;
import org.kawaraban.contract.PartialDate;

/**
 * An entry {@code @online} as biblatex knows it; classical BibTeX reads it as {@code @misc}.
 *
 * <p>Titles and names stand in double braces, so that neither loses its capitals or is taken apart
 * as a person's. Japanese stays as it is: LaTeX has read UTF-8 by itself since 2018.
 */
final class BibTex {
  /** What LaTeX takes for commands. */
  private static final Map<Character, String> ESCAPES =
      Map.of(
          '\\', "\\textbackslash{}",
          '{', "\\{",
          '}', "\\}",
          '$', "\\$",
          '&', "\\&",
          '%', "\\%",
          '#', "\\#",
          '_', "\\_",
          '~', "\\textasciitilde{}",
          '^', "\\textasciicircum{}");

  static String write(Cited cited) {
    StringBuilder entry = new StringBuilder("@online{").append(cited.id());
    Cited.Page lead = cited.lead();
    field(entry, "author", "{" + escaped(lead.publisher()) + "}");
    field(entry, "title", "{" + escaped(cited.title()) + "}");
    if (cited.date() != null) {
      date(entry, cited.date());
    }
    if (cited.place() != null) {
      field(entry, "location", "{" + escaped(cited.place()) + "}");
    }
    field(entry, "url", lead.url().toASCIIString());
    field(entry, "urldate", lead.accessed().toString());
    if (lead.lang().equals("ja") || lead.lang().equals("en")) {
      field(entry, "langid", lead.lang().equals("ja") ? "japanese" : "english");
    }
    field(entry, "note", escaped(Notes.english(cited)));
    return entry.append("\n}\n").toString();
  }

  /** Biblatex reads {@code date}, classical styles {@code year} and {@code month}. */
  static void date(StringBuilder entry, PartialDate date) {
    field(entry, "date", date.toString());
    field(entry, "year", Integer.toString(date.year()));
    if (date.month() > 0) {
      field(entry, "month", Integer.toString(date.month()));
    }
  }

  static void field(StringBuilder entry, String name, String value) {
    entry.append(",\n  %-8s = {%s}".formatted(name, value));
  }

  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    Notes.oneLine(text)
        .chars()
        .forEach(
            unit ->
                escaped.append(ESCAPES.getOrDefault((char) unit, Character.toString((char) unit))));
    return escaped.toString();
  }

  private BibTex() {}
}
