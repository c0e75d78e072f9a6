package org.kawaraban.alert.subscription;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a clause can ask of a change. */
public enum Field {
  TEXT(1),
  CELL(2),
  SERIES(4),
  PARTNER(8),
  TOPIC(16),
  SOURCE(16),
  KIND(30),
  INSTRUMENT(30),
  LANG(60);

  private final int commonness;

  Field(int commonness) {
    this.commonness = commonness;
  }

  /**
   * How many of a hundred changes have one of its values, by rough experience: subscriptions are
   * looked up by the rarest of their terms.
   */
  public int commonness() {
    return commonness;
  }

  /** As users write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Field> of(String word) {
    return Arrays.stream(values()).filter(field -> field.word().equals(word)).findFirst();
  }
}
