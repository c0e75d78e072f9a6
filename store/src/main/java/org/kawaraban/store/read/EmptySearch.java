package org.kawaraban.store.read;

/** A search for nothing: what was typed has no word that can be looked for. */
public final class EmptySearch extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  public EmptySearch(String typed) {
    super(
        "\"%s\" has no word to look for; articles, particles and excluded words alone find nothing"
            .formatted(typed.substring(0, Math.min(60, typed.length()))));
  }
}
