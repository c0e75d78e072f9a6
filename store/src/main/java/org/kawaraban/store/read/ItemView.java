package org.kawaraban.store.read;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.TaggedItem;

/**
 * One item with all that is known of it.
 *
 * @param newest the newest revision with its tagging
 * @param meeting its own meeting, or null
 * @param withdrawn since when its page is known to be gone from its address, or null
 * @param revisions all of them, newest first
 */
public record ItemView(
    TaggedItem newest,
    @Nullable MeetingReference meeting,
    @Nullable Instant withdrawn,
    List<Revision> revisions) {
  public ItemView {
    revisions = List.copyOf(revisions);
  }

  /** One version of the page: its digest and when it was first captured. */
  public record Revision(String digest, Instant captured, String title) {}
}
