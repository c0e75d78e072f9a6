package org.kawaraban.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kawaraban.contract.Json;
import org.kawaraban.web.query.Parameters;

/**
 * What the API is, as OpenAPI 3.1: {@code openapi.json}. What it describes in Japanese stands in
 * {@code x-ja}.
 */
public final class OpenApi {
  private static final String PATH = "/api/openapi.json";
  private static final JsonNode DOCUMENT = read();

  /**
   * One operation, with its references followed.
   *
   * @param method in capitals
   */
  public record Operation(
      String method, String path, JsonNode description, List<JsonNode> parameters) {
    public Operation {
      parameters = List.copyOf(parameters);
    }
  }

  public static JsonNode document() {
    return DOCUMENT;
  }

  /** All operations with a tag, in the order of the document. */
  public static List<Operation> operations(String tag) {
    List<Operation> operations = new ArrayList<>();
    DOCUMENT
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        method -> {
                          if (method.getValue().at("/tags/0").asText().equals(tag)) {
                            operations.add(
                                operation(path.getKey(), method.getKey(), method.getValue()));
                          }
                        }));
    return operations;
  }

  private static Operation operation(String path, String method, JsonNode description) {
    List<JsonNode> parameters = new ArrayList<>();
    description.path("parameters").forEach(parameter -> parameters.add(followed(parameter)));
    return new Operation(method.toUpperCase(Locale.ROOT), path, description, parameters);
  }

  /** What a node refers to, or itself. */
  public static JsonNode followed(JsonNode node) {
    return node.has("$ref") ? DOCUMENT.at(node.get("$ref").asText().substring(1)) : node;
  }

  static Api.Endpoint endpoint() {
    return new Api.Endpoint(
        HandlerType.GET,
        PATH,
        request -> {
          Parameters.of(request).refuseOthers();
          Api.answer(request, DOCUMENT);
        });
  }

  private static JsonNode read() {
    try (InputStream in = OpenApi.class.getResourceAsStream("openapi.json")) {
      return Json.mapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException("openapi.json is missing from the build", e);
    }
  }

  private OpenApi() {}
}
