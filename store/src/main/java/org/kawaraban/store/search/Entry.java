package org.kawaraban.store.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.MeetingMention;
import org.kawaraban.contract.MentionKind;
import org.kawaraban.contract.PressItem;
import org.kawaraban.contract.Stage;
import org.kawaraban.contract.Tag;
import org.kawaraban.contract.TaggedItem;
import org.kawaraban.contract.Tagging;
import org.kawaraban.store.read.Facet;

/**
 * What is kept of one revision to find it by.
 *
 * @param facets values it can be narrowed by, each as {@code facet/value}
 * @param lexemes in the form PostgreSQL reads as a {@code tsvector}: words with their places, those
 *     of the title weighing A; pairs of neighbouring words; the facets
 */
record Entry(List<String> facets, String lexemes) {
  /** A tsvector holds at most 1 MiB of lexemes with their positions. */
  private static final int MAX_BYTES = 900_000;

  /** Of positions it keeps those up to here, and of a lexeme as many. */
  private static final int LAST_POSITION = 16_383;

  private static final int MAX_POSITIONS = 255;

  /** Words of the title are not near those of the text. */
  private static final int BETWEEN = 10;

  /**
   * Makes one.
   *
   * @param relevant as curators say where they say it
   * @param stage of its own meeting, as curators say, or null where they do not say it
   */
  static Entry of(TaggedItem tagged, boolean relevant, @Nullable Stage stage, Analysis analysis) {
    PressItem item = tagged.item();
    Map<String, List<String>> places = new LinkedHashMap<>();
    List<Lexeme> title = analysis.lexemes(item.title());
    List<Lexeme> text = analysis.lexemes(item.text());
    List<String> facets = facets(tagged, relevant, stage);
    // In this order, because the end of what is too long is left out.
    facets.forEach(facet -> places.put(facet, List.of()));
    title.forEach(lexeme -> add(places, lexeme, 1, "A"));
    int textStart = title.isEmpty() ? 1 : title.get(title.size() - 1).position() + BETWEEN;
    text.forEach(lexeme -> add(places, lexeme, textStart, ""));
    pairs(title).forEach(pair -> places.put(pair, List.of()));
    pairs(text).forEach(pair -> places.put(pair, List.of()));
    return new Entry(facets, written(places));
  }

  /**
   * Each lexeme with the one after it, and their distance where something that is not looked for
   * stands between. No lexeme has a blank in it, and no facet one either.
   */
  static List<String> pairs(List<Lexeme> lexemes) {
    List<String> pairs = new ArrayList<>();
    for (int second = 1; second < lexemes.size(); second++) {
      Lexeme before = lexemes.get(second - 1);
      Lexeme after = lexemes.get(second);
      int distance = after.position() - before.position();
      pairs.add(
          distance == 1
              ? before.text() + ' ' + after.text()
              : before.text() + ' ' + distance + ' ' + after.text());
    }
    return pairs;
  }

  private static void add(
      Map<String, List<String>> places, Lexeme lexeme, int offset, String weight) {
    List<String> known = places.computeIfAbsent(lexeme.text(), text -> new ArrayList<>());
    if (known.size() < MAX_POSITIONS) {
      known.add(Math.min(lexeme.position() + offset, LAST_POSITION) + weight);
    }
  }

  /** Of a text too long for the index the pairs, then the words are kept from its start. */
  private static String written(Map<String, List<String>> places) {
    StringBuilder text = new StringBuilder();
    int bytes = 0;
    for (Map.Entry<String, List<String>> place : places.entrySet()) {
      // Four to find and align it, two for each position.
      bytes +=
          place.getKey().getBytes(StandardCharsets.UTF_8).length + 4 + 2 * place.getValue().size();
      if (bytes > MAX_BYTES) {
        break;
      }
      text.append(quoted(place.getKey()));
      if (!place.getValue().isEmpty()) {
        text.append(':').append(String.join(",", place.getValue()));
      }
      text.append(' ');
    }
    return text.toString();
  }

  /** A lexeme as PostgreSQL reads it. */
  static String quoted(String lexeme) {
    return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'";
  }

  private static List<String> facets(TaggedItem tagged, boolean relevant, @Nullable Stage stage) {
    PressItem item = tagged.item();
    Tagging tagging = tagged.tagging();
    Set<String> facets = new TreeSet<>();
    facets.add(Facet.RELEVANT.value(Boolean.toString(relevant)));
    facets.add(Facet.SOURCE.value(item.source()));
    facets.add(Facet.LANG.value(item.lang()));
    if (item.published() != null) {
      facets.add(Facet.YEAR.value(Integer.toString(item.published().year())));
    }
    for (Tag partner : tagging.partners()) {
      facets.add(Facet.PARTNER.value(partner.key()));
    }
    for (Tag topic : tagging.topics()) {
      facets.add(Facet.TOPIC.value(topic.key()));
    }
    if (tagging.instrument() != null) {
      facets.add(Facet.INSTRUMENT.value(tagging.instrument().key()));
    }
    for (MeetingMention mention : tagging.meetings()) {
      if (mention.kind() == MentionKind.OWN) {
        facets.add(Facet.STAGE.value((stage == null ? mention.stage() : stage).name()));
      }
    }
    return List.copyOf(facets);
  }
}
