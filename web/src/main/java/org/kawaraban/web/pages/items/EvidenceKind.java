package org.kawaraban.web.pages.items;

import java.util.Locale;

/** What a marked span is evidence of, in the order of the legend. */
enum EvidenceKind {
  RELEVANCE,
  PARTNER,
  MENTIONED,
  TOPIC,
  INSTRUMENT,
  MEETING,
  TIE,
  CANDIDATE;

  /** Class of its mark, and end of its message keys. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
