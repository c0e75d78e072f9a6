package org.kawaraban.classify.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kawaraban.classify.reading.Reading;
import org.kawaraban.classify.scan.Hit;
import org.kawaraban.classify.text.PageText;
import org.kawaraban.classify.text.Sentence;

/** Finds the ordinal printed beside the name of a meeting, or where a sentence tells its round. */
final class Ordinals {
  private static final int REACH_BEFORE = 75;
  private static final int REACH_AFTER = 12;
  private static final int REACH_BEHIND = 40;

  /** Who meets can stand between an ordinal and the name it opens. */
  private static final int REACH_OF_NAME = 8;

  /** How meetings face to face are counted apart from the others of their series. */
  private static final String FACE_TO_FACE = "対面";

  private Ordinals() {}

  /**
   * An ordinal and where it stands.
   *
   * @param start position in the page
   */
  record Found(int value, int start, int end) {}

  /** The ordinal that belongs to a meeting's name. */
  static Optional<Found> beside(Reading reading, Hit name) {
    return beside(reading.page(), reading.sentence(name.sentence()), name.start(), name.end())
        .filter(
            found ->
                found.start() < name.end()
                    ? !SideClauses.part(reading, name.sentence(), found, name)
                    : !opensOtherName(reading, name, found));
  }

  /** デジタル対話(第12回インターネットエコノミー対話): the ordinal behind one name that opens another. */
  private static boolean opensOtherName(Reading reading, Hit name, Found ordinal) {
    return reading
        .meetings(name.sentence())
        .anyMatch(
            other ->
                !other.key().equals(name.key())
                    && other.start() >= ordinal.end()
                    && other.start() - ordinal.end() <= REACH_OF_NAME);
  }

  /** The ordinal that belongs to the name at {@code start} to {@code end}. */
  static Optional<Found> beside(PageText page, Sentence sentence, int start, int end) {
    String text = page.folded();
    int from = Math.max(sentence.start(), start - REACH_BEFORE);
    if (text.startsWith(FACE_TO_FACE, end)) {
      return Optional.empty();
    }
    Optional<Found> before =
        PrintedOrdinals.last(text, from, start, ordinal -> reaches(page, ordinal, start));
    int to = Math.min(sentence.end(), end + REACH_AFTER);
    return before.isPresent()
        ? before
        : PrintedOrdinals.first(text, end, to).filter(ordinal -> closes(page, ordinal));
  }

  /** The first ordinal that starts within a few words behind {@code end}, in the same clause. */
  static Optional<Found> behind(PageText page, Sentence sentence, int end) {
    String text = page.folded();
    int to = Math.min(sentence.end(), end + REACH_BEHIND);
    int clause = end;
    while (clause < to && ",、;".indexOf(text.charAt(clause)) < 0) {
      clause++;
    }
    return PrintedOrdinals.first(text, end, clause).filter(ordinal -> closes(page, ordinal));
  }

  /** Of the ordinals of a sentence those that tell its round without repeating the whole name. */
  static List<Found> ofRounds(PageText page, List<Found> printed) {
    // Most sentences print none.
    if (printed.isEmpty()) {
      return List.of();
    }
    List<Found> rounds = new ArrayList<>();
    int from = 0;
    for (Found ordinal : printed) {
      if (ordinal.start() >= from && tellsRound(page, ordinal)) {
        rounds.add(ordinal);
        from = ordinal.end();
      }
    }
    return List.copyOf(rounds);
  }

  /** "The 14th was held online": one that a sentence tells of by its number alone. */
  static Optional<Found> ofSitting(String text, List<Found> printed) {
    return printed.stream().filter(ordinal -> Counts.isSitting(text, ordinal)).findFirst();
  }

  private static boolean reaches(PageText page, Found ordinal, int name) {
    return isEnglish(page, ordinal)
        ? EnglishCount.reaches(page, ordinal.end(), name)
        : JapaneseCount.reaches(page.folded(), ordinal.end(), name);
  }

  /** Whether an ordinal behind a name counts that name, and not something it opens itself. */
  private static boolean closes(PageText page, Found ordinal) {
    String text = page.folded();
    return isEnglish(page, ordinal)
        ? EnglishCount.isClosed(page, ordinal.end())
        : isFirst(text, ordinal)
            ? JapaneseCount.isOfHolding(text, ordinal.end())
            : JapaneseCount.isClosed(text, ordinal.end());
  }

  private static boolean tellsRound(PageText page, Found ordinal) {
    String text = page.folded();
    boolean round =
        isEnglish(page, ordinal)
            ? EnglishCount.tellsRound(page, ordinal.end())
            : isFirst(text, ordinal)
                ? JapaneseCount.isOfHolding(text, ordinal.end())
                : text.charAt(ordinal.start()) == '初'
                    || JapaneseCount.tellsRound(text, ordinal.end());
    return round || Counts.standsAlone(text, ordinal);
  }

  private static boolean isEnglish(PageText page, Found ordinal) {
    return page.folded().charAt(ordinal.end() - 1) < 128;
  }

  /** 初の, 初めて, 初となる, and not 初会合, which says what was first. */
  private static boolean isFirst(String text, Found ordinal) {
    return text.charAt(ordinal.start()) == '初'
        && "のめと".indexOf(text.charAt(ordinal.start() + 1)) >= 0;
  }
}
