package org.kawaraban.store.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was found.
 *
 * @param total how many items
 * @param complete whether all of the record had been read for the search; false for seconds after
 *     items came, and for minutes after an upgrade
 * @param items best first; of more than {@link #RANKED} matches the newest so many are ranked, and
 *     the others counted
 * @param facets of all matches, the most frequent value first; years the newest first
 * @param next cursor of the hits that follow, null at the end
 */
public record SearchResult(
    long total,
    boolean complete,
    List<Hit> items,
    Map<Facet, List<Count>> facets,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next) {
  /** How many matches are ranked at most. */
  public static final int RANKED = 500;

  public SearchResult {
    items = List.copyOf(items);
    Map<Facet, List<Count>> copy = new EnumMap<>(Facet.class);
    facets.forEach((facet, counts) -> copy.put(facet, List.copyOf(counts)));
    facets = Collections.unmodifiableMap(copy);
  }

  /**
   * One item.
   *
   * @param titleMarks what was looked for in its title
   */
  public record Hit(ItemSummary item, List<Mark> titleMarks, Snippet snippet) {
    public Hit {
      titleMarks = List.copyOf(titleMarks);
    }
  }

  /**
   * A piece of the item's text: where what was looked for occurs first, else its beginning.
   *
   * @param start its offset in the item's text, UTF-16 units
   * @param marks within the snippet
   */
  public record Snippet(String text, int start, List<Mark> marks) {
    public Snippet {
      marks = List.copyOf(marks);
    }
  }

  /** A stretch of a text: offsets of its first character and of the one after it. */
  public record Mark(int start, int end) {}

  /** How many of the matches have a value. */
  public record Count(String value, long items) {}
}
