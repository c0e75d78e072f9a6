package org.kawaraban.classify.partner;

import org.kawaraban.classify.reading.Reading;

/**
 * On a report of cyber talks of Japan and those its headline names: which sentences tell of other
 * doings, with whomever those were, are or will be.
 */
final class TalksOfTwo {
  /** So many sentences of the lead may say who sat there. */
  private static final int LEAD = 2;

  private final Reading reading;
  private final boolean reported;

  /**
   * @param named whether the headline names anyone
   */
  TalksOfTwo(Reading reading, boolean named) {
    this.reading = reading;
    this.reported = named && reading.headline().stream().anyMatch(this::reports);
  }

  /** Whether a sentence of such a report tells of something else; never on another page. */
  boolean tellsAnother(int sentence) {
    if (!reported || reading.inHeadline(sentence)) {
      return false;
    }
    int place = reading.lead().indexOf(sentence);
    return place < 0 || place >= LEAD;
  }

  private boolean reports(int headline) {
    return reading
        .meetings(headline)
        .map(hit -> reading.taxonomy().meetingTypeOf(hit.key()))
        .anyMatch(type -> type.dialogue() && type.hasPair());
  }
}
