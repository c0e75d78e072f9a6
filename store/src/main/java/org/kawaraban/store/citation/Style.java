package org.kawaraban.store.citation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.Json;
import org.kawaraban.contract.PartialDate;

/** How a reference is written; each ends with a line feed. */
public enum Style {
  BIBTEX {
    @Override
    public String write(Reference reference) {
      StringBuilder text = new StringBuilder();
      text.append("@misc{").append(bibtexKey(reference)).append(",\n");
      bibtex(text, "title", "{" + escaped(reference.title()) + "}");
      bibtex(text, "author", "{" + escaped(reference.institution()) + "}");
      PartialDate issued = reference.issued();
      if (issued != null) {
        bibtex(text, "year", Integer.toString(issued.year()));
        bibtex(text, "date", issued.toString());
      }
      reference.urls().stream().limit(1).forEach(url -> bibtex(text, "url", url.toString()));
      if (reference.accessed() != null) {
        bibtex(text, "urldate", reference.accessed().toString());
      }
      if (!note(reference).isEmpty()) {
        bibtex(text, "note", escaped(note(reference)));
      }
      return text.append("}\n").toString();
    }
  },

  RIS {
    @Override
    public String write(Reference reference) {
      StringBuilder text = new StringBuilder();
      ris(text, "TY", "ELEC");
      ris(text, "ID", reference.id());
      ris(text, "TI", reference.title());
      ris(text, "AU", reference.institution());
      PartialDate issued = reference.issued();
      if (issued != null) {
        ris(text, "PY", Integer.toString(issued.year()));
        ris(text, "DA", slashed(issued));
      }
      reference.urls().forEach(url -> ris(text, "UR", url.toString()));
      if (reference.accessed() != null) {
        ris(text, "Y2", slashed(PartialDate.of(reference.accessed())));
      }
      if (!reference.note().isEmpty()) {
        ris(text, "N1", reference.note());
      }
      return text.append("ER  - \n").toString();
    }
  },

  CSL_JSON {
    @Override
    public String write(Reference reference) {
      ObjectNode node = Json.mapper().createObjectNode();
      node.put("id", reference.id());
      node.put("type", "webpage");
      node.put("title", reference.title());
      node.putArray("author").addObject().put("literal", reference.institution());
      if (reference.issued() != null) {
        dateParts(node.putObject("issued"), reference.issued());
      }
      reference.urls().stream().limit(1).forEach(url -> node.put("URL", url.toString()));
      if (reference.accessed() != null) {
        dateParts(node.putObject("accessed"), PartialDate.of(reference.accessed()));
      }
      if (!note(reference).isEmpty()) {
        node.put("note", note(reference));
      }
      return Json.write(Json.mapper().createArrayNode().add(node)) + "\n";
    }
  },

  FOOTNOTE_EN {
    @Override
    public String write(Reference reference) {
      String issued = reference.issued() == null ? "" : ", " + english(reference.issued());
      String url = reference.urls().stream().limit(1).map(one -> ", " + one).findFirst().orElse("");
      String accessed =
          reference.accessed() == null
              ? ""
              : " (accessed " + english(PartialDate.of(reference.accessed())) + ")";
      return "%s, \u201c%s\u201d%s%s%s.\n"
          .formatted(reference.institution(), reference.title(), issued, url, accessed);
    }
  },

  FOOTNOTE_JA {
    @Override
    public String write(Reference reference) {
      String issued = reference.issued() == null ? "" : "、" + japanese(reference.issued());
      String url = reference.urls().stream().limit(1).map(one -> "、" + one).findFirst().orElse("");
      String accessed =
          reference.accessed() == null
              ? ""
              : "（" + japanese(PartialDate.of(reference.accessed())) + "閲覧）";
      return "%s「%s」%s%s%s。\n"
          .formatted(reference.institution(), reference.title(), issued, url, accessed);
    }
  };

  private static final Map<Character, String> BIBTEX_ESCAPES =
      Map.of(
          '&', "\\&",
          '%', "\\%",
          '$', "\\$",
          '#', "\\#",
          '_', "\\_",
          '{', "\\{",
          '}', "\\}",
          '~', "\\textasciitilde{}",
          '^', "\\textasciicircum{}",
          '\\', "\\textbackslash{}");

  /** The reference in this style. */
  public abstract String write(Reference reference);

  private static String note(Reference reference) {
    if (reference.urls().size() < 2) {
      return reference.note();
    }
    String others = String.join(" ", reference.urls().stream().skip(1).map(URI::toString).toList());
    return reference.note() + (reference.note().isEmpty() ? "" : ". ") + "Also: " + others;
  }

  private static String bibtexKey(Reference reference) {
    return "kawaraban-" + reference.id().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }

  private static void bibtex(StringBuilder text, String field, String value) {
    text.append("  ").append(field).append(" = {").append(value).append("},\n");
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (int at = 0; at < text.length(); at++) {
      char unit = text.charAt(at);
      escaped.append(BIBTEX_ESCAPES.getOrDefault(unit, Character.toString(unit)));
    }
    return escaped.toString();
  }

  /** A line is one field: breaks within it would end it. */
  private static void ris(StringBuilder text, String tag, String value) {
    text.append(tag).append("  - ").append(value.replaceAll("\\s+", " ")).append('\n');
  }

  private static String slashed(PartialDate date) {
    return date.toString().replace('-', '/');
  }

  private static void dateParts(ObjectNode node, PartialDate date) {
    ArrayNode parts = node.putArray("date-parts").addArray();
    parts.add(date.year());
    if (date.month() > 0) {
      parts.add(date.month());
    }
    if (date.isDay()) {
      parts.add(date.day());
    }
  }

  private static String english(PartialDate date) {
    String month = date.month() == 0 ? "" : monthName(date.first()) + " ";
    return (date.isDay() ? date.day() + " " : "") + month + date.year();
  }

  private static String monthName(LocalDate day) {
    return day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  private static String japanese(PartialDate date) {
    return date.year() + "年" + part(date.month(), "月") + part(date.day(), "日");
  }

  private static String part(int number, String unit) {
    return number == 0 ? "" : number + unit;
  }

  /** As users write it: {@code bibtex}, {@code csl-json}, {@code footnote-ja}. */
  public static Style parse(@Nullable String name) {
    for (Style style : values()) {
      if (style.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name)) {
        return style;
      }
    }
    throw new IllegalArgumentException(
        "a style is \"" + name + "\"; allowed: bibtex, ris, csl-json, footnote-en, footnote-ja");
  }
}
