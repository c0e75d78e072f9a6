package org.kawaraban.web.pages;

import io.javalin.http.Context;

/** What is sent to a page: does it, and says what the browser shows next. */
@FunctionalInterface
public interface Form {
  /** Throws {@link org.kawaraban.web.query.Refusal} where the request cannot be answered. */
  Answer submit(Context request, Frame frame);

  /**
   * A field of the form without the blanks around it and without NUL, which nobody types and the
   * database does not keep; empty where it was not sent.
   */
  static String field(Context request, String name) {
    String value = request.formParam(name);
    return value == null ? "" : value.replace("\0", "").strip();
  }

  /** What the browser shows next. */
  sealed interface Answer {}

  /** A page of ours, asked for anew, so that reloading it sends nothing twice. */
  record SeeOther(String path) implements Answer {}

  /** This page at once: a mistake, with what was typed, or what is shown only once. */
  record Show(int status, Page.Model model) implements Answer {}
}
