package org.kawaraban.store.citation;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.Json;
import org.kawaraban.contract.PartialDate;

/**
 * A release of the record, as others cite it.
 *
 * @param id by which a bibliography refers to it: letters, digits and hyphens
 * @param date of its newest page, or null where it has none
 * @param doi without its resolver, or empty where none is registered
 * @param page where it can be read about; a DOI goes before it
 * @param licence by its name
 */
public record CitedDataset(
    String id,
    String title,
    String titleJa,
    String authors,
    String version,
    @Nullable LocalDate date,
    Optional<String> doi,
    URI page,
    String licence) {
  /** The citation, ended by a line break. */
  public String as(CitationFormat format) {
    return switch (format) {
      case BIBTEX -> bibTex();
      case RIS -> ris();
      case CSL_JSON -> cslJson();
      case FOOTNOTE_EN -> english();
      case FOOTNOTE_JA -> japanese();
    };
  }

  /** Where a reader finds it. */
  private String address() {
    return doi.map(it -> "https://doi.org/" + it).orElse(page.toASCIIString());
  }

  private String bibTex() {
    StringBuilder entry = new StringBuilder("@dataset{").append(id);
    BibTex.field(entry, "author", "{" + BibTex.escaped(authors) + "}");
    BibTex.field(entry, "title", "{" + BibTex.escaped(title) + "}");
    if (date != null) {
      BibTex.date(entry, PartialDate.of(date));
    }
    BibTex.field(entry, "version", version);
    doi.ifPresent(it -> BibTex.field(entry, "doi", it));
    BibTex.field(entry, "url", address());
    BibTex.field(entry, "note", BibTex.escaped(licence));
    return entry.append("\n}\n").toString();
  }

  private String ris() {
    StringBuilder lines = new StringBuilder();
    Ris.line(lines, "TY", "DATA");
    Ris.line(lines, "ID", id);
    Ris.line(lines, "AU", authors);
    Ris.line(lines, "TI", title);
    if (date != null) {
      Ris.line(lines, "PY", Integer.toString(date.getYear()));
      Ris.line(lines, "DA", Ris.date(PartialDate.of(date)));
    }
    Ris.line(lines, "ET", version);
    doi.ifPresent(it -> Ris.line(lines, "DO", it));
    Ris.line(lines, "UR", address());
    Ris.line(lines, "N1", licence);
    Ris.line(lines, "ER", "");
    return lines.toString();
  }

  private String cslJson() {
    CslJson object =
        new CslJson(
            id,
            "dataset",
            List.of(new CslJson.Name(authors)),
            title,
            date == null ? null : CslJson.Dates.of(PartialDate.of(date)),
            null,
            null,
            null,
            authors,
            version,
            doi.orElse(null),
            address(),
            "en",
            licence);
    return Json.write(List.of(object)) + "\n";
  }

  private String english() {
    return "%s, “%s,” version %s, %s, %s (%s).\n"
        .formatted(
            authors,
            title,
            version,
            date == null ? "n.d." : Footnote.english(PartialDate.of(date)),
            address(),
            licence);
  }

  private String japanese() {
    return "%s「%s」バージョン%s、%s、%s（%s）。\n"
        .formatted(
            authors,
            titleJa,
            version,
            date == null ? "日付不明" : Footnote.day(date),
            address(),
            licence);
  }
}
