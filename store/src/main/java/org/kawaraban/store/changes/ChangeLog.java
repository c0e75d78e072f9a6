package org.kawaraban.store.changes;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.ItemId;
import org.kawaraban.contract.Json;
import org.kawaraban.contract.RecordChange;
import org.kawaraban.store.database.Digest;

/** The differences of one transaction, in the order in which they are to be told. */
public final class ChangeLog {
  private final List<Draft> drafts = new ArrayList<>();

  /** A change that has no place in the sequence yet. */
  record Draft(
      RecordChange.Kind kind,
      RecordChange.Timing timing,
      String subject,
      @Nullable JsonNode before,
      @Nullable JsonNode after,
      List<ItemId> evidence,
      String cause) {
    /** Of what changed and by what: tells the same change again from another. */
    String id() {
      return Digest.of(Json.write(List.of(kind, subject, "" + before, "" + after, cause)))
          .substring(0, 24);
    }
  }

  /** By what a change came about, and whether that is news. */
  public record Cause(String name, RecordChange.Timing timing) {}

  /**
   * Adds a difference.
   *
   * @param before the state left, any value that Jackson writes; null where there was none
   * @param after the state reached; null where there is none any more
   */
  public void add(
      RecordChange.Kind kind,
      String subject,
      @Nullable Object before,
      @Nullable Object after,
      Collection<ItemId> evidence,
      Cause cause) {
    drafts.add(
        new Draft(
            kind,
            cause.timing(),
            subject,
            tree(before),
            tree(after),
            evidence.stream().sorted().toList(),
            cause.name()));
  }

  /** As they are told, numbered from the first. */
  public List<RecordChange> numbered(long first, Instant at) {
    List<RecordChange> changes = new ArrayList<>();
    for (Draft draft : drafts) {
      changes.add(
          new RecordChange(
              draft.id(),
              first + changes.size(),
              draft.kind(),
              draft.timing(),
              draft.subject(),
              draft.before(),
              draft.after(),
              draft.evidence(),
              draft.cause(),
              at));
    }
    return changes;
  }

  List<Draft> drafts() {
    return drafts;
  }

  private static @Nullable JsonNode tree(@Nullable Object state) {
    return state == null ? null : Json.mapper().valueToTree(state);
  }
}
