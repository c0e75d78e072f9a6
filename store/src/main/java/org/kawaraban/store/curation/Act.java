package org.kawaraban.store.curation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.ItemId;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.contract.Vocabulary;

/** What a curator does: exactly one of these. Why is said by the decision's reason. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "act")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Act.Accept.class, name = "accept"),
  @JsonSubTypes.Type(value = Act.Reject.class, name = "reject"),
  @JsonSubTypes.Type(value = Act.Correct.class, name = "correct"),
  @JsonSubTypes.Type(value = Act.Merge.class, name = "merge"),
  @JsonSubTypes.Type(value = Act.Split.class, name = "split"),
  @JsonSubTypes.Type(value = Act.Pin.class, name = "pin"),
  @JsonSubTypes.Type(value = Act.Comment.class, name = "comment"),
  @JsonSubTypes.Type(value = Act.Erratum.class, name = "erratum"),
  @JsonSubTypes.Type(value = Act.AddMeeting.class, name = "add-meeting"),
  @JsonSubTypes.Type(value = Act.AddEvidence.class, name = "add-evidence"),
  @JsonSubTypes.Type(value = Act.Undo.class, name = "undo")
})
public sealed interface Act {
  /** What it stands on: when that changes, it comes back for review. */
  Subject subject();

  /**
   * It is right as it stands: an item is relevant, evidence counts for its cell (from whatever
   * tier), a meeting is one, a decision still holds.
   */
  record Accept(Subject subject) implements Act {}

  /** It does not count: an item, one item's evidence for a cell, all sources of a meeting. */
  record Reject(Subject subject) implements Act {}

  /**
   * What one item states of its meeting is read wrong.
   *
   * @param value empty to say that it states none
   */
  record Correct(ItemId item, Field field, String value) implements Act {
    public Correct {
      field.check(value);
    }

    @Override
    public Subject subject() {
      return Subject.of(item);
    }
  }

  /** Two meetings of one series are one. */
  record Merge(String meeting, String other) implements Act {
    public Merge {
      if (meeting.equals(other)) {
        throw new IllegalArgumentException("a meeting cannot be merged with itself: " + meeting);
      }
    }

    @Override
    public Subject subject() {
      return Subject.meeting(meeting);
    }
  }

  /** These items speak of a meeting of their own, not of the one they were joined to. */
  record Split(List<ItemId> items) implements Act {
    public Split {
      items = List.copyOf(items);
      if (items.isEmpty()) {
        throw new IllegalArgumentException("a split names at least one item");
      }
    }

    @Override
    public Subject subject() {
      return Subject.of(items.get(0));
    }
  }

  /**
   * A field of a meeting stays as it is, whatever its sources say.
   *
   * @param value empty to say that it has none
   */
  record Pin(String meeting, Field field, String value) implements Act {
    public Pin {
      if (!field.mayBePinned()) {
        throw new IllegalArgumentException(
            "series and ordinal tell meetings apart and cannot be pinned; correct an item instead");
      }
      field.check(value);
    }

    @Override
    public Subject subject() {
      return Subject.meeting(meeting);
    }
  }

  /** A note for the next reader; changes nothing. */
  record Comment(Subject subject) implements Act {}

  /** A published mistake, told to those who used an earlier release; changes nothing by itself. */
  record Erratum(Subject subject) implements Act {}

  /**
   * Where a fact stands that no source of ours carries.
   *
   * @param title of the publication
   * @param quote the words that say it, at most 300 characters
   */
  record Citation(URI url, String title, String quote, @Nullable PartialDate published) {
    public Citation {
      if (title.isBlank() || quote.isBlank() || quote.length() > 300) {
        throw new IllegalArgumentException(
            "a citation needs a title and a quote of 1 to 300 characters");
      }
    }
  }

  /**
   * A meeting that no source carries.
   *
   * @param partners keys of those who sit with Japan
   */
  record AddMeeting(
      String series,
      List<String> partners,
      @Nullable Integer ordinal,
      @Nullable PartialDate start,
      @Nullable PartialDate end,
      @Nullable String place,
      String stage,
      Citation citation)
      implements Act {
    public AddMeeting {
      partners = List.copyOf(partners);
      Field.SERIES.check(series);
      Field.STAGE.check(stage);
    }

    @Override
    public Subject subject() {
      return Subject.meeting(Vocabulary.slug(series) + "/");
    }
  }

  /** Evidence for a cell that no source carries. */
  record AddEvidence(String partner, String topic, String instrument, Citation citation)
      implements Act {
    /** The page it cites, which the record may have; what it becomes is told by its decision. */
    @Override
    public Subject subject() {
      return of(ItemId.of(citation.url()));
    }

    /** As the evidence of some item. */
    Subject of(ItemId item) {
      return new Subject(Subject.Kind.CELL, "%s/%s/%s".formatted(partner, topic, item.value()));
    }
  }

  /** Takes a decision back; undoing an undo brings it into force again. */
  record Undo(long decision) implements Act {
    @Override
    public Subject subject() {
      return new Subject(Subject.Kind.DECISION, Long.toString(decision));
    }
  }
}
