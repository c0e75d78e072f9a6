package org.kawaraban.classify.naming;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kawaraban.classify.reading.Reading;
import org.kawaraban.classify.scan.Hit;
import org.kawaraban.classify.tag.Instruments;
import org.kawaraban.classify.taxonomy.Kind;
import org.kawaraban.classify.text.Numerals;
import org.kawaraban.classify.text.Scripts;

/** Takes the name of a meeting the taxonomy does not know from the headline that prints it. */
public final class CoinedName {
  private static final int LONGEST = 120;
  private static final Set<String> MEETINGS =
      Set.of("dialogue", "consultation", "workshop", "conference", "training", "visit");

  private static final Pattern QUOTED =
      Pattern.compile(
          "[「『\"(]((?:[A-Z][A-Za-z]{1,20} ){0,8}(?:Dialogue|Forum|Conference|Workshop|Symposium|Seminar|Week|Meeting|Consultations)[A-Za-z ,:&'-]{0,120})[」』\")]");

  private static final String BEHIND_OBJECT = "をで";

  /** Titles write these with a capital too. */
  private static final Set<String> VERBS_OF_TITLES =
      Set.of(
          "Held",
          "Holds",
          "Hold",
          "Takes",
          "Took",
          "Opens",
          "Opened",
          "Begins",
          "Concludes",
          "Concluded",
          "Ends",
          "Ended",
          "Convened",
          "Convenes",
          "Starts",
          "Kicks",
          "Wraps",
          "Was",
          "Is",
          "To",
          "In",
          "At",
          "With");

  /** Such words stand in names, but open none. */
  private static final Set<String> SMALL = Set.of("on", "of", "for", "and", "the");

  private static final Pattern VISIT =
      Pattern.compile("^(?:Visit|Courtesy [Cc]all|Call) (?:of|by|to|from|on) ");

  /** "Course of the Regional Cyber Training Centre (RCTC)". */
  private static final Pattern HOLDER =
      Pattern.compile(
          " of the ((?:[A-Z][A-Za-z-]{1,20} ){1,7}(?:Centre|Center|Institute|Academy|College|School))(?: \\(([A-Z]{3,10})\\))?");

  public static boolean isMeeting(String instrument) {
    return MEETINGS.contains(instrument);
  }

  /** The run of capitalised words, or of Japanese ones, that ends with the act's own word. */
  static Optional<String> of(Reading reading, MeetingNames names, Hit act) {
    int from = Math.max(reading.sentence(act.sentence()).start(), act.start() - LONGEST);
    String cased = reading.page().cased();
    int start = act.start();
    if (Scripts.isJapanese(cased.charAt(act.start()))) {
      while (start > from && isNamePart(cased.charAt(start - 1))) {
        start--;
      }
    } else {
      start = firstOfCapitalised(cased, from, act.start());
    }
    if (Scripts.isJapanese(cased.charAt(act.start()))) {
      if (act.start() > from
          && BEHIND_OBJECT.indexOf(cased.charAt(act.start() - 1)) >= 0
          && !isVisit(reading, act)) {
        // サイバーセキュリティを協議, 5G等で協議 is what they did, not what it is called.
        return Optional.empty();
      }
      Optional<String> english =
          quoted(reading)
              .or(
                  () ->
                      new ComposedName(
                              reading,
                              names,
                              act.sentence(),
                              reading.sentence(act.sentence()).start(),
                              endOfQuote(reading, act))
                          .english());
      if (english.isPresent()) {
        return english;
      }
    }
    Optional<String> told = behind(reading, act);
    if (told.isPresent()) {
      return told;
    }
    if (start > from && cased.charAt(start - 1) == 'を') {
      // 攻撃の痕跡を追う実習: what somebody does in it.
      return Optional.empty();
    }
    String name = withoutOrdinal(cased.substring(start, endWithSubject(reading, act))).strip();
    boolean small = SMALL.contains(name.split(" ", 2)[0]);
    if (small || name.length() <= act.end() - act.start()) {
      return described(reading, act);
    }
    return name.length() > LONGEST ? Optional.empty() : Optional.of(name);
  }

