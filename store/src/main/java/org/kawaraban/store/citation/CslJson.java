package org.kawaraban.store.citation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.Json;
import org.kawaraban.contract.PartialDate;

/** CSL-JSON, as the schema csl-data of the Citation Style Language 1.0.2 has it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CslJson(
    String id,
    String type,
    List<Name> author,
    String title,
    @Nullable Dates issued,
    @Nullable @JsonProperty("event-date") Dates eventDate,
    @Nullable @JsonProperty("event-place") String eventPlace,
    @Nullable Dates accessed,
    String publisher,
    @Nullable String version,
    @Nullable @JsonProperty("DOI") String doi,
    @JsonProperty("URL") String url,
    String language,
    String note) {
  /** An institution: not taken apart. */
  record Name(String literal) {}

  /** Year, month and day, as many as are known. */
  record Dates(@JsonProperty("date-parts") List<List<Integer>> dateParts) {
    static Dates of(PartialDate date) {
      List<Integer> parts = new ArrayList<>(List.of(date.year()));
      if (date.month() > 0) {
        parts.add(date.month());
      }
      if (date.day() > 0) {
        parts.add(date.day());
      }
      return new Dates(List.of(List.copyOf(parts)));
    }
  }

  static String write(Cited cited) {
    Cited.Page lead = cited.lead();
    boolean meeting = cited.kind() == Cited.Kind.MEETING;
    Dates date = cited.date() == null ? null : Dates.of(cited.date());
    Dates published = lead.published() == null ? null : Dates.of(lead.published());
    CslJson object =
        new CslJson(
            cited.id(),
            type(cited.kind()),
            List.of(new Name(lead.publisher())),
            Notes.oneLine(cited.title()),
            meeting ? published : date,
            meeting ? date : null,
            cited.place(),
            Dates.of(PartialDate.of(lead.accessed())),
            lead.publisher(),
            null,
            null,
            lead.url().toASCIIString(),
            lead.lang(),
            Notes.english(cited));
    return Json.write(List.of(object)) + "\n";
  }

  private static String type(Cited.Kind kind) {
    return switch (kind) {
      case ITEM -> "webpage";
      case MEETING -> "event";
      case CELL -> "dataset";
    };
  }
}
