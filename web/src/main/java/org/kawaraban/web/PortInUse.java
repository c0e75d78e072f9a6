package org.kawaraban.web;

/** Somebody else listens where we should; one sentence for the user. */
public final class PortInUse extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PortInUse(WebConfig config, Throwable cause) {
    super(
        "Port %d on %s cannot be listened on: another program has it. Choose one with %s or --port."
            .formatted(config.port(), config.host(), WebConfig.PORT.name()),
        cause);
  }
}
