package org.kawaraban.classify.meeting;

import java.util.regex.Pattern;

/** What the words right around an ordinal say of what it counts. */
final class Counts {
  private static final Pattern SAID_BEFORE =
      Pattern.compile(
          "(?:\\b(?:it|this|that|these|the (?:meeting|round|dialogue|consultations|talks|session)(?: this time)?) (?:was|were|is|are|will be|would be) (?:the|their|its)| - (?:the|their|its)|\\bthis (?:edition|round|meeting|session), (?:the|their|its)) $");

  /** "The consultations this time were the ". */
  private static final int REACH_BEFORE = 40;

  /** 今回が, "the round this time": of two counted in a sentence the page's own. */
  private static final Pattern THIS_ONE_BEFORE =
      Pattern.compile("(?:今回|今次|今般)の?[^、。第]{0,8}?[はがで]、?[^、。第]{0,12}$");

  /** "A year after the second round": one before the one told of. */
  private static final Pattern EARLIER_BEFORE =
      Pattern.compile(
          "\\b(?:after|following|since|building on|before|ahead of) (?:the|its|their|a) (?:successful )?$");

  /** "Met in Jakarta for their eighth informal meeting", "convened the fourth edition". */
  private static final Pattern MET_BEFORE =
      Pattern.compile(
          "\\b(?:met|meets?|gathered|sat down|came together|assembled|convened?|held|holds?|opened|concluded|wrapped up|hosted|began|ended)\\b[^.;:]{0,60}? (?:for|their|its|the) (?:their |its |the |what was the )?$");

  /** "Approved a plan at their fourth meeting". */
  private static final Pattern THEIRS_BEFORE =
      Pattern.compile("\\b(?:at|in|during|for) (?:their|its) $");

  private static final int REACH_OF_MET = 90;

  private static final Pattern COUNTS_ON_BEFORE = Pattern.compile("(?:に続く|に続いて|に続き|に次ぐ|に次いで)、?$");

  private static final Pattern COUNTS_ON_AFTER =
      Pattern.compile("^(?: [a-z]{1,12}){0,3},? (?:following|after) (?:those|the ones) ");

  /** "These are the second after those of 2016", "the seventh since 2018". */
  private static final Pattern COUNTED_FROM = Pattern.compile(" (?:after|since|following) ");

  /** "The 14th was held online", "the second held in Tallinn", 第4回は. */
  private static final Pattern SUBJECT_AFTER =
      Pattern.compile(
          "(?: one)? (?:was|were|had been|held|hosted|took place|will be|is to be)\\b|[はが]");

  private static final int REACH_AFTER = 48;

  /** "It was the fourth.": nothing is named behind it. */
  static boolean standsAlone(String folded, Ordinals.Found ordinal) {
    boolean ends =
        ordinal.end() == folded.length()
            || ".,;".indexOf(folded.charAt(ordinal.end())) >= 0
            || COUNTED_FROM.matcher(folded).region(ordinal.end(), folded.length()).lookingAt();
    return ends && isSaidOf(folded, ordinal);
  }

  /** "It was the fourth round": of what the sentence before tells. */
  static boolean isSaidOf(String folded, Ordinals.Found ordinal) {
    return SAID_BEFORE.matcher(before(folded, ordinal)).find();
  }

  /**
   * ロンドン、ブダペストに続く3回目, "the third, after those of London and Budapest": earlier ones are named only
   * for it to count on from them.
   */
  static boolean countsOn(String folded, Ordinals.Found ordinal) {
    int to = Math.min(folded.length(), ordinal.end() + REACH_AFTER);
    return COUNTS_ON_BEFORE.matcher(before(folded, ordinal)).find()
        || COUNTS_ON_AFTER.matcher(folded).region(ordinal.end(), to).lookingAt();
  }

  /** An ordinal that is what those who met did: "met for their eighth informal meeting". */
  static boolean isOfThoseWhoMet(String folded, Ordinals.Found ordinal) {
    int from = Math.max(0, ordinal.start() - REACH_OF_MET);
    return MET_BEFORE.matcher(folded.substring(from, ordinal.start())).find();
  }

  /** "Their fourth meeting": that of those the sentence is about, whatever else it names. */
  static boolean isTheirs(String folded, Ordinals.Found ordinal) {
    return THEIRS_BEFORE.matcher(before(folded, ordinal)).find();
  }

  /** "The 14th was held online": a sitting told by its number alone. */
  static boolean isSitting(String folded, Ordinals.Found ordinal) {
    return SUBJECT_AFTER.matcher(folded).region(ordinal.end(), folded.length()).lookingAt();
  }

  /** 今回が2回目: whatever other round the sentence counts too. */
  static boolean isOfThisOne(String folded, Ordinals.Found ordinal) {
    return THIS_ONE_BEFORE.matcher(before(folded, ordinal)).find();
  }

  /** "After the second round": of the one before. */
  static boolean isOfEarlier(String folded, Ordinals.Found ordinal) {
    return EARLIER_BEFORE.matcher(before(folded, ordinal)).find();
  }

  private static String before(String folded, Ordinals.Found ordinal) {
    return folded.substring(Math.max(0, ordinal.start() - REACH_BEFORE), ordinal.start());
  }

  private Counts() {}
}
