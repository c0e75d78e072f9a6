package org.kawaraban.store.curation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.kawaraban.contract.Mode;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.contract.Stage;
import org.kawaraban.contract.Vocabulary;

/** What of a meeting a curator may set. */
public enum Field {
  SERIES,
  ORDINAL,
  START,
  END,
  PLACE,
  MODE,
  STAGE;

  /** Fields by which meetings are told apart: corrected where an item states them, never pinned. */
  private static final Set<Field> TELL_APART = Set.of(SERIES, ORDINAL);

  /** Whether a meeting may keep a value of it whatever its sources say. */
  public boolean mayBePinned() {
    return !TELL_APART.contains(this);
  }

  /** In lower case, as people write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Checks a value.
   *
   * @param value empty to say that there is none
   * @throws IllegalArgumentException with a sentence where it does not fit
   */
  void check(String value) {
    boolean mayBeEmpty = this != SERIES && this != MODE && this != STAGE;
    if (value.isEmpty() && mayBeEmpty) {
      return;
    }
    try {
      switch (this) {
        case SERIES ->
            need(!Vocabulary.slug(value).isEmpty(), value, "a name with a letter or digit");
        case ORDINAL -> need(ordinal(value) >= 1 && ordinal(value) <= 999, value, "1 to 999");
        case START, END -> PartialDate.parse(value);
        case PLACE -> need(!value.isBlank(), value, "a city");
        case MODE -> mode(value);
        case STAGE -> stage(value);
      }
    } catch (NumberFormatException e) {
      need(false, value, "a number");
    }
  }

  private void need(boolean fits, String value, String allowed) {
    if (!fits) {
      throw new IllegalArgumentException(
          "%s is \"%s\"; allowed: %s".formatted(word(), value, allowed));
    }
  }

  private static int ordinal(String value) {
    return Integer.parseInt(value);
  }

  /** {@code in-person}, {@code virtual}, {@code hybrid} or {@code unknown}. */
  public static Mode mode(String value) {
    return constant(Mode.class, "mode", value);
  }

  /** {@code announced} or {@code held}. */
  public static Stage stage(String value) {
    return constant(Stage.class, "stage", value);
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String what, String value) {
    List<String> allowed = new ArrayList<>();
    for (E constant : type.getEnumConstants()) {
      String word = constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
      if (word.equals(value)) {
        return constant;
      }
      allowed.add(word);
    }
    throw new IllegalArgumentException(
        "%s is \"%s\"; allowed: %s".formatted(what, value, String.join(", ", allowed)));
  }
}
