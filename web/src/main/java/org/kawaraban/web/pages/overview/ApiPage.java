package org.kawaraban.web.pages.overview;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kawaraban.web.api.OpenApi;
import org.kawaraban.web.pages.Frame;
import org.kawaraban.web.pages.Language;
import org.kawaraban.web.pages.Page;

/** {@code /api}: the document of the API, for people. */
final class ApiPage implements Page {
  @Override
  public Model show(Context request, Frame frame) {
    return new Model(frame);
  }

  /** An answer an operation can give. */
  record Answer(String status, String text) {}

  /** The document in the visitor's language. */
  record Model(Frame frame) implements Page.Model {
    @Override
    public String template() {
      return "overview/api.jte";
    }

    Iterable<JsonNode> tags() {
      return OpenApi.document().get("tags");
    }

    List<OpenApi.Operation> operations(JsonNode tag) {
      return OpenApi.operations(tag.get("name").asText());
    }

    /** What a part of the document says of itself. */
    String text(JsonNode node) {
      String english = node.path("summary").asText(node.path("description").asText());
      return frame.language() == Language.JA ? node.path("x-ja").asText(english) : english;
    }

    /** Of which type a parameter is, and what it may be. */
    String type(JsonNode parameter) {
      JsonNode schema = parameter.get("schema");
      if (schema.has("enum")) {
        List<String> values = new ArrayList<>();
        schema.get("enum").forEach(value -> values.add(value.asText()));
        return String.join(", ", values);
      }
      return schema.has("maximum")
          ? schema.get("minimum").asText() + "–" + schema.get("maximum").asText()
          : schema.path("format").asText(schema.get("type").asText());
    }

    /** What goes wrong, by status; what goes well is said by the summary. */
    List<Answer> refusals(OpenApi.Operation operation) {
      return operation.description().get("responses").properties().stream()
          .filter(response -> response.getKey().compareTo("300") >= 0)
          .map(
              response ->
                  new Answer(response.getKey(), text(OpenApi.followed(response.getValue()))))
          .toList();
    }

    /** Name of the schema of the body or the answer; empty where there is none in JSON. */
    String schema(JsonNode content) {
      JsonNode schema = content.at("/application~1json/schema");
      JsonNode items = schema.at("/properties/items/items");
      String reference = (items.isMissingNode() ? schema : items).path("$ref").asText();
      return reference.substring(reference.lastIndexOf('/') + 1);
    }

    JsonNode body(OpenApi.Operation operation) {
      return operation.description().at("/requestBody/content");
    }

    JsonNode answer(OpenApi.Operation operation) {
      return operation.description().get("responses").properties().stream()
          .filter(response -> response.getKey().startsWith("2"))
          .map(Map.Entry::getValue)
          .findFirst()
          .orElseThrow()
          .path("content");
    }

    Iterable<Map.Entry<String, JsonNode>> schemas() {
      return OpenApi.document().at("/components/schemas").properties();
    }

    /** A schema as it stands in the document. */
    String shape(JsonNode schema) {
      return schema.toPrettyString();
    }
  }
}
