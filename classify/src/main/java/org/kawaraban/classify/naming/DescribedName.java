package org.kawaraban.classify.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kawaraban.classify.reading.Reading;
import org.kawaraban.classify.scan.Hit;
import org.kawaraban.classify.taxonomy.Kind;
import org.kawaraban.classify.text.Scripts;

/**
 * Says what a course, workshop or exercise is that a page calls by a common noun alone: who sits
 * with Japan, what it is about, and its kind. "A two-week course on incident handling" with Xland
 * is the "Japan-Xland Course on Incident Handling".
 */
final class DescribedName {
  /** Longer than "a four-day advanced technical ". */
  private static final int REACH_OF_ARTICLE = 50;

  /** The words between the article and the noun; how long it lasts, or which it is, is no name. */
  private static final Pattern BEFORE =
      Pattern.compile(
          "\\b(?:an?|the|its|their) (?:(?:[a-z]+|\\d+)-(?:hour|day|week|month)s?(?:-long)? |\\d+(?:st|nd|rd|th) |(?:new|first|second|third|annual|special|joint|online|virtual|intensive) )*((?:[a-z][a-z-]+ ){0,3})$");

  /** "On incident handling", up to where, when, for whom and by whom. */
  private static final Pattern BEHIND =
      Pattern.compile(
          " on ((?!(?:how|what|the|an?|its|their|that) )[a-z][a-z-]+(?: (?!(?:in|on|at|by|for|from|to|with|held|was|were|will|is|has|that|which|who|under|of)\\b)[a-z][a-z-]+){0,3})");

  private static final Pattern DANGLING = Pattern.compile(" (?:and|or)$");

  private final Reading reading;
  private final MeetingNames names;
  private final Set<String> parties;

  /**
   * @param parties who sits with Japan
   */
  DescribedName(Reading reading, MeetingNames names, Set<String> parties) {
    this.reading = reading;
    this.names = names;
    this.parties = parties;
  }

  /** Empty where nobody tells whose it is. */
  Optional<String> of(Hit act) {
    if (parties.isEmpty()) {
      return Optional.empty();
    }
    return Scripts.isJapanese(reading.page().cased().charAt(act.start()))
        ? translated(act)
        : english(act);
  }

  private Optional<String> translated(Hit act) {
    return reading
        .hits()
        .in(act.sentence(), Kind.NAME_KIND)
        .filter(kind -> kind.start() <= act.start() && kind.end() >= act.end())
        .findFirst()
        .map(kind -> named("Cybersecurity " + kind.key()));
  }

  private Optional<String> english(Hit act) {
    String cased = reading.page().cased();
    int from = Math.max(reading.sentence(act.sentence()).start(), act.start() - REACH_OF_ARTICLE);
    Matcher before = BEFORE.matcher(cased.substring(from, act.start()));
    if (!before.find()) {
      return Optional.empty();
    }
    String qualities = before.group(1);
    Matcher behind =
        BEHIND.matcher(cased).region(act.end(), reading.sentence(act.sentence()).end());
    String subject = behind.lookingAt() ? DANGLING.matcher(behind.group(1)).replaceFirst("") : "";
    String kind = capitals(qualities + cased.substring(act.start(), act.end()));
    if (!subject.isEmpty()) {
      return Optional.of(named(kind + " on " + capitals(subject)));
    }
    return Optional.of(named((qualities.isEmpty() ? "Cybersecurity " : "") + kind));
  }

  private String named(String what) {
    return names.pair(parties) + " " + what;
  }

  private static String capitals(String words) {
    List<String> capital = new ArrayList<>();
    for (String word : words.split(" ", -1)) {
      capital.add(
          word.equals("and") || word.equals("or")
              ? word
              : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return String.join(" ", capital);
  }
}
