package org.kawaraban.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as one item states it; several mentions make one meeting of the ledger.
 *
 * @param series canonical English name without the ordinal, as in the {@link Vocabulary} where it
 *     is known there
 * @param known whether the vocabulary has this series
 * @param partners keys of those who sit with Japan
 * @param ordinal as printed, or null; never deduced
 * @param start as precisely as the page lets a reader resolve it, or null
 * @param end not before start; null where start is
 * @param place city, or null where none is named
 */
public record MeetingMention(
    MentionKind kind,
    String series,
    boolean known,
    List<String> partners,
    @Nullable Integer ordinal,
    @Nullable PartialDate start,
    @Nullable PartialDate end,
    @Nullable String place,
    Mode mode,
    Stage stage,
    List<Evidence> evidence) {
  public MeetingMention {
    partners = partners == null ? List.of() : List.copyOf(partners);
    evidence = evidence == null ? List.of() : List.copyOf(evidence);
    if (ordinal != null && (ordinal < 1 || ordinal > 999)) {
      throw new IllegalArgumentException(
          "ordinal of " + series + " is " + ordinal + "; allowed 1 to 999");
    }
    if (start == null ? end != null : end != null && end.last().isBefore(start.first())) {
      throw new IllegalArgumentException(
          "a meeting of " + series + " ends " + end + " and starts " + start);
    }
  }
}
