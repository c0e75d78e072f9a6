package org.kawaraban.alert.webhook;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What came of one attempt.
 *
 * @param status of the HTTP answer; null where none came
 * @param answer the start of the answer, or one sentence on why none came
 * @param retryAfter the wait the receiver asked for, or zero
 */
public record Attempt(Result result, @Nullable Integer status, String answer, Duration retryAfter) {

  /** Whether and how it goes on. */
  public enum Result {
    /** Any answer from 200 to 299. */
    DELIVERED,

    /** To be tried again. */
    FAILED,

    /** Answer 410: the receiver wants nothing any more. */
    GONE
  }

  static Attempt failed(String sentence) {
    return new Attempt(Result.FAILED, null, sentence, Duration.ZERO);
  }
}
