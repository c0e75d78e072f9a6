package org.kawaraban.web.pages;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kawaraban.store.read.RecordReader;
import org.kawaraban.web.reference.Reference;

/**
 * What the sources are called in the language of one request; asked of the record only where a page
 * names one, so that an error page does not depend on it.
 */
public final class SourceNames {
  private final RecordReader reader;
  private final Reference reference;
  private final Language language;
  private @Nullable Map<String, String> names;

  SourceNames(RecordReader reader, Reference reference, Language language) {
    this.reader = reader;
    this.reference = reference;
    this.language = language;
  }

  /**
   * The name of a source by its id: its translation, else what it calls itself; one that never
   * reported, as an import's, shows as its id.
   */
  public String of(String source) {
    return reference
        .sourceName(source, language.code())
        .orElseGet(() -> all().getOrDefault(source, source));
  }

  private Map<String, String> all() {
    if (names == null) {
      names = reader.sourceNames();
    }
    return names;
  }
}
