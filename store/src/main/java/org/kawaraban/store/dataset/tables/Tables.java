package org.kawaraban.store.dataset.tables;

import java.util.List;
import org.kawaraban.store.dataset.tables.Table.Field;
import org.kawaraban.store.dataset.tables.Table.ForeignKey;

/** What the tables of a release are; the codebook in the package says what their labels mean. */
public final class Tables {
  private static final String PARTIAL_DATE = "\\d{4}(-\\d{2}(-\\d{2})?)?";
  private static final String ITEM = "[0-9a-f]{24}";

  static final Table SOURCES =
      new Table(
          "sources",
          "Where the items were published",
          List.of(
              text("id", "Name of the source in this package").asRequired(),
              text("name", "Its full name"),
              text("attribution", "The sentence its terms ask for"),
              text("terms", "Its terms of use, in short"),
              number("items", "Items of it in this release").asRequired()),
          List.of("id"),
          List.of());

  static final Table PARTNERS =
      new Table(
          "partners",
          "Whom Japan engages with",
          List.of(
              text("key", "ISO 3166-1 alpha-2, or a short name for an organisation").asRequired(),
              text("name_en", "English name").asRequired(),
              text("name_ja", "Japanese name").asRequired(),
              text("paper", "Name in the paper's Table 1, where it is there"),
              number("paper_year", "Initial year in the paper's Table 1"),
              number("primary_year", "Year of the earliest primary evidence in any area")),
          List.of("key"),
          List.of());

  static final Table TOPICS =
      new Table(
          "topics",
          "Subjects: the areas of Table 1 and the key issues",
          List.of(
              text("key", "Short name").asRequired(),
              text("name_en", "English name").asRequired(),
              text("name_ja", "Japanese name").asRequired(),
              text("kind", "Column of Table 1, or key issue")
                  .asRequired()
                  .oneOf("area", "key-issue"),
              text("section", "Section of the paper it comes from")),
          List.of("key"),
          List.of());

  static final Table MEETINGS =
      new Table(
          "meetings",
          "One row per sitting of a series",
          List.of(
              text("key", "Permanent name; every earlier name still leads to it").asRequired(),
              text("series", "Canonical English name of the series").asRequired(),
              text("series_ja", "Its Japanese name, where there is one"),
              list("partners", "Who sits with Japan"),
              number("ordinal", "As printed by a source; never deduced"),
              date("start", "First day, as precisely as it is known"),
              date("end", "Last day"),
              text("place", "City"),
              text("mode", "How it was held")
                  .asRequired()
                  .oneOf("in-person", "virtual", "hybrid", "unknown"),
              text("stage", "Whether a source says that it was held")
                  .asRequired()
                  .oneOf("announced", "held"),
              list("disagreements", "Fields of which its sources state different values"),
              number("sources", "Items that announce or report it").asRequired()),
          List.of("key"),
          List.of());

  static final Table ITEMS =
      new Table(
          "items",
          "One row per page of a source, in its newest revision",
          List.of(
              text("id", "Digest of its canonical URL").asRequired().matching(ITEM),
              text("url", "Where it stands").asRequired(),
              text("source", "Who published it").asRequired(),
              text("tier", "How near it stands to the act")
                  .asRequired()
                  .oneOf("official", "mirror", "press", "paper"),
              text("lang", "BCP 47").asRequired(),
              text("title", "As printed, at most 300 characters"),
              date("published", "Day printed on it"),
              Field.of("captured", "datetime", "When it was fetched: the access date of a citation")
                  .asRequired(),
              flag("relevant", "Whether it is about Japan's engagement on cyber matters")
                  .asRequired(),
              Field.of(
                  "withdrawn",
                  "datetime",
                  "Since when its page is gone from its address; empty while it is there"),
              list("partners", "Whom Japan engages with in it"),
              list("topics", "Subjects of the engagement"),
              text("instrument", "Its main act"),
              text("meeting", "The meeting it announces or reports"),
              text("revision", "Digest of title, date and text")
                  .asRequired()
                  .matching("[0-9a-f]{16}"),
              text("taxonomy", "Version of the rules that labelled it").asRequired()),
          List.of("id"),
          List.of(
              ForeignKey.of("source", "sources", "id"),
              ForeignKey.of("meeting", "meetings", "key")));

