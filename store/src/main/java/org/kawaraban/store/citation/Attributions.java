package org.kawaraban.store.citation;

/** What the terms of the sources ask for; the catalogue of sources knows it. */
@FunctionalInterface
public interface Attributions {
  /** For a record whose sources are not known. */
  Attributions NONE = source -> "";

  /** The sentence the terms of a source ask for, or empty. */
  String of(String source);
}
