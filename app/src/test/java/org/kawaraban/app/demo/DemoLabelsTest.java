package org.kawaraban.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kawaraban.contract.Json;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.contract.Vocabulary;

/**
 * The demo's expected record follows from the labels that people gave its pages, by the rules of
 * the README beside them; no program of ours has a hand in it.
 */
class DemoLabelsTest {
  private static final Path FOLDER = Path.of("src/test/resources/org/kawaraban/app/demo");
  private static final Set<String> AREAS =
      Set.copyOf(Vocabulary.bundled().areas().stream().map(Vocabulary.Topic::key).toList());

  private final List<JsonNode> labels = labels();

  @Test
  void theExpectedRecordIsWhatTheLabelsSay() throws IOException {
    ObjectNode record = Json.mapper().createObjectNode();
    record.put("items", labels.size());
    record.put("relevant", relevant().count());
    record.set("meetings", meetings());
    record.set("cells", cells());

    JsonNode committed =
        Json.mapper().readTree(Files.readString(FOLDER.resolve("expected-record.json")));
    assertThat(record.toPrettyString()).isEqualTo(committed.toPrettyString());
  }

  @Test
  void theDemoIsAsLargeAndAsMixedAsItClaims() {
    assertThat(labels).hasSizeGreaterThanOrEqualTo(60);
    assertThat(labels.size() - relevant().count()).isGreaterThanOrEqualTo(15);
    assertThat(labels.stream().map(label -> label.get("lang").asText()).distinct())
        .containsExactlyInAnyOrder("en", "ja");
    assertThat(labels.stream().map(label -> label.get("published").asText("").substring(0, 4)))
        .contains("2012", "2026");
  }

  private Stream<JsonNode> relevant() {
    return labels.stream().filter(label -> label.get("relevant").asBoolean());
  }

  /** One sitting with the pages that speak of it as their own. */
  private record Sitting(String series, List<JsonNode> meetings, Set<String> urls) {
    static Sitting of(JsonNode label) {
      JsonNode meeting = label.get("meeting");
      return new Sitting(
          meeting.get("series").asText(), List.of(meeting), Set.of(label.get("url").asText()));
    }

    boolean isSameAs(Sitting other) {
      return series.equals(other.series)
          && meetings.stream()
              .anyMatch(one -> other.meetings.stream().anyMatch(another -> same(one, another)));
    }

    private static boolean same(JsonNode one, JsonNode other) {
      if (one.hasNonNull("ordinal") && other.hasNonNull("ordinal")) {
        return one.get("ordinal").equals(other.get("ordinal"));
      }
      return one.hasNonNull("start") && other.hasNonNull("start") && withinADay(one, other);
    }

    private static boolean withinADay(JsonNode one, JsonNode other) {
      LocalDate first = PartialDate.parse(one.get("start").asText()).first();
      LocalDate second = PartialDate.parse(other.get("start").asText()).first();
      return !first.isAfter(second.plusDays(1)) && !second.isAfter(first.plusDays(1));
    }

    Sitting with(Sitting other) {
      Set<String> together = new TreeSet<>(urls);
      together.addAll(other.urls);
      return new Sitting(
          series, Stream.concat(meetings.stream(), other.meetings.stream()).toList(), together);
    }

    String start() {
      return meetings.stream()
          .map(meeting -> meeting.path("start").asText(""))
          .filter(start -> !start.isEmpty() && !start.equals("null"))
          .min(Comparator.naturalOrder())
          .orElse("");
    }

    ObjectNode row() {
      ObjectNode row = Json.mapper().createObjectNode();
      row.put("series", series);
      row.set(
          "ordinal",
          meetings.stream()
              .map(meeting -> meeting.get("ordinal"))
              .filter(ordinal -> ordinal != null && !ordinal.isNull())
              .findFirst()
              .orElse(null));
      row.put("start", start().isEmpty() ? null : start());
      row.set("sources", array(urls));
      return row;
    }
  }

  private ArrayNode meetings() {
    List<Sitting> sittings = new ArrayList<>();
    relevant()
        .filter(label -> label.hasNonNull("meeting"))
        .map(Sitting::of)
        .forEach(sitting -> add(sitting, sittings));
    List<ObjectNode> rows =
        sittings.stream()
            .sorted(
                Comparator.comparing(Sitting::series)
                    .thenComparing(sitting -> sitting.start().isEmpty())
                    .thenComparing(Sitting::start))
            .map(Sitting::row)
            .toList();
    return Json.mapper().createArrayNode().addAll(rows);
  }

  /** Joins it with all that are the same, so that the relation is transitive. */
  private static void add(Sitting sitting, List<Sitting> sittings) {
    Sitting joined = sitting;
    Optional<Sitting> same = firstSame(joined, sittings);
    while (same.isPresent()) {
      sittings.remove(same.get());
      joined = joined.with(same.get());
      same = firstSame(joined, sittings);
    }
    sittings.add(joined);
  }

  private static Optional<Sitting> firstSame(Sitting sitting, List<Sitting> sittings) {
    return sittings.stream().filter(sitting::isSameAs).findFirst();
  }

  private ArrayNode cells() {
    Map<String, Set<String>> urls = new TreeMap<>();
    Map<String, Integer> years = new TreeMap<>();
    relevant()
        .forEach(
            label -> {
              for (JsonNode tie : label.get("ties")) {
                if (AREAS.contains(tie.get(1).asText())) {
                  String cell = tie.get(0).asText() + " " + tie.get(1).asText();
                  urls.computeIfAbsent(cell, unused -> new TreeSet<>())
                      .add(label.get("url").asText());
                  years.merge(cell, year(label), Math::min);
                }
              }
            });
    ArrayNode cells = Json.mapper().createArrayNode();
    urls.forEach(
        (cell, items) ->
            cells
                .addObject()
                .put("partner", cell.substring(0, cell.indexOf(' ')))
                .put("area", cell.substring(cell.indexOf(' ') + 1))
                .put("year", years.get(cell))
                .set("items", array(items)));
    return cells;
  }

  private static int year(JsonNode label) {
    JsonNode start = label.path("meeting").path("start");
    String act = start.isTextual() ? start.asText() : label.get("published").asText();
    return Integer.parseInt(act.substring(0, 4));
  }

  private static ArrayNode array(Set<String> urls) {
    ArrayNode array = Json.mapper().createArrayNode();
    new TreeSet<>(urls).forEach(array::add);
    return array;
  }

  private static List<JsonNode> labels() {
    try (Stream<String> lines = Files.lines(FOLDER.resolve("labels.jsonl"))) {
      return lines.map(DemoLabelsTest::parse).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode parse(String line) {
    try {
      return Json.mapper().readTree(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
