package org.kawaraban.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One page as a line of JSON, as users hand it to {@code import} and {@code tag} (docs/codebook.md,
 * "Shape"). Fields it does not know, labels among them, are not read.
 *
 * @param id the user's own name for the page, echoed by {@code tag}; empty where none is given
 * @param source a word for where it comes from; empty where none is given
 * @param published the printed date, or null
 * @param captured when it was saved, or null for the time of the import
 */
public record PageLine(
    String id,
    String url,
    String source,
    String lang,
    String title,
    @Nullable PartialDate published,
    @Nullable Instant captured,
    String text) {
  public PageLine {
    id = id == null ? "" : id;
    url = url == null ? "" : url;
    source = source == null ? "" : source;
    lang = lang == null ? "" : lang;
    title = title == null ? "" : title;
    text = text == null ? "" : text;
  }

  /** Reads one line; a broken one throws {@link IllegalArgumentException} with what is wrong. */
  public static PageLine parse(String line) {
    try {
      PageLine page = Json.mapper().readValue(line, PageLine.class);
      if (page == null) {
        throw new IllegalArgumentException("found null; allowed: a JSON object");
      }
      return page;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a page: " + problem(e), e);
    }
  }

  /** What a user can mend; Jackson's own words name our classes where a value does not fit. */
  private static String problem(JsonProcessingException e) {
    if (!(e instanceof JsonMappingException mapping)) {
      return firstLine(e.getOriginalMessage());
    }
    if (mapping.getPath().isEmpty()) {
      return "found something else; allowed: a JSON object";
    }
    String field = String.valueOf(mapping.getPath().get(0).getFieldName());
    return e.getCause() instanceof IllegalArgumentException cause
        ? field + ": " + firstLine(String.valueOf(cause.getMessage()))
        : field + " has a value it cannot have";
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }
}
