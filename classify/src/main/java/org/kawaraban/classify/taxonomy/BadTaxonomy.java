package org.kawaraban.classify.taxonomy;

/** A taxonomy that cannot be used; the message has one sentence for each fault. */
public final class BadTaxonomy extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadTaxonomy(String sentences) {
    super(sentences);
  }

  BadTaxonomy(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
