package org.kawaraban.alert.match;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kawaraban.alert.subscription.Term;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.contract.RecordChange;
import org.kawaraban.contract.Stage;

/**
 * All that a change can be matched by.
 *
 * @param terms whatever of it is not text
 * @param pages the texts of its evidence
 * @param meeting the meeting it tells of, null where it tells of none
 */
public record Facts(
    RecordChange change, Set<Term> terms, List<Page> pages, @Nullable MeetingNews meeting) {
  public Facts {
    terms = Set.copyOf(terms);
    pages = List.copyOf(pages);
  }

  /** What something can be matched by, whatever happens to it. */
  public record Matter(Set<Term> terms, List<Page> pages) {
    public Matter {
      terms = Set.copyOf(terms);
      pages = List.copyOf(pages);
    }
  }

  /** Title and text of a page, in its language. */
  public record Page(String lang, String text) {}

  /**
   * What is known of a meeting by now.
   *
   * @param keys every name that leads to it, the one shown first
   */
  public record MeetingNews(List<String> keys, Substance substance) {
    public MeetingNews {
      keys = List.copyOf(keys);
    }
  }

  /**
   * What makes a meeting news again when it becomes different. Its mode and name do not.
   *
   * @param stage null where no source speaks of the meeting any more
   * @param jointText whether a source is a joint statement
   */
  public record Substance(
      @Nullable Integer ordinal,
      @Nullable PartialDate start,
      @Nullable PartialDate end,
      @Nullable String place,
      @Nullable Stage stage,
      boolean jointText) {}
}
