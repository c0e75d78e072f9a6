package org.kawaraban.store.derived;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.Mode;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.contract.Stage;
import org.kawaraban.store.ledger.Meeting;

/** What a change says of a meeting before and after. */
record MeetingState(
    String key,
    String series,
    @Nullable Integer ordinal,
    @Nullable PartialDate start,
    @Nullable PartialDate end,
    @Nullable String place,
    Mode mode,
    Stage stage) {
  static MeetingState of(Meeting meeting) {
    return new MeetingState(
        meeting.key(),
        meeting.series(),
        meeting.ordinal(),
        meeting.start(),
        meeting.end(),
        meeting.place(),
        meeting.mode(),
        meeting.stage());
  }

  /** Whether what dates its sources is the same: start, end and stage. */
  boolean isTimedAs(MeetingState other) {
    return Objects.equals(start, other.start)
        && Objects.equals(end, other.end)
        && stage == other.stage;
  }
}
