package org.kawaraban.web.services;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.contract.SourceState;
import org.kawaraban.contract.TaggedItem;

/** What an address gave that was tried. */
public sealed interface Tried {
  /**
   * A feed.
   *
   * @param reason one sentence in English; empty where the state says it all
   * @param rows as they stand in it
   */
  record Listing(SourceState state, String reason, List<Row> rows) implements Tried {
    public Listing {
      rows = List.copyOf(rows);
    }
  }

  /**
   * An entry of a feed.
   *
   * @param address empty where it has none
   */
  record Row(String title, @Nullable PartialDate date, String address) {}

  /**
   * A page that could be read.
   *
   * @param rules id of the source whose rules read it; empty for the generic ones
   */
  record Page(String rules, TaggedItem item) implements Tried {}

  /**
   * What gave nothing.
   *
   * @param problem one sentence in English
   */
  record Nothing(String problem) implements Tried {}
}
