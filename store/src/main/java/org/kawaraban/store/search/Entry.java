package org.kawaraban.store.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.MeetingMention;
import org.kawaraban.contract.MentionKind;
import org.kawaraban.contract.PressItem;
import org.kawaraban.contract.Tag;
import org.kawaraban.contract.TaggedItem;
import org.kawaraban.contract.Tagging;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.store.curation.Field;
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

  /** The last word of the title is not near the first of the text. */
  private static final int BETWEEN = 10;

  /**
   * Makes one.
   *
   * @param relevant as curators say where they say it
   * @param corrections what curators say of its own meeting: its stage is narrowed by instead of
   *     the page's, and its series and place are found beside the words of the page
   */
  static Entry of(
      TaggedItem tagged, boolean relevant, Map<Field, String> corrections, Analysis analysis) {
    PressItem item = tagged.item();
    List<String> facets = facets(tagged, relevant, corrections.get(Field.STAGE));
    List<Lexeme> title = analysis.lexemes(item.title());
    List<List<Lexeme>> parts = new ArrayList<>();
    parts.add(title);
    names(corrections).map(analysis::lexemes).forEach(parts::add);
    parts.add(analysis.lexemes(item.text()));
    Map<String, List<String>> places = new LinkedHashMap<>();
    // In this order, because the end of what is too long is left out.
    facets.forEach(facet -> places.put(facet, List.of()));
    int start = 1;
    for (List<Lexeme> part : parts) {
      for (Lexeme lexeme : part) {
        add(places, lexeme, start, part == title ? "A" : "");
      }
      start += part.isEmpty() ? 0 : part.get(part.size() - 1).position() + BETWEEN - 1;
    }
    parts.stream()
        .flatMap(part -> pairs(part).stream())
        .forEach(pair -> places.put(pair, List.of()));
    return new Entry(facets, written(places));
  }

  /** What curators call the series, in both languages, and the place. */
  private static Stream<String> names(Map<Field, String> corrections) {
    Stream<String> series =
        Stream.ofNullable(corrections.get(Field.SERIES))
            .flatMap(
                name ->
                    Stream.concat(
                        Stream.of(name),
                        Vocabulary.bundled().series(name).map(Vocabulary.Series::ja).stream()));
    return Stream.concat(series, Stream.ofNullable(corrections.get(Field.PLACE)));
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

  private static List<String> facets(TaggedItem tagged, boolean relevant, @Nullable String stage) {
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
        facets.add(
            Facet.STAGE.value((stage == null ? mention.stage() : Field.stage(stage)).name()));
      }
    }
    return List.copyOf(facets);
  }
}
