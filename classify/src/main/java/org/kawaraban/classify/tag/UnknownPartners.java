package org.kawaraban.classify.tag;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kawaraban.classify.scan.Hit;
import org.kawaraban.classify.taxonomy.Kind;
import org.kawaraban.contract.Candidate;

/**
 * Whom the headline or the lead sets beside Japan under a name the taxonomy does not know:
 * "Japan-Xland", 日・アトランティス. Nothing of it becomes a label; a reader decides.
 */
public final class UnknownPartners {
  private static final Pattern ENGLISH =
      Pattern.compile(
          "\\bJapan-([A-Z][A-Za-z]{2,24}(?: [A-Z][a-z]{2,24}){0,2}?)(?= [A-Z])|\\b([A-Z][a-z]{2,24})-Japan\\b");

  /** Country names are written in katakana; the dot or the compound says that one follows. */
  private static final Pattern JAPANESE =
      Pattern.compile("日・?([ァ-ヴー]{3,12}?)(?=サイバー|との|両国|間|・|政策|対話|協議|首脳|外相|防衛)");

  /** Words that stand behind Japan- and name nobody. */
  private static final Set<String> NOBODY = Set.of("based", "related", "Based", "Related", "Led");

  private UnknownPartners() {}

  /**
   * A name nobody knows.
   *
   * @param sentence in which it stands
   */
  record Found(String name, int start, int end, int sentence) {}

  /** Each once, in page order. */
  static List<Found> of(Reading reading) {
    List<Found> found = new ArrayList<>();
    Set<String> names = new HashSet<>();
    Stream.concat(reading.headline().stream(), reading.lead().stream())
        .forEach(
            sentence -> {
              for (Pattern pattern : List.of(ENGLISH, JAPANESE)) {
                Matcher matcher =
                    pattern
                        .matcher(reading.page().cased())
                        .region(
                            reading.sentence(sentence).start(), reading.sentence(sentence).end());
                while (matcher.find()) {
                  int group = matcher.group(1) == null ? 2 : 1;
                  boolean known =
                      isKnown(reading, sentence, matcher.start(group), matcher.end(group));
                  if (!known && names.add(matcher.group(group))) {
                    found.add(
                        new Found(
                            matcher.group(group),
                            matcher.start(group),
                            matcher.end(group),
                            sentence));
                  }
                }
              }
            });
    return found;
  }

  /** The names alone, in page order. */
  public static List<String> names(Reading reading) {
    return of(reading).stream().map(Found::name).toList();
  }

  /** As proposals for a reader. */
  public static List<Candidate> candidates(Reading reading) {
    return of(reading).stream()
        .map(
            found ->
                new Candidate(
                    Candidate.Kind.PARTNER,
                    found.name(),
                    reading.page().evidence(found.start(), found.end(), "partner.unknown")))
        .toList();
  }

  private static boolean isKnown(Reading reading, int sentence, int start, int end) {
    if (NOBODY.contains(reading.page().cased().substring(start, end))) {
      return true;
    }
    for (Hit hit : reading.hits().in(sentence)) {
      boolean actor = hit.kind().layer() == Kind.Layer.ACTOR && hit.kind() != Kind.JAPAN;
      if (actor && hit.start() < end && start < hit.end()) {
        return true;
      }
    }
    return false;
  }
}
