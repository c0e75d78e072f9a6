package org.kawaraban.alert.channel;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What came of one attempt.
 *
 * @param status of the answer, of HTTP or SMTP; null where none came
 * @param answer the start of the answer, or one sentence on why none came
 * @param retryAfter the wait the receiver asked for, or zero
 */
public record Attempt(Result result, @Nullable Integer status, String answer, Duration retryAfter) {

  /** Whether and how it goes on. */
  public enum Result {
    /** Any answer from 200 to 299, of HTTP or SMTP. */
    DELIVERED,

    /** To be tried again. */
    FAILED,

    /** The receiver wants nothing any more: a webhook's answer 410, a mailbox that is not there. */
    GONE
  }

  /** None came, because of this. */
  public static Attempt failed(String sentence) {
    return new Attempt(Result.FAILED, null, sentence, Duration.ZERO);
  }
}
