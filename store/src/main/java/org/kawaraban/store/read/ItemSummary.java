package org.kawaraban.store.read;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.ItemId;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.contract.Tier;

/**
 * One line of a list of items.
 *
 * @param partners keys, in the vocabulary's order
 * @param topics keys, in the vocabulary's order
 * @param instrument key, null where the item is not relevant
 * @param meeting its own meeting, or null
 */
public record ItemSummary(
    ItemId id,
    URI url,
    String source,
    Tier tier,
    String lang,
    String title,
    @Nullable PartialDate published,
    Instant captured,
    boolean relevant,
    List<String> partners,
    List<String> topics,
    @Nullable String instrument,
    @Nullable MeetingReference meeting) {
  public ItemSummary {
    partners = List.copyOf(partners);
    topics = List.copyOf(topics);
  }
}
