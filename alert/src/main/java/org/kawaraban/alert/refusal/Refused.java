package org.kawaraban.alert.refusal;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Something a user wrote cannot be, or what a user asked for is not there. Nothing else throws it,
 * so that a bug of ours is never told as somebody's mistake.
 *
 * <p>Its message is for logs; what people read is written by {@code words.RefusalWriter}.
 */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int MAX_SHOWN_CHARS = 300;
  private static final Set<Reason> ABSENT =
      EnumSet.of(Reason.NO_SUBSCRIPTION, Reason.NO_CHANNEL, Reason.NO_ALERT);

  private final Reason reason;
  private final List<String> arguments;

  /**
   * @param arguments what the sentence of the reason names, in its order; long ones are cut
   */
  public Refused(Reason reason, Object... arguments) {
    this(reason, Stream.of(arguments).map(Refused::shortened).toList());
  }

  private Refused(Reason reason, List<String> arguments) {
    super(reason + " " + arguments);
    this.reason = reason;
    this.arguments = arguments;
  }

  /** Which rule it breaks. Each has a sentence in {@code refusals_*.properties}. */
  public enum Reason {
    /** Characters found, characters allowed. */
    CONDITION_TOO_LONG,

    /** Characters with keys for names and all brackets, characters allowed. */
    KEPT_TOO_LONG,

    /** Terms found, terms allowed. */
    TOO_MANY_TERMS,

    /** Depth allowed. */
    TOO_DEEP,

    /** What was found, at which character from 1, what could stand there. */
    UNEXPECTED,

    /** What could stand at the end. */
    ENDS_TOO_SOON,

    /** The field, those there are. */
    UNKNOWN_FIELD,

    /** Field and value, the values it resembles or the first of all. */
    UNKNOWN_VALUE,

    /** The value. */
    NOT_A_CELL,

    /** The value. */
    NOT_A_SOURCE,

    /** The value. */
    NOT_A_LANGUAGE,

    /** The characters allowed. */
    TEXT_LENGTH,

    /** The term. */
    UNSEARCHABLE,

    /** The condition. */
    IMPOSSIBLE,

    /** The owner. */
    OWNER,

    /** The name. */
    NAME,

    /** The rate, those there are. */
    RATE,

    /** The language, those there are. */
    LANGUAGE,

    /** The zone. */
    ZONE,

    /** The hours. */
    QUIET_HOURS,

    /** Where they begin and end. */
    QUIET_FOR_EVER,

    /** The address. */
    NOT_A_WEBHOOK,

    /** The host. */
    PRIVATE_WEBHOOK,

    /** The address. */
    NOT_A_MAILBOX,

    /** The channel. */
    NO_SECRET,

    /** The subscription. */
    NO_SUBSCRIPTION,

    /** The channel. */
    NO_CHANNEL,

    /** Subscription and number. */
    NO_ALERT
  }

  public Reason reason() {
    return reason;
  }

  public List<String> arguments() {
    return arguments;
  }

  /** Whether it was asked for what is not there, or belongs to somebody else. */
  public boolean isAbsent() {
    return ABSENT.contains(reason);
  }

  private static String shortened(Object argument) {
    String text = argument.toString();
    return text.length() <= MAX_SHOWN_CHARS ? text : text.substring(0, MAX_SHOWN_CHARS) + "…";
  }
}