  static final Table CELLS =
      new Table(
          "cells",
          "Table 1 and the key issues: one row per marked cell",
          List.of(
              text("partner", "Row").asRequired(),
              text("topic", "Column").asRequired(),
              text("basis", "What the mark rests on")
                  .asRequired()
                  .oneOf("paper", "primary", "both"),
              number("year", "Year of the earliest primary evidence"),
              text("strength", "Whether an act is reported, or the subject is named in talks only")
                  .oneOf("named", "acted"),
              number("named", "Items that name the subject in talks").asRequired(),
              number("acted", "Items that report an act").asRequired()),
          List.of("partner", "topic"),
          List.of(
              ForeignKey.of("partner", "partners", "key"),
              ForeignKey.of("topic", "topics", "key")));

  static final Table EVIDENCE =
      new Table(
          "evidence",
          "Why each cell is marked and each meeting is there",
          List.of(
              text("id", "What it carries, and the item").asRequired(),
              text("kind", "What it carries").asRequired().oneOf("cell", "meeting"),
              text("partner", "Row of the cell"),
              text("topic", "Column of the cell"),
              text("meeting", "Key of the meeting"),
              text("item", "The page, empty where the paper is the evidence"),
              text("basis", "Primary source, or the paper's Table 1")
                  .asRequired()
                  .oneOf("primary", "paper"),
              text("strength", "Of a cell's evidence").oneOf("named", "acted"),
              date("act", "When they acted: the year of a cell comes from here"),
              Field.of("known", "date", "By when it was published"),
              text("field", "Where the quote stands").oneOf("title", "text"),
              text("quote", "The words, at most 300 characters"),
              number("quote_start", "First character of the quote in the field, from 0"),
              number("quote_end", "After its last"),
              text("rule", "What read it"),
              number("ordinal", "Of the meeting, as this item states it"),
              date("start", "Of the meeting, as this item states it"),
              date("end", "Of the meeting, as this item states it"),
              text("place", "Of the meeting, as this item states it")),
          List.of("id"),
          List.of(
              new ForeignKey(List.of("partner", "topic"), "cells", List.of("partner", "topic")),
              ForeignKey.of("meeting", "meetings", "key"),
              ForeignKey.of("item", "items", "id")));

  static final Table SOURCE_WINDOWS =
      new Table(
          "source_windows",
          "When each source could be read; all other time is not covered",
          List.of(
              text("source", "Name of the source in this package").asRequired(),
              Field.of("from", "datetime", "First poll that read it").asRequired(),
              Field.of("to", "datetime", "Last poll in the row that did").asRequired(),
              number("polls", "How many there were").asRequired()),
          List.of("source", "from"),
          List.of(ForeignKey.of("source", "sources", "id")));

  static final Table DECISIONS =
      new Table(
          "decisions",
          "What curators decided, errata among it",
          List.of(
              number("number", "In the order of their making").asRequired(),
              text("author", "Who").asRequired(),
              Field.of("at", "datetime", "When").asRequired(),
              text("act", "What was done")
                  .asRequired()
                  .oneOf(
                      "accept",
                      "reject",
                      "correct",
                      "merge",
                      "split",
                      "pin",
                      "comment",
                      "erratum",
                      "add-meeting",
                      "add-evidence",
                      "undo"),
              text(
                      "subject",
                      "About what: item/, meeting/, cell/, decision/ or report/ and its name")
                  .asRequired(),
              text("detail", "The act in full, as JSON").asRequired(),
              text("reason", "Why; of a comment or an erratum, its text").asRequired(),
              flag("in_force", "Whether no later decision takes it back").asRequired()),
          List.of("number"),
          List.of());

  /** In an order in which every table comes after those it refers to. */
  public static final List<Table> ALL =
      List.of(
          SOURCES, PARTNERS, TOPICS, MEETINGS, ITEMS, CELLS, EVIDENCE, SOURCE_WINDOWS, DECISIONS);

  private static Field text(String name, String description) {
    return Field.of(name, "string", description);
  }

  private static Field number(String name, String description) {
    return Field.of(name, "integer", description);
  }

  private static Field flag(String name, String description) {
    return Field.of(name, "boolean", description);
  }

  private static Field list(String name, String description) {
    // The type "list" of the specification is missing from the schema that goes with it.
    return text(name, description + " (separated by semicolons)").matching("[^;]+(;[^;]+)*");
  }

  private static Field date(String name, String description) {
    return Field.of(name, "string", description + " (yyyy, yyyy-MM or yyyy-MM-dd)")
        .matching(PARTIAL_DATE);
  }

  private Tables() {}
}
