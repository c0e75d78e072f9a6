package org.kawaraban.web;

/** The port is another program's, or the interface is not ours; one sentence for the user. */
public final class CannotListen extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CannotListen(WebConfig config, Throwable cause) {
    super(
        "Cannot listen on port %d of %s (%s): choose another port with %s or --port, or another interface with %s."
            .formatted(
                config.port(),
                config.host(),
                reason(cause),
                WebConfig.PORT.name(),
                WebConfig.HOST.name()),
        cause);
  }

  /** What the operating system said. */
  private static String reason(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage());
  }
}
