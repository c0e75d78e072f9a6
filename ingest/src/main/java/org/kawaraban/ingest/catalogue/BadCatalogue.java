package org.kawaraban.ingest.catalogue;

/** A source catalogue that cannot be used; the message names file, line and reason. */
public final class BadCatalogue extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadCatalogue(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
