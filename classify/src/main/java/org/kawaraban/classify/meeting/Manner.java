package org.kawaraban.classify.meeting;

import java.util.regex.Pattern;
import org.kawaraban.classify.naming.NamedMeeting;
import org.kawaraban.classify.reading.Reading;
import org.kawaraban.classify.scan.Hit;
import org.kawaraban.classify.taxonomy.Kind;
import org.kawaraban.contract.Mode;

/** How a page's own meeting was held, as far as its sentences say: from afar, in part, or here. */
final class Manner {
  private static final int MOST_SENTENCES = 6;

  private static final Pattern OF_NET =
      Pattern.compile(
          "(?:オンライン|バーチャル|ウェブ上)(?!対話|協議|会|開催|形式|方式|併用|参加|出席|研修|演習|訓練|講|配信|セミナ|ワーク|イベント|サミット|ミーティング|フォーマット|により|によ)(?:上|空間|[一-龥ァ-ヶ]|で[はも]?の(?!対話|協議|会|開催|参加|出席|研修|演習|実施|講))"
              + "|(?:remotely|virtually) [a-z]+(?:ed|able)\\b(?<!attended|joined|participated|connected)");

  private final Reading reading;
  private final PageDates dates;
  private final NamedMeeting own;
  private final TellingSentences telling;
  private final boolean virtual;
  private final boolean both;

  Manner(Reading reading, PageDates dates, NamedMeeting own, TellingSentences telling) {
    this.reading = reading;
    this.dates = dates;
    this.own = own;
    this.telling = telling;
    this.virtual = says("virtual") || says("telephone") || isOnLabel();
    this.both = says("hybrid") || says("someOnline");
  }

  /** Whether some or all took part from afar. */
  boolean isVirtual() {
    return virtual;
  }

  /** Whether nobody is said to have come. */
  boolean isOnlyVirtual() {
    return virtual && !both;
  }

  /**
   * @param placed whether a place is told
   */
  Mode mode(boolean placed) {
    if (both || (virtual && placed)) {
      return Mode.HYBRID;
    }
    return virtual ? Mode.VIRTUAL : placed ? Mode.IN_PERSON : Mode.UNKNOWN;
  }

  /** "Here" is where the report was written, and not where somebody said something. */
  boolean isHere() {
    return says("here")
        && telling.indexes().stream()
            .flatMap(i -> reading.hits().in(i, Kind.CUE))
            .filter(cue -> cue.key().equals("here"))
            .anyMatch(cue -> !reading.standsAt("behindSpeakerHere", cue.end()));
  }

  /** "Format: online". */
  private boolean isOnLabel() {
    return telling.indexes().stream()
        .filter(i -> Cues.opensFactLine(reading, i))
        .anyMatch(i -> reading.folded(i).contains("online"));
  }

  private boolean says(String cue) {
    for (int i = 0; i < telling.indexes().size(); i++) {
      int sentence = telling.indexes().get(i);
      if (isSaid(cue, sentence)
          && ((i < MOST_SENTENCES && tellsHow(sentence))
              || Cues.opensFactLine(reading, sentence))) {
        return true;
      }
    }
    return false;
  }

  /** Not of the meeting before: 前回の対話はテレビ会議方式であった. */
  private boolean isSaid(String cue, int sentence) {
    if (!reading.cue(sentence, cue)) {
      return false;
    }
    boolean ownSentence = reading.inHeadline(sentence) || sentence == own.hit().sentence();
    return reading
        .hits()
        .any(
            sentence,
            Kind.CUE,
            hit ->
                hit.key().equals(cue)
                    && !(cue.equals("someOnline") && saysAll(hit))
                    && !(cue.equals("virtual") && isOfNet(hit))
                    && !(cue.equals("telephone") && isOfLeaders(sentence))
                    && (ownSentence
                        || !Cues.near(reading, sentence, "previous", hit.start(), hit.end())
                        || Cues.tellsOfThisOne(reading, sentence)));
  }

  /** オンライン児童保護, オンラインでの詐欺, "remotely piloted": what is done on the net, not how they met. */
  private boolean isOfNet(Hit virtual) {
    String text = reading.page().folded();
    return reading.standsAt("lifeOnline", virtual.start())
        || OF_NET.matcher(text).region(virtual.start(), text.length()).lookingAt();
  }

  /** 首脳間の電話会談では: officials' talks are not held by telephone. */
  private boolean isOfLeaders(int sentence) {
    return !own.isGeneral() && sentence != own.hit().sentence();
  }

  /** "The four Ministers were connected by video": all of them, not some. */
  private boolean saysAll(Hit someOnline) {
    return reading.standsBefore("beforeAllOnline", someOnline.start());
  }

  /**
   * Not "what states do online": a sentence that tells of the meeting, its day or who was there.
   */
  private boolean tellsHow(int sentence) {
    return sentence == own.hit().sentence()
        || reading.inHeadline(sentence)
        || !dates.in(sentence).isEmpty()
        || reading.cue(sentence, "held")
        || reading.cue(sentence, "talked")
        || reading.cue(sentence, "someOnline")
        || reading.cue(sentence, "tookPart")
        || reading.hasMeeting(sentence, own::is);
  }
}
