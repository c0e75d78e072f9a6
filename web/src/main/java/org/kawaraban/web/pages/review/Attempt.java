package org.kawaraban.web.pages.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kawaraban.web.pages.wording.ChangeLine;

/**
 * A decision that was filled in and is not made yet.
 *
 * @param form what was filled in; null where nothing was
 * @param effect what it would change, once that was asked for
 * @param problem why it cannot be made; empty where it can
 */
record Attempt(@Nullable DecisionForm form, @Nullable List<ChangeLine> effect, String problem) {
  static final Attempt NONE = new Attempt(null, null, "");

  /** What was filled into a field of the form of an act, else empty. */
  String typed(String act, String name) {
    if (form == null || !form.act().equals(act)) {
      return "";
    }
    return switch (name) {
      case "reason" -> form.reason();
      case "field" -> form.field();
      case "value" -> form.value();
      default -> form.other();
    };
  }

  /** Whether the effect shown is that of this act. */
  boolean tried(String act) {
    return effect != null && form != null && form.act().equals(act);
  }
}
