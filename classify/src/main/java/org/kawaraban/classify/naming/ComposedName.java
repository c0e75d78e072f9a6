package org.kawaraban.classify.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kawaraban.classify.reading.Reading;
import org.kawaraban.classify.reading.UnknownPartners;
import org.kawaraban.classify.scan.Hit;
import org.kawaraban.classify.taxonomy.Kind;

/**
 * Says in English what a Japanese headline calls a meeting, from the parts the taxonomy translates:
 * its parties, subjects and kind. Parts it does not translate, such as surnames, are left out.
 */
final class ComposedName {
  private static final Set<String> OF_ONE_SIDE = Set.of("Training Course", "Exercise");

  /** 地域 or 諸国 can stand between whom it is for and 向け. */
  private static final int REACH_OF_FOR = 5;

  private static final Set<String> CALLS = Set.of("Visit", "Courtesy Call");

  private final Reading reading;
  private final MeetingNames names;
  private final int sentence;
  private final int start;
  private final int end;

  /** The name printed from {@code start} to {@code end}, both in one sentence. */
  ComposedName(Reading reading, MeetingNames names, int sentence, int start, int end) {
    this.reading = reading;
    this.names = names;
    this.sentence = sentence;
    this.start = start;
    this.end = end;
  }

  /** Empty where the headline has no translated word for the kind. */
  Optional<String> english() {
    List<String> kinds = keys(Kind.NAME_KIND);
    if (kinds.isEmpty()) {
      return Optional.empty();
    }
    String kind = kinds.get(kinds.size() - 1);
    return Optional.of(CALLS.contains(kind) ? call(kind) : meeting(kind));
  }

  private String meeting(String kind) {
    List<String> words = new ArrayList<>();
    Set<String> parties = parties();
    // Who came to a course or exercise is no party to its name.
    if (!parties.isEmpty() && !OF_ONE_SIDE.contains(kind)) {
      words.add(names.pair(parties));
    } else if (parties.isEmpty()) {
      UnknownPartners.names(reading).stream()
          .findFirst()
          .ifPresent(name -> words.add("Japan-" + name));
    }
    List<String> subjects = keys(Kind.NAME_SUBJECT);
    words.addAll(subjects.isEmpty() ? subjectsOfHeadline() : subjects);
    words.add(kind);
    String name = String.join(" ", words);
    return OF_ONE_SIDE.contains(kind) ? name + forWhom() : name;
  }

  /** 演習, in the text of a page whose headline says what it was about. */
  private List<String> subjectsOfHeadline() {
    return reading.headline().stream()
        .flatMap(i -> reading.hits().in(i, Kind.NAME_SUBJECT))
        .map(Hit::key)
        .distinct()
        .toList();
  }

  /** " for ASEAN" where the headline says ASEAN向け or ASEAN地域向け; else nothing. */
  private String forWhom() {
    String text = reading.page().folded();
    return reading
        .hits()
        .in(sentence, Kind.PARTNER)
        .filter(hit -> hit.start() >= start && hit.end() <= end)
        .filter(
            hit ->
                text.substring(hit.end(), Math.min(text.length(), hit.end() + REACH_OF_FOR))
                    .matches("(?s).{0,3}(?:向け|を対象).*"))
        .findFirst()
        .map(hit -> " for " + reading.taxonomy().partners().nameInMeetings(hit.key()))
        .orElse("");
  }

  /** Visit of the Minister for Digital to Estonia; Courtesy Call by the Ambassador of Australia. */
  private String call(String kind) {
    String whose = String.join(" and ", keys(Kind.NAME_OFFICE));
    String countries =
        parties().stream()
            .map(key -> reading.taxonomy().vocabulary().partner(key).orElseThrow().en())
            .collect(Collectors.joining(" and "));
    boolean visit = kind.equals("Visit");
    String by = whose.isEmpty() ? "" : (visit ? " of " : " by the ") + whose;
    String where = countries.isEmpty() ? "" : (visit ? " to " : " of ") + countries;
    return kind + by + where;
  }

  private Set<String> parties() {
    Set<String> parties = new TreeSet<>(keys(Kind.PARTNER));
    keys(Kind.COMPOUND).forEach(key -> parties.addAll(List.of(key.split("\\+", -1))));
    return parties;
  }

  private List<String> keys(Kind kind) {
    return reading
        .hits()
        .in(sentence, kind)
        .filter(hit -> hit.start() >= start && hit.end() <= end)
        .map(Hit::key)
        .distinct()
        .toList();
  }
}
