package org.kawaraban.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that became different in the record.
 *
 * <p>Changes of one subject come in the order in which they happened. A subject is {@code
 * item/<id>}, {@code meeting/<key>}, {@code cell/<partner>/<topic>}, {@code series/<slug>} or
 * {@code source/<id>}.
 *
 * @param id 24 hexadecimal digits, of what changed and by what: the same change has the same one,
 *     also where the record was rebuilt
 * @param sequence rises from change to change of one instance
 * @param before the state left, or null where there was none
 * @param after the state reached, or null where there is none any more
 * @param evidence items that tell of it
 * @param cause what brought it about: {@code item/<id>@<revision>}, {@code decision/<number>},
 *     {@code report/<source>@<time>} or {@code day/<date>}; one cause may change several subjects
 * @param at when the record changed
 */
public record RecordChange(
    String id,
    long sequence,
    Kind kind,
    Timing timing,
    String subject,
    @Nullable JsonNode before,
    @Nullable JsonNode after,
    List<ItemId> evidence,
    String cause,
    Instant at) {
  public RecordChange {
    evidence = evidence == null ? List.of() : List.copyOf(evidence);
    if (id == null || kind == null || timing == null || subject == null || cause == null) {
      throw new IllegalArgumentException(
          "a change needs id, kind, timing, subject and cause; found " + kind + " of " + subject);
    }
  }

  /** What kind of difference it is. */
  public enum Kind {
    @JsonProperty("item-relevant")
    ITEM_RELEVANT,

    /** A relevant page says something else than before. */
    @JsonProperty("item-edited")
    ITEM_EDITED,

    /** A page that counted counts no more: by its new text, a newer taxonomy, or a curator. */
    @JsonProperty("item-irrelevant")
    ITEM_IRRELEVANT,

    /** The source took a relevant page away from its address; what was read there still counts. */
    @JsonProperty("item-withdrawn")
    ITEM_WITHDRAWN,

    @JsonProperty("meeting-announced")
    MEETING_ANNOUNCED,

    @JsonProperty("meeting-held")
    MEETING_HELD,

    /** Date, place, mode or name; or, without an after, that no source speaks of it any more. */
    @JsonProperty("meeting-changed")
    MEETING_CHANGED,

    @JsonProperty("meeting-overdue")
    MEETING_OVERDUE,

    @JsonProperty("cell-filled")
    CELL_FILLED,

    @JsonProperty("cell-emptied")
    CELL_EMPTIED,

    @JsonProperty("initial-year-changed")
    INITIAL_YEAR_CHANGED,

    /** Other ordinals are missing from a series than before. */
    @JsonProperty("series-gap")
    SERIES_GAP,

    /** It could be read at the last poll and cannot now. */
    @JsonProperty("source-silent")
    SOURCE_SILENT,

    @JsonProperty("source-back")
    SOURCE_BACK
  }

  /** Whether it is news. */
  public enum Timing {
    /**
     * Published not long before it was captured, decided by a curator, due today, or found by a
     * poll.
     */
    @JsonProperty("live")
    LIVE,

    /** Learnt late: from an archive, an old page, or a newer build of ours. */
    @JsonProperty("back-fill")
    BACK_FILL
  }
}
