package org.kawaraban.web.pages;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kawaraban.store.read.RecordReader;

/**
 * What the sources call themselves, for one request; asked of the record only where a page names
 * one, so that an error page does not depend on it.
 */
public final class SourceNames {
  private final RecordReader reader;
  private @Nullable Map<String, String> names;

  SourceNames(RecordReader reader) {
    this.reader = reader;
  }

  /** The name of a source by its id; one that never reported, as an import's, shows as its id. */
  public String of(String source) {
    if (names == null) {
      names = reader.sourceNames();
    }
    return names.getOrDefault(source, source);
  }
}
