package org.kawaraban.store.read;

/** A cursor that no answer of the asked list gave. */
public final class ForeignCursor extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  public ForeignCursor(String text) {
    super("not a cursor of this list: " + text.substring(0, Math.min(60, text.length())));
  }
}
