package org.kawaraban.classify.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kawaraban.classify.scan.Hit;
import org.kawaraban.classify.taxonomy.Kind;
import org.kawaraban.classify.text.Scripts;
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
  public record Found(String name, int start, int end, int sentence) {}

  /** Each once, in page order. */
  static List<Found> find(Reading reading) {
    List<Found> found = new ArrayList<>();
    Set<String> names = new HashSet<>();
    reading
        .opening()
        .forEach(
            sentence -> {
              for (Found one : in(reading, sentence)) {
                if (!isKnown(reading, one) && names.add(one.name())) {
                  found.add(one);
                }
              }
            });
    return found;
  }

  private static List<Found> in(Reading reading, int sentence) {
    String cased = reading.page().cased();
    int start = reading.sentence(sentence).start();
    int end = reading.sentence(sentence).end();
    List<Found> found = new ArrayList<>();
    // Most sentences have neither sign, and are not searched; the others only from the first.
    int english = end;
    int japanese = end;
    for (int at = end - 1; at >= start; at--) {
      char c = cased.charAt(at);
      if (c == '日' && at + 1 < end && opensName(cased.charAt(at + 1))) {
        japanese = at;
      } else if (c == '-'
          && (cased.startsWith("Japan", at + 1) || cased.startsWith("Japan", at - 5))) {
        english = at;
      }
    }
    if (english < end) {
      int word = wordStart(cased, english, start);
      found.addAll(matches(ENGLISH.matcher(cased).region(word, end), sentence));
    }
    if (japanese < end) {
      found.addAll(matches(JAPANESE.matcher(cased).region(japanese, end), sentence));
    }
    return found;
  }

  /** Where the word before a dash begins. */
  private static int wordStart(String cased, int dash, int from) {
    int first = dash;
    while (first > from
        && (cased.charAt(first - 1) == '_' || Character.isLetterOrDigit(cased.charAt(first - 1)))) {
      first--;
    }
    return first;
  }

  private static boolean opensName(char c) {
    return c == '・' || Scripts.isKatakana(c);
  }

  private static List<Found> matches(Matcher matcher, int sentence) {
    List<Found> found = new ArrayList<>();
    while (matcher.find()) {
      int group = matcher.group(1) == null ? 2 : 1;
      found.add(
          new Found(matcher.group(group), matcher.start(group), matcher.end(group), sentence));
    }
    return found;
  }

  /** The names alone, in page order. */
  public static List<String> names(Reading reading) {
    return reading.strangers().stream().map(Found::name).toList();
  }

  /** As proposals for a reader. */
  public static List<Candidate> candidates(Reading reading) {
    return reading.strangers().stream()
        .map(
            found ->
                new Candidate(
                    Candidate.Kind.PARTNER,
                    found.name(),
                    reading.page().evidence(found.start(), found.end(), "partner.unknown")))
        .toList();
  }

  private static boolean isKnown(Reading reading, Found found) {
    if (NOBODY.contains(found.name())) {
      return true;
    }
    for (Hit hit : reading.hits().in(found.sentence())) {
      boolean actor = hit.kind().layer() == Kind.Layer.ACTOR && hit.kind() != Kind.JAPAN;
      if (actor && hit.start() < found.end() && found.start() < hit.end()) {
        return true;
      }
    }
    return false;
  }
}
