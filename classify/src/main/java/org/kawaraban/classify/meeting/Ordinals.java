package org.kawaraban.classify.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
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

  /** Words that may follow an ordinal whose series is named elsewhere: "the third round". */
  private static final Pattern ROUND =
      Pattern.compile(
          "^,? (?:[a-z.-]{1,14} ){0,2}(?:round|edition|iteration|instalment|installment|meeting|session|sitting|dialogue|consultation|talks|working group|cyber|gathering|week\\b|training|exercise\\b|drill|workshop|seminar|symposium|forum|conference|contest|competition|course\\b|roundtable|time\\b|to (?:take place|be held)\\b|(?:ever )?between (?:the two|both|them)\\b|of (?:its|their|this|the) (?:kind|series)|in (?:the|this|its|their|a) series|such\\b)");

  private static final Pattern ROUND_JAPANESE =
      Pattern.compile(
          "^で[、,あ]|^(?:となる|目の)?[^。、第]{0,14}(?:会合|政策会議|対話|協議|会議|ワークショップ|作業部会|ワーキンググループ|演習|研修|訓練|フォーラム|シンポジウム|セミナー|大会|ウィーク|競技会|実質会期|セッション|今回|今年|本年|では|となり|目|で[、,あ]|です|だ。|。)");

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
        PrintedOrdinals.last(
            text, from, start, candidate -> !separated(text, candidate.end(), start));
    int to = Math.min(sentence.end(), end + REACH_AFTER);
    return before.isPresent() ? before : PrintedOrdinals.first(text, end, to, any -> true);
  }

  /** The first ordinal that starts within a few words behind {@code end}, in the same clause. */
  static Optional<Found> behind(PageText page, Sentence sentence, int end) {
    String text = page.folded();
    int to = Math.min(sentence.end(), end + REACH_BEHIND);
    int clause = end;
    while (clause < to && ",、;".indexOf(text.charAt(clause)) < 0) {
      clause++;
    }
    return PrintedOrdinals.first(text, end, clause, any -> true);
  }

  /** An ordinal in a sentence that tells its round without repeating the whole name. */
  static Optional<Found> ofRound(PageText page, Sentence sentence) {
    return ofRound(page.folded(), sentence.start(), sentence.end());
  }

  /** All such ordinals of a sentence. */
  static List<Found> ofRounds(PageText page, Sentence sentence) {
    List<Found> rounds = new ArrayList<>();
    Optional<Found> next = ofRound(page, sentence);
    while (next.isPresent()) {
      rounds.add(next.get());
      next = ofRound(page.folded(), next.get().end(), sentence.end());
    }
    return rounds;
  }

  /** "The 14th was held online": one that a sentence tells of by its number alone. */
  static Optional<Found> ofSitting(PageText page, Sentence sentence) {
    String text = page.folded();
    return PrintedOrdinals.first(
        text, sentence.start(), sentence.end(), candidate -> Counts.isSitting(text, candidate));
  }

  /** Another clause between the ordinal and the name. */
  private static boolean separated(String text, int from, int to) {
    String between = text.substring(from, to);
    boolean clause = between.contains("、") && between.length() > 20;
    return clause
        || between.contains("; ")
        || between.contains("を踏まえ")
        || between.contains(" and the first ");
  }

  private static Optional<Found> ofRound(String text, int from, int to) {
    return PrintedOrdinals.first(text, from, to, candidate -> tellsRound(text, candidate));
  }

  private static boolean tellsRound(String text, Found ordinal) {
    String after = text.substring(ordinal.end(), Math.min(text.length(), ordinal.end() + 40));
    boolean english = text.charAt(ordinal.end() - 1) < 128;
    return (english ? ROUND : ROUND_JAPANESE).matcher(after).find()
        || Counts.standsAlone(text, ordinal);
  }
}
