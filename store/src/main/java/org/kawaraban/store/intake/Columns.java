package org.kawaraban.store.intake;

import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.PartialDate;

/** Values as columns keep them. */
final class Columns {
  static @Nullable String text(@Nullable PartialDate date) {
    return date == null ? null : date.toString();
  }

  private Columns() {}
}
