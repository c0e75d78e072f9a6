package org.kawaraban.web.pages;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.web.feeds.FeedEntry;

/** A page whose rows can be had as a feed and as files too. */
public interface Listed extends Page.Model {
  Rows rows();

  /** The first moment a printed day can mean. */
  static @Nullable Instant midnight(@Nullable PartialDate day) {
    return day == null ? null : day.first().atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /**
   * What is listed, for whoever does not read pages.
   *
   * @param title of the list, in the visitor's language
   * @param columns names of the columns of the CSV, the same in every language
   * @param cells of each row, as many as columns; an empty text where nothing is known
   * @param entries of the feed, one for each row
   * @param json the answer of the API for the same rows
   * @param next cursor of the rows that follow, null at the end
   */
  record Rows(
      String title,
      List<String> columns,
      List<List<String>> cells,
      List<FeedEntry> entries,
      Object json,
      @Nullable String next) {
    public Rows {
      columns = List.copyOf(columns);
      cells = List.copyOf(cells);
      entries = List.copyOf(entries);
    }
  }
}
