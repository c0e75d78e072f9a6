package org.kawaraban.app.process;

import org.jspecify.annotations.Nullable;

/** Something the user can mend. Its message is the one sentence they read; no stack trace. */
public final class UserError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UserError(String sentence) {
    this(sentence, null);
  }

  public UserError(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }
}
