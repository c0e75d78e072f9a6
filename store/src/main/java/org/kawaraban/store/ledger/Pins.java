package org.kawaraban.store.ledger;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.store.curation.Curation;
import org.kawaraban.store.curation.Field;

/** Fields of a meeting that curators settled for good. */
final class Pins {
  /** The meeting with its pinned fields; its keys stay what its sources made them. */
  static Meeting on(Meeting meeting, Curation curation) {
    Set<String> keys = new TreeSet<>(meeting.keys());
    keys.addAll(meeting.formerKeys());
    Map<Field, String> pins = curation.pins(keys);
    if (pins.isEmpty()) {
      return meeting;
    }
    PartialDate start = CuratedMentions.date(pins, Field.START, meeting.start());
    PartialDate end = CuratedMentions.date(pins, Field.END, meeting.end());
    boolean fits = start != null && end != null && !end.last().isBefore(start.first());
    LocalDate day = start == null ? meeting.day() : start.first();
    return new Meeting(
        meeting.key(),
        meeting.keys(),
        meeting.formerKeys(),
        meeting.series(),
        meeting.partners(),
        meeting.ordinal(),
        start,
        fits ? end : null,
        CuratedMentions.value(pins, Field.PLACE, meeting.place(), text -> text),
        pins.containsKey(Field.MODE) ? Field.mode(pins.get(Field.MODE)) : meeting.mode(),
        pins.containsKey(Field.STAGE) ? Field.stage(pins.get(Field.STAGE)) : meeting.stage(),
        day,
        meeting.sources());
  }

  private Pins() {}
}
