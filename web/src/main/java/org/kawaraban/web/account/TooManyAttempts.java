package org.kawaraban.web.account;

import java.time.Duration;

/** Somebody guesses. */
public final class TooManyAttempts extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Duration wait;

  TooManyAttempts(Duration wait) {
    super("too many attempts to sign in; wait %d s".formatted(wait.toSeconds()));
    this.wait = wait;
  }

  /** Until the next attempt is looked at. */
  public Duration pause() {
    return wait;
  }
}
