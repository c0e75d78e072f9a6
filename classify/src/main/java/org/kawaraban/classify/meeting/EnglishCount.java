package org.kawaraban.classify.meeting;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kawaraban.classify.text.PageText;

/**
 * What an English ordinal counts, told by the words behind it: "seventh annual Japan-Xland ...",
 * "third round of the ...". Only who meets, at which level and on what may stand between an ordinal
 * and the word for a meeting; any other word ends its reach ("third countries", "50th year").
 */
final class EnglishCount {
  /** Levels, manners and subjects of meetings, as texts write them in small letters. */
  private static final Set<String> MODIFIERS =
      Set.of(
          ("annual biannual biennial yearly regular formal informal official officials officials'"
                  + " plenary substantive technical strategic strategy comprehensive special"
                  + " ever such successive consecutive straight full enlarged joint bilateral"
                  + " trilateral quadrilateral multilateral three-way two-way four-way"
                  + " intergovernmental inter-governmental governmental government inter-agency"
                  + " interagency diplomatic political military civil public private public-private"
                  + " cyber cybersecurity cyberspace cyberdefence cyberdefense cybercrime security"
                  + " information defence defense digital ict internet economy economic technology"
                  + " policy cooperation legal law crime crimes criminal norms capacity building"
                  + " capacity-building international regional national global world foreign"
                  + " vice-ministerial ministerial ministers ministers' ministers’ minister summit"
                  + " leaders' leaders’ senior senior-officials high level director directors"
                  + " director-general general directors-general working expert experts experts'"
                  + " experts’ staff staff-to-staff staff-level track virtual online hybrid video"
                  + " and & the plus on-site subject table-top tabletop")
              .split(" "));

  /** Words for a meeting that a longer name may follow: "third meeting of the ...". */
  private static final Set<String> KINDS =
      Set.of(
          ("round edition iteration instalment installment meeting meetings session sitting"
                  + " dialogue consultation consultations talks group gathering week training"
                  + " exercise drill workshop seminar symposium forum conference contest competition"
                  + " course roundtable occasion instance time")
              .split(" "));

  /** Words for a meeting only where words for a meeting's name stand before them. */
  private static final Set<String> BODIES = Set.of("committee", "council", "commission", "panel");

  /** What leads from the word for a meeting, or from the ordinal itself, to its name. */
  private static final Pattern LEADS_ON =
      Pattern.compile(
          " (?:of|in|for|between|on)(?: (?:the|its|their|our|this|a))?(?: (?:series|framework) of(?: the| our| their)?)?(?= )|(?<= time)(?:,? that)? (?:the|their)(?= )");

  /** Ends an ordinal's reach wherever it stands, in headlines with a capital letter. */
  private static final Set<String> SMALL =
      Set.of(
          "at", "in", "to", "from", "as", "for", "of", "on", "with", "by", "is", "are", "was",
          "has", "into", "over", "after", "before", "during", "under", "against", "or", "but", "a",
          "an");

  /** Words that say without a name that a meeting of some series is counted. */
  private static final Pattern ROUND =
      Pattern.compile(
          ",? (?:to (?:take place|be held)\\b|(?:ever )?between (?:the two|both|them)\\b|(?:to date|so far)\\b|of (?:its|their|this|the) (?:kind|series)|in (?:the|this|its|their|a) series|such\\b)");

  private static final int MOST_MODIFIERS = 4;

  /** Whether nothing but words of one meeting's name stand between an ordinal and that name. */
  static boolean reaches(PageText page, int from, int name) {
    int at = from;
    if (at < name && "-'’".indexOf(page.folded().charAt(at)) >= 0) {
      return false;
    }
    boolean mayLeadOn = true;
    while (at < name) {
      int led = mayLeadOn ? leadsOn(page, at, name) : at;
      mayLeadOn = false;
      int start = wordFrom(page, led, name);
      int end = wordEnd(page, start, name);
      if (start >= name || end == start) {
        return start >= name;
      }
      if (isKind(page, start, end)) {
        mayLeadOn = true;
        if (leadsOn(page, end, name) == end && !opensBracket(page, end, name)) {
          return isBlank(page, end, name);
        }
      } else if (!(isModifier(page, start, end) || isInsideName(page, start, end))
          || endsClause(page, end, name)) {
        return false;
      }
      at = end;
    }
    return true;
  }