  /** "Complete cybersecurity course": what it is about and who holds it, where it has no name. */
  private static Optional<String> described(Reading reading, Hit act) {
    String cased = reading.page().cased();
    String kind = cased.substring(act.start(), act.end());
    boolean course = Instruments.instrument(reading, act).equals("training");
    Matcher holder =
        HOLDER.matcher(cased).region(act.end(), reading.sentence(act.sentence()).end());
    if (kind.endsWith("course") && holder.lookingAt()) {
      String centre = holder.group(2) != null ? holder.group(2) : holder.group(1);
      return Optional.of(centre + " " + capital(kind));
    }
    Optional<Hit> subject =
        reading
            .hits()
            .in(act.sentence(), Kind.CYBER)
            .filter(hit -> hit.end() < act.start())
            .filter(hit -> !cased.substring(hit.end(), act.start()).strip().contains(" "))
            .findFirst();
    if (!course || subject.isEmpty() || Scripts.isJapanese(kind.charAt(0))) {
      return Optional.empty();
    }
    boolean jica = reading.hits().has(Kind.MINISTRY, "jica");
    String about = cased.substring(subject.get().start(), act.start()).strip();
    return Optional.of((jica ? "JICA " : "") + capital(about) + " " + capital(kind));
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  /** "Joint Training on Control System Security Held …": what it is on, up to the title's verb. */
  private static int endWithSubject(Reading reading, Hit act) {
    String cased = reading.page().cased();
    int last = act.end();
    if (!cased.startsWith(" on ", last)) {
      return last;
    }
    int to = Math.min(reading.sentence(act.sentence()).end(), last + LONGEST);
    int word = last + " on ".length();
    while (word < to) {
      int end = cased.indexOf(' ', word);
      end = end < 0 || end > to ? to : end;
      String next = cased.substring(word, end);
      if (VERBS_OF_TITLES.contains(next) || !isCapitalised(next)) {
        break;
      }
      last = Character.isLowerCase(next.charAt(0)) ? last : end;
      word = end + 1;
    }
    return last;
  }

  /**
   * "Cyber Stability" behind "Meeting on" or "Meeting:", in capitals to the end of the sentence.
   */
  static Optional<String> subject(Reading reading, Hit name) {
    String cased = reading.page().cased();
    int from = name.end();
    int to = reading.sentence(name.sentence()).end();
    if (cased.startsWith(" on ", from)) {
      from += " on ".length();
    } else if (cased.startsWith(": ", from)) {
      from += ": ".length();
    } else {
      return Optional.empty();
    }
    String subject = cased.substring(from, Math.min(to, from + LONGEST)).strip();
    return subject.isEmpty() || !Character.isUpperCase(subject.charAt(0))
        ? Optional.empty()
        : Optional.of(subject);
  }

  /** エストニアを訪問: whom one visits is what a visit is called by. */
  private static boolean isVisit(Reading reading, Hit act) {
    return Instruments.instrument(reading, act).equals("visit");
  }

  /** "Visit of the cyber ambassador to Tokyo": whose it is, and where, is said behind the word. */
  private static Optional<String> behind(Reading reading, Hit act) {
    int end = reading.sentence(act.sentence()).end();
    String rest = reading.page().cased().substring(act.start(), end).strip();
    return VISIT.matcher(rest).find() && rest.length() <= LONGEST
        ? Optional.of(rest)
        : Optional.empty();
  }

  /** 課題別研修「政策能力向上」: what stands in quotes right behind the word belongs to the name. */
  private static int endOfQuote(Reading reading, Hit act) {
    int close =
        reading.page().cased().startsWith("「", act.end())
            ? reading.page().cased().indexOf('」', act.end())
            : -1;
    return close > act.end() && close < reading.sentence(act.sentence()).end() ? close : act.end();
  }

  /** The English name a Japanese page prints in quotes or brackets beside its own. */
  private static Optional<String> quoted(Reading reading) {
    return reading
        .opening()
        .map(reading::sentence)
        .map(
            sentence ->
                QUOTED.matcher(reading.page().cased()).region(sentence.start(), sentence.end()))
        .filter(Matcher::find)
        .map(matcher -> matcher.group(1))
        .findFirst();
  }

  private static boolean isNamePart(char c) {
    boolean particle = c == 'の' || c == 'を' || c == 'が' || c == 'は';
    boolean letter = Scripts.isJapanese(c) || Scripts.isWordPart(c) || c == '・';
    return letter && !particle;
  }

  private static int firstOfCapitalised(String cased, int from, int end) {
    int start = end;
    int word = end;
    while (word > from) {
      int wordEnd = word;
      while (wordEnd > from && cased.charAt(wordEnd - 1) == ' ') {
        wordEnd--;
      }
      int wordStart = wordEnd;
      while (wordStart > from && cased.charAt(wordStart - 1) != ' ') {
        wordStart--;
      }
      if (wordStart == wordEnd || !isCapitalised(cased.substring(wordStart, wordEnd))) {
        return start;
      }
      start = wordStart;
      word = wordStart;
    }
    return start;
  }

  private static boolean isCapitalised(String word) {
    if (word.endsWith("U.S.") || word.endsWith("U.K.")) {
      return true;
    }
    boolean small = SMALL.contains(word);
    char last = word.charAt(word.length() - 1);
    boolean opens = Character.isUpperCase(word.charAt(0)) || word.charAt(0) == '(';
    boolean stops = last == ',' || last == ':' || last == '.';
    return (small || opens) && !stops;
  }

  private static String withoutOrdinal(String name) {
    String plain = name.replaceFirst("^第[0-9一二三四五六七八九十]{1,4}回", "");
    String[] words = plain.split(" ", 2);
    boolean ordinal =
        words.length == 2
            && (Numerals.ordinalWord(words[0].toLowerCase(Locale.ROOT)) > 0
                || words[0].matches("\\d{1,3}(?:st|nd|rd|th)")
                || words[0].equalsIgnoreCase("the")
                || words[0].equalsIgnoreCase("inaugural"));
    return ordinal ? withoutOrdinal(words[1]) : plain;
  }

  private CoinedName() {}
}
