package org.kawaraban.store.dataset;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which release this is; what all releases have in common stands here too.
 *
 * @param version semantic, told by what the release holds: the day of the newest capture, and a
 *     digest of the tables
 * @param asOf day of the newest capture, or null where nothing was captured
 * @param doi without its resolver, or empty as long as none is registered
 */
record Edition(String version, @Nullable LocalDate asOf, Optional<String> doi) {
  static final String NAME = "japan-cyber-diplomacy";
  static final String TITLE = "Japan's cyber diplomacy: dialogues, partners and areas";
  static final String TITLE_JA = "日本のサイバー外交：対話・相手・協力分野";
  static final String ABSTRACT =
      "Meetings of Japan's bilateral and multilateral cyber dialogues, and the table of partners and"
          + " areas of cooperation, each mark with the official announcements that earned it.";
  static final String AUTHORS = "The Kawaraban maintainers";
  static final String LICENCE = "CC-BY-4.0";
  static final String LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/";
  static final String LICENCE_TITLE = "Creative Commons Attribution 4.0 International";
  static final List<String> KEYWORDS =
      List.of(
          "cyber diplomacy",
          "cybersecurity",
          "Japan",
          "bilateral dialogues",
          "confidence building");

  /** The day that a version begins with; null where it is of a record without captures. */
  static @Nullable LocalDate asOf(String version) {
    String[] day = version.split("[.+]", 4);
    int year = Integer.parseInt(day[0]);
    return year == 0
        ? null
        : LocalDate.of(year, Integer.parseInt(day[1]), Integer.parseInt(day[2]));
  }

  static Edition of(@Nullable LocalDate asOf, String digest, Optional<String> doi) {
    String day =
        asOf == null
            ? "0.0.0"
            : "%d.%d.%d".formatted(asOf.getYear(), asOf.getMonthValue(), asOf.getDayOfMonth());
    return new Edition(day + "+" + digest.substring(0, 12), asOf, doi);
  }
}
