package org.kawaraban.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.net.http.HttpResponse;
import org.kawaraban.contract.Json;
import org.kawaraban.web.api.OpenApi;

/** Holds answers to what {@code openapi.json} says of them. */
final class ApiContract {
  /** The answer of an operation has a status, a media type and a body it describes. */
  static void check(OpenApi.Operation operation, HttpResponse<String> answer)
      throws JsonProcessingException {
    String name = operation.method() + " " + operation.path();
    JsonNode described =
        operation.description().get("responses").get(Integer.toString(answer.statusCode()));
    assertThat(described)
        .as("%s answers %d %s", name, answer.statusCode(), answer.body())
        .isNotNull();
    JsonNode content = OpenApi.followed(described).path("content");
    if (content.isMissingNode()) {
      assertThat(answer.body()).as(name).isEmpty();
      return;
    }
    String mediaType =
        answer.headers().firstValue("Content-Type").orElseThrow().replaceFirst(";.*", "");
    assertThat(content.has(mediaType)).as("%s answers %s", name, mediaType).isTrue();
    if (mediaType.endsWith("json") && content.get(mediaType).get("schema").size() > 0) {
      ObjectNode schema = content.get(mediaType).get("schema").deepCopy();
      schema.set("components", OpenApi.document().get("components"));
      boolean text = schema.path("type").asText().equals("string");
      assertThat(
              JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                  .getSchema(schema)
                  .validate(
                      text
                          ? Json.mapper().getNodeFactory().textNode(answer.body())
                          : Json.mapper().readTree(answer.body())))
          .as(name)
          .isEmpty();
    }
  }

  private ApiContract() {}
}
