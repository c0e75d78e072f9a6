package org.kawaraban.web.feeds;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a feed.
 *
 * @param path of its page; its id is made from it, so it must stay
 * @param published null where that is not known
 * @param summary plain text, may be empty
 * @param categories words to narrow by
 */
public record FeedEntry(
    String path,
    String title,
    @Nullable Instant published,
    Instant updated,
    String summary,
    List<String> categories) {
  public FeedEntry {
    categories = List.copyOf(categories);
  }
}
