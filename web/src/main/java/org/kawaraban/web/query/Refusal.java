package org.kawaraban.web.query;

import java.util.Collection;

/**
 * A request that is not answered, and why: what, where, found, allowed.
 *
 * <p>Thrown out of handlers; pages answer it with an error page, the API with problem+json.
 */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is refused where no part of the request alone is. */
  public static final String REQUEST = "request";

  private static final int MAX_FOUND_CHARS = 200;

  private final int status;
  private final String what;
  private final String where;
  private final String found;
  private final transient Allowed allowed;

  private Refusal(int status, String what, String where, String found, Allowed allowed) {
    this(
        status,
        what,
        where,
        found,
        allowed,
        "%s in %s is \"%s\"; allowed: %s"
            .formatted(what, where, shortened(found), allowed.english()));
  }

  private Refusal(
      int status, String what, String where, String found, Allowed allowed, String sentence) {
    super(sentence);
    this.status = status;
    this.what = what;
    this.where = where;
    this.found = shortened(found);
    this.allowed = allowed;
  }

  /** A parameter of the query string with a value it cannot have. */
  public static Refusal parameter(String name, String path, String found, Allowed allowed) {
    return new Refusal(400, name, "query of " + path, found, allowed);
  }

  /** A parameter nobody reads. */
  public static Refusal unknownParameter(String name, String path, Collection<String> known) {
    String allowed = known.isEmpty() ? "no parameters" : String.join(", ", known);
    return new Refusal(400, "parameter", "query of " + path, name, Allowed.these(allowed));
  }

  /** A body that cannot be used. */
  public static Refusal body(String path, String sentence) {
    return rule("body", path, sentence);
  }

  /** A body that breaks a rule, which has a name by which programs know it. */
  public static Refusal rule(String rule, String path, String sentence) {
    return new Refusal(
        422, rule, "body of " + path, sentence, Allowed.these("what /api describes"), sentence);
  }

  /** A path that leads to nothing. */
  public static Refusal notFound(String what, String path, String found, String allowed) {
    return new Refusal(404, what, path, found, Allowed.these(allowed));
  }

  /** What the HTTP server itself refuses, or our failure. */
  public static Refusal status(int status, String path, String found, String allowed) {
    return status(status, path, found, Allowed.these(allowed));
  }

  /** The same where pages say in their language what is allowed. */
  public static Refusal status(int status, String path, String found, Allowed allowed) {
    return new Refusal(status, REQUEST, path, found, allowed);
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

  public Allowed allowed() {
    return allowed;
  }

  private static String shortened(String found) {
    return found.length() <= MAX_FOUND_CHARS ? found : found.substring(0, MAX_FOUND_CHARS) + "…";
  }
}
