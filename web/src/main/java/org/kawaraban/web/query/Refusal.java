package org.kawaraban.web.query;

import java.util.Collection;

/**
 * A request that is not answered, and why: what, where, found, allowed.
 *
 * <p>Thrown out of handlers; pages answer it with an error page, the API with problem+json.
 */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int MAX_FOUND_CHARS = 200;

  private final int status;
  private final String what;
  private final String where;
  private final String found;
  private final String allowed;

  private Refusal(int status, String what, String where, String found, String allowed) {
    this(
        status,
        what,
        where,
        found,
        allowed,
        "%s in %s is \"%s\"; allowed: %s".formatted(what, where, shortened(found), allowed));
  }

  private Refusal(
      int status, String what, String where, String found, String allowed, String sentence) {
    super(sentence);
    this.status = status;
    this.what = what;
    this.where = where;
    this.found = shortened(found);
    this.allowed = allowed;
  }

  /** A parameter of the query string with a value it cannot have. */
  public static Refusal parameter(String name, String path, String found, String allowed) {
    return new Refusal(400, name, "query of " + path, found, allowed);
  }

  /** A parameter nobody reads. */
  public static Refusal unknownParameter(String name, String path, Collection<String> known) {
    String allowed = known.isEmpty() ? "no parameters" : String.join(", ", known);
    return new Refusal(400, "parameter", "query of " + path, name, allowed);
  }

  /** A body that cannot be used. */
  public static Refusal body(String path, String sentence) {
    return rule("body", path, sentence);
  }

  /** A body that breaks a rule, which has a name by which programs know it. */
  public static Refusal rule(String rule, String path, String sentence) {
    return new Refusal(422, rule, "body of " + path, sentence, "what /api describes", sentence);
  }

  /** A path that leads to nothing. */
  public static Refusal notFound(String what, String path, String found, String allowed) {
    return new Refusal(404, what, path, found, allowed);
  }

  /** What the HTTP server itself refuses, or our failure. */
  public static Refusal status(int status, String path, String found, String allowed) {
    return new Refusal(status, "request", path, found, allowed);
  }

  /** HTTP status to answer with. */
  public int status() {
    return status;
  }

  public String what() {
    return what;
  }

  public String where() {
    return where;
  }

  /** What was found, at most 200 characters of it. */
  public String found() {
    return found;
  }

  public String allowed() {
    return allowed;
  }

  private static String shortened(String found) {
    return found.length() <= MAX_FOUND_CHARS ? found : found.substring(0, MAX_FOUND_CHARS) + "…";
  }
}
