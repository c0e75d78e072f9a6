package org.kawaraban.web.pages;

/** What a browser may load and run. */
public final class ContentSecurityPolicy {
  public static final String HEADER = "Content-Security-Policy";

  /** Nothing but our own style sheet and icon is ever loaded, and nothing runs. */
  public static final String NO_SCRIPT =
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  /** The same for a page that draws what the API answers. */
  public static final String OWN_SCRIPT = NO_SCRIPT + "; script-src 'self'; connect-src 'self'";

  /** For bytes of strangers: whatever shows them gives them no origin, and loads nothing. */
  public static final String INERT = "sandbox; default-src 'none'; frame-ancestors 'none'";

  private ContentSecurityPolicy() {}
}
