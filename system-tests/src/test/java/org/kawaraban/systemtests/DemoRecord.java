package org.kawaraban.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kawaraban.contract.Json;

/**
 * The record of the demo in the form of {@code expected-record.json}, which was made from the
 * labels of people.
 */
final class DemoRecord {
  private static final Path EXPECTED =
      Path.of("../app/src/test/resources/org/kawaraban/app/demo/expected-record.json");

  static String expected() {
    try {
      return Json.mapper().readTree(Files.readString(EXPECTED)).toPrettyString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many items the whole demo has. */
  static int expectedItems() {
    try {
      return Json.mapper().readTree(Files.readString(EXPECTED)).get("items").asInt();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As the API of a running instance tells it. */
  static String of(Kawaraban instance) {
    ObjectNode record = Json.mapper().createObjectNode();
    JsonNode items = instance.json("/api/items?limit=1000").get("items");
    Map<String, String> urls = new TreeMap<>();
    int relevant = 0;
    for (JsonNode item : items) {
      urls.put(item.get("id").asText(), item.get("url").asText());
      relevant += item.get("relevant").asBoolean() ? 1 : 0;
    }
    record.put("items", items.size());
    record.put("relevant", relevant);
    record.set("meetings", meetings(instance));
    record.set("cells", cells(instance, urls));
    return record.toPrettyString();
  }

  private static ArrayNode meetings(Kawaraban instance) {
    List<ObjectNode> meetings = new ArrayList<>();
    for (JsonNode meeting : instance.json("/api/meetings?limit=1000").get("items")) {
      ObjectNode row = Json.mapper().createObjectNode();
      row.put("series", meeting.get("series").asText());
      row.set("ordinal", meeting.has("ordinal") ? meeting.get("ordinal") : null);
      row.set("start", meeting.has("start") ? meeting.get("start") : null);
      row.set("sources", sorted(urlsOf(meeting.get("sources"))));
      meetings.add(row);
    }
    meetings.sort(
        (one, other) -> {
          int bySeries = one.get("series").asText().compareTo(other.get("series").asText());
          return bySeries != 0
              ? bySeries
              : one.get("start").asText("").compareTo(other.get("start").asText(""));
        });
    return Json.mapper().createArrayNode().addAll(meetings);
  }

  private static Set<String> urlsOf(JsonNode sources) {
    Set<String> urls = new TreeSet<>();
    sources.forEach(source -> urls.add(source.get("url").asText()));
    return urls;
  }

  private static ArrayNode cells(Kawaraban instance, Map<String, String> urls) {
    Map<String, ObjectNode> cells = new TreeMap<>();
    for (JsonNode row : instance.json("/api/table1?evidence=1000").get("rows")) {
      for (JsonNode cell : row.get("cells")) {
        if (cell.get("evidence").isEmpty()) {
          continue;
        }
        Set<String> items = new TreeSet<>();
        cell.get("evidence").forEach(one -> items.add(urls.get(one.get("item").asText())));
        String partner = row.get("partner").asText();
        String area = cell.get("area").asText();
        ObjectNode found = Json.mapper().createObjectNode();
        found.put("partner", partner);
        found.put("area", area);
        found.set("year", cell.get("year"));
        found.set("items", sorted(items));
        cells.put(partner + " " + area, found);
      }
    }
    return Json.mapper().createArrayNode().addAll(cells.values());
  }

  private static ArrayNode sorted(Set<String> urls) {
    ArrayNode array = Json.mapper().createArrayNode();
    urls.forEach(array::add);
    return array;
  }

  private DemoRecord() {}
}
