package org.kawaraban.store.citation;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.PartialDate;

/**
 * What is cited.
 *
 * @param id by which a bibliography refers to it: letters, digits and hyphens
 * @param title in English, or as the page has it
 * @param titleJa in Japanese, or as the page has it
 * @param placeJa the place by its Japanese name
 * @param sources the pages it rests on, at least one; the first leads
 * @param note where it stands in the record, and what must be known of it
 * @param noteJa the same in Japanese
 */
record Cited(
    Kind kind,
    String id,
    String title,
    String titleJa,
    @Nullable PartialDate date,
    @Nullable String place,
    @Nullable String placeJa,
    List<Page> sources,
    String note,
    String noteJa) {
  /** What it is. */
  enum Kind {
    /** One page of a source; date is its publication. */
    ITEM,
    /** One meeting; date is its start. */
    MEETING,
    /** One cell of Table 1; date is the year of its earliest act. */
    CELL
  }

  /**
   * A page as it was captured.
   *
   * @param publisher name of its source
   * @param lang BCP 47
   * @param accessed when this version of it was captured (UTC)
   * @param revision digest of what this version says
   * @param attribution the sentence the terms of the source ask for, or empty
   */
  record Page(
      String title,
      String publisher,
      @Nullable PartialDate published,
      URI url,
      String lang,
      LocalDate accessed,
      String revision,
      String attribution) {}

  Cited {
    sources = List.copyOf(sources);
    if (sources.isEmpty()) {
      throw new IllegalArgumentException(id + " rests on no page that could be cited");
    }
  }

  Page lead() {
    return sources.get(0);
  }

  /** The sentences the terms of all its sources ask for. */
  List<String> attributions() {
    return sources.stream()
        .map(Page::attribution)
        .filter(sentence -> !sentence.isEmpty())
        .distinct()
        .toList();
  }

  /** What a meeting or cell rests on beside its first page. */
  List<Page> otherSources() {
    return sources.subList(1, sources.size());
  }
}