  /** Whether an ordinal tells a round of a series that is named elsewhere: "the third round". */
  static boolean tellsRound(PageText page, int from) {
    String text = page.folded();
    if (ROUND.matcher(text).region(from, text.length()).lookingAt()) {
      return true;
    }
    int at = from < text.length() && text.charAt(from) == ',' ? from + 1 : from;
    for (int words = 0; words <= MOST_MODIFIERS && isGap(text, at); words++) {
      int end = wordEnd(page, at + 1, text.length());
      if (isKind(page, at + 1, end)
          || (words > 0 && BODIES.contains(text.substring(at + 1, end)))) {
        return true;
      }
      if (end == at + 1 || !isModifier(page, at + 1, end)) {
        return false;
      }
      at = end;
    }
    return false;
  }

  /** Whether what follows an ordinal behind a name is no name of its own. */
  static boolean isClosed(PageText page, int from) {
    String text = page.folded();
    return from == text.length()
        || ".,;:)\n".indexOf(text.charAt(from)) >= 0
        || text.startsWith(" since ", from)
        || text.startsWith(" one", from)
        || tellsRound(page, from);
  }

  private static boolean isGap(String text, int at) {
    return at + 1 < text.length() && text.charAt(at) == ' ';
  }

  private static int leadsOn(PageText page, int at, int name) {
    Matcher matcher =
        LEADS_ON
            .matcher(page.folded())
            .region(at, Math.min(name + 1, page.length()))
            .useTransparentBounds(true);
    return matcher.lookingAt() ? Math.min(matcher.end(), name) : at;
  }

  private static boolean isKind(PageText page, int start, int end) {
    String word = page.folded().substring(start, end);
    return KINDS.contains(word)
        && (!word.equals("group") || page.folded().startsWith("working ", start - 8));
  }

  /** A level, manner or subject, or a name: of who meets, or of what they meet on. */
  private static boolean isModifier(PageText page, int start, int end) {
    String word = page.folded().substring(start, end);
    char first = page.cased().charAt(start);
    return isLevelOrSubject(word)
        || word.contains("japan")
        || (!SMALL.contains(word.toLowerCase(Locale.ROOT))
            && (Character.isUpperCase(first) || Character.isDigit(first)));
  }

  private static boolean isLevelOrSubject(String word) {
    return MODIFIERS.contains(word) || word.endsWith("-level");
  }

  /** "Republic of Korea", "Department of State". */
  private static boolean isInsideName(PageText page, int start, int end) {
    return page.folded().startsWith("of", start)
        && end - start == 2
        && end + 1 < page.length()
        && Character.isUpperCase(page.cased().charAt(end + 1));
  }

  /** A comma behind a word, unless it joins words of the name: "Japan, Australia and India". */
  private static boolean endsClause(PageText page, int end, int name) {
    if (end >= name || ",;:".indexOf(page.folded().charAt(end)) < 0) {
      return false;
    }
    int next = wordFrom(page, end, name);
    String word = page.folded().substring(next, wordEnd(page, next, name));
    boolean joins = isLevelOrSubject(word) || page.folded().substring(end, name).contains(" and ");
    return page.folded().charAt(end) != ',' || !joins;
  }

  private static boolean opensBracket(PageText page, int end, int name) {
    return end < name && page.folded().startsWith(" (", end);
  }

  private static boolean isBlank(PageText page, int from, int to) {
    return page.folded().substring(from, to).chars().noneMatch(Character::isLetterOrDigit);
  }

  private static int wordFrom(PageText page, int from, int to) {
    int at = from;
    while (at < to && !Character.isLetterOrDigit(page.folded().charAt(at))) {
      at++;
    }
    return at;
  }

  private static int wordEnd(PageText page, int from, int to) {
    String text = page.folded();
    int at = from;
    while (at < to
        && (Character.isLetterOrDigit(text.charAt(at))
            || "-'’.+&/".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    while (at > from && text.charAt(at - 1) == '.' && !text.startsWith("u.s.", at - 4)) {
      at--;
    }
    return at;
  }

  private EnglishCount() {}
}
