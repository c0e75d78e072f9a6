package org.kawaraban.web.pages.items;

import java.util.Arrays;
import java.util.stream.Stream;

/** The keys of messages that end in the name of a value only this package knows. */
public final class EvidenceKeys {
  public static Stream<String> completed() {
    return Arrays.stream(EvidenceKind.values()).map(kind -> "kind." + kind.name());
  }

  private EvidenceKeys() {}
}
