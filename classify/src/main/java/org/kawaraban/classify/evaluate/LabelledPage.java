package org.kawaraban.classify.evaluate;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.kawaraban.contract.Json;
import org.kawaraban.contract.PageLine;

/**
 * A page with the labels of a reader (docs/codebook.md, "Shape"). The page alone is what is tagged:
 * it has no labels in it.
 *
 * @param weak whether a careful reader could still argue about the labels
 */
public record LabelledPage(PageLine page, Labels gold, boolean weak) {

  /**
   * The pages this build is measured on; no meeting of theirs is among those rules are written on.
   */
  public static List<LabelledPage> bundled() {
    try (InputStream in = LabelledPage.class.getResourceAsStream("evaluation.jsonl")) {
      return new String(in.readAllBytes(), UTF_8).lines().map(LabelledPage::parse).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("evaluation.jsonl beside the classes cannot be read", e);
    }
  }

  /** Reads one line; a broken one throws {@link IllegalArgumentException} with what is wrong. */
  public static LabelledPage parse(String line) {
    PageLine page = PageLine.parse(line);
    if (page.id().isBlank()) {
      throw new IllegalArgumentException("the page has no id; allowed: one no other page has");
    }
    try {
      JsonNode gold = Json.mapper().readTree(line).path("gold");
      if (gold.isMissingNode()) {
        throw new IllegalArgumentException(
            "page " + page.id() + " has no labels under \"gold\"; see docs/codebook.md");
      }
      return new LabelledPage(page, Labels.read(gold), gold.path("weak").asBoolean());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a page: " + e.getOriginalMessage(), e);
    }
  }
}
