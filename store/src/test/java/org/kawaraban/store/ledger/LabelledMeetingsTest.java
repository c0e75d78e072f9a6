package org.kawaraban.store.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kawaraban.contract.ItemId;
import org.kawaraban.contract.Json;
import org.kawaraban.contract.MeetingMention;
import org.kawaraban.contract.MentionKind;
import org.kawaraban.contract.Mode;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.contract.Stage;
import org.kawaraban.contract.Tier;
import org.kawaraban.contract.Vocabulary;

/**
 * Linking alone, without the errors of reading: what people labelled as each page's meeting must
 * come together as they said it does. Page ids and labels are those of the codebook's gold pages.
 */
class LabelledMeetingsTest {
  private static final Ledger LEDGER = new Ledger(Vocabulary.bundled());

  private final Map<ItemId, String> pages = new HashMap<>();

  @Test
  void pagesOfOneMeetingComeTogetherAndThoseOfTwoStayApart() throws IOException {
    List<OwnMention> mentions = mentions();

    Set<Set<String>> found = sittings(mentions);

    assertThat(found).isEqualTo(labelled());
  }

  @Test
  void whateverTheOrderInWhichTheyCome() throws IOException {
    List<OwnMention> mentions = mentions();
    List<Meeting> expected = LEDGER.meetings(mentions);

    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(mentions, new Random(seed));
      assertThat(LEDGER.meetings(mentions)).isEqualTo(expected);
    }
  }

  private Set<Set<String>> sittings(List<OwnMention> mentions) {
    return LEDGER.meetings(mentions).stream()
        .map(meeting -> meeting.sources().stream().map(pages::get).collect(Collectors.toSet()))
        .collect(Collectors.toSet());
  }

  private static Set<Set<String>> labelled() throws IOException {
    Set<Set<String>> meetings = new HashSet<>();
    for (JsonNode line : lines("labelled-meetings.jsonl")) {
      Set<String> of = new TreeSet<>();
      line.get("pages").forEach(page -> of.add(page.asText()));
      meetings.add(of);
    }
    return meetings;
  }

  private List<OwnMention> mentions() throws IOException {
    List<OwnMention> mentions = new ArrayList<>();
    for (JsonNode line : lines("labelled-mentions.jsonl")) {
      ItemId item = ItemId.of(URI.create("https://pages.invalid/" + line.get("page").asText()));
      pages.put(item, line.get("page").asText());
      JsonNode label = line.get("meeting");
      mentions.add(
          new OwnMention(
              item,
              Tier.OFFICIAL,
              date(line.get("published")),
              Instant.parse("2026-11-01T00:00:00Z"),
              new MeetingMention(
                  MentionKind.OWN,
                  label.get("series").asText(),
                  Vocabulary.bundled().series(label.get("series").asText()).isPresent(),
                  List.of(),
                  label.get("ordinal").isNull() ? null : label.get("ordinal").asInt(),
                  date(label.get("start")),
                  date(label.get("end")),
                  label.get("place").isNull() ? null : label.get("place").asText(),
                  Mode.UNKNOWN,
                  Stage.valueOf(label.get("stage").asText().toUpperCase(Locale.ROOT)),
                  List.of()),
              Set.of()));
    }
    return mentions;
  }

  private static @Nullable PartialDate date(JsonNode text) {
    return text.isNull() ? null : PartialDate.parse(text.asText());
  }

  private static List<JsonNode> lines(String resource) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    try (var in = LabelledMeetingsTest.class.getResourceAsStream(resource)) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        lines.add(Json.mapper().readTree(line));
      }
    }
    return lines;
  }
}
