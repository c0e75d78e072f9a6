package org.kawaraban.web.pages.subscriptions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kawaraban.alert.channel.Channel;
import org.kawaraban.alert.channel.Destination;
import org.kawaraban.alert.refusal.Refused;
import org.kawaraban.alert.subscription.Language;
import org.kawaraban.alert.subscription.QuietHours;
import org.kawaraban.alert.subscription.Rate;
import org.kawaraban.alert.subscription.SubscriptionBook.Wish;
import org.kawaraban.alert.subscription.Zones;
import org.kawaraban.contract.Stage;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.web.pages.Frame;

/**
 * A subscription as the form writes it: values of one field are joined by or, fields by and.
 *
 * @param fields values by name, none of them blank
 */
record SubscriptionForm(Map<String, List<String>> fields) {
  /** Longest name a subscription can have. */
  private static final int MAX_NAME_CHARS = 200;

  private static final List<String> TERMS =
      List.of("series", "instrument", "kind", "source", "lang");

  SubscriptionForm {
    Map<String, List<String>> kept = new HashMap<>();
    fields.forEach(
        (name, values) -> {
          List<String> all = values.stream().map(String::strip).filter(v -> !v.isEmpty()).toList();
          if (!all.isEmpty()) {
            kept.put(name, all);
          }
        });
    fields = Map.copyOf(kept);
  }

  /** What a page shows, by the parameters it was asked with; years have no sense here. */
  static SubscriptionForm ofView(Map<String, List<String>> query, Vocabulary vocabulary) {
    Map<String, List<String>> fields = new HashMap<>(query);
    fields.put("text", query.getOrDefault("q", List.of()));
    fields.put(
        "kind",
        Stream.concat(all(query, "kind"), all(query, "stage").flatMap(SubscriptionForm::kind))
            .toList());
    fields.put(
        "series",
        all(query, "series")
            .map(name -> vocabulary.series(name).map(Vocabulary.Series::slug).orElse(name))
            .toList());
    all(query, "cell")
        .map(cell -> cell.split("/", 2))
        .filter(cell -> cell.length == 2)
        .forEach(
            cell -> {
              fields.put("partner", List.of(cell[0]));
              fields.put("topic", List.of(cell[1]));
              fields.put("cell", List.of("true"));
            });
    return new SubscriptionForm(fields);
  }

  /** The language of a page, as alerts know it. */
  static Language language(Frame frame) {
    return Language.of(frame.language().code());
  }

  private static Stream<String> all(Map<String, List<String>> query, String name) {
    return query.getOrDefault(name, List.of()).stream();
  }

  /** The change by which a meeting comes to a stage. */
  private static Stream<String> kind(String stage) {
    if (stage.equals(Stage.ANNOUNCED.name())) {
      return Stream.of("meeting-announced");
    }
    return stage.equals(Stage.HELD.name()) ? Stream.of("meeting-held") : Stream.empty();
  }

  /** The only value of a field, empty where there is none. */
  String one(String name) {
    return fields.getOrDefault(name, List.of("")).get(0);
  }

  boolean has(String name, String value) {
    return fields.getOrDefault(name, List.of()).contains(value);
  }

  String zone() {
    return fields.containsKey("zone") ? one("zone") : Zones.DEFAULT;
  }

  String rate() {
    return fields.containsKey("rate") ? one("rate") : Rate.INSTANT.name();
  }

  /** The condition as text, empty where nothing was asked for. */
  String condition() {
    List<String> parts = new ArrayList<>();
    List<String> partners = values("partner");
    List<String> topics = values("topic");
    if (has("cell", "true") && !partners.isEmpty() && !topics.isEmpty()) {
      Stream<String> cells =
          partners.stream().flatMap(partner -> topics.stream().map(topic -> partner + "/" + topic));
      parts.add(any("cell", cells.toList()));
    } else {
      parts.add(any("partner", partners));
      parts.add(any("topic", topics));
    }
    TERMS.forEach(name -> parts.add(any(name, values(name))));
    parts.add(any("text", lines("text")));
    lines("not").forEach(words -> parts.add("not " + term("text", words)));
    if (fields.containsKey("when")) {
      parts.add("(" + one("when") + ")");
    }
    return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(" and "));
  }

  private List<String> values(String name) {
    return fields.getOrDefault(name, List.of());
  }

  private List<String> lines(String name) {
    return one(name).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private static String any(String field, List<String> values) {
    String terms =
        values.stream().map(value -> term(field, value)).collect(Collectors.joining(" or "));
    return values.size() > 1 ? "(" + terms + ")" : terms;
  }

  private static String term(String field, String value) {
    return field + ":\"" + value.replace('"', ' ').strip() + "\"";
  }

  /**
   * What is wished for.
   *
   * @throws Refused rate, language, zone or hours are none
   */
  Wish wish(String condition, String language) {
    return new Wish(
        fields.containsKey("name") ? one("name") : shortened(condition),
        condition,
        Rate.of(rate()),
        Language.of(fields.containsKey("language") ? one("language") : language),
        Zones.of(zone()),
        quiet(),
        has("heartbeat", "true"));
  }

  private static String shortened(String condition) {
    return condition.substring(0, Math.min(condition.length(), MAX_NAME_CHARS));
  }

  private @Nullable QuietHours quiet() {
    if (!fields.containsKey("quietFrom") && !fields.containsKey("quietTo")) {
      return null;
    }
    return QuietHours.parse(one("quietFrom") + "-" + one("quietTo"));
  }

  /** Where alerts are to go. */
  List<Destination> destinations(List<Channel> own) {
    Stream<Destination> known =
        own.stream()
            .filter(channel -> has("channel", channel.id()))
            .map(channel -> new Destination(channel.kind(), channel.address()));
    Stream<Destination> added =
        Arrays.stream(Channel.Kind.values())
            .map(kind -> new Destination(kind, one(kind.name().toLowerCase(Locale.ROOT))))
            .filter(destination -> !destination.address().isEmpty());
    return Stream.concat(known, added).toList();
  }
}
