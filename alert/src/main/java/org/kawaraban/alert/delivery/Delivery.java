package org.kawaraban.alert.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kawaraban.alert.channel.Channel;
import org.kawaraban.alert.tell.Told;

/**
 * One alert of a subscription, and what became of it.
 *
 * @param number counts the alerts of the subscription from 1, without a gap
 * @param due when it goes out, or went
 * @param cause what brought its changes about
 * @param messages that tell it; none before it is due, and none without a channel
 */
public record Delivery(
    long number,
    Instant matched,
    Instant due,
    String cause,
    State state,
    List<Change> changes,
    List<Sent> messages) {
  public Delivery {
    changes = List.copyOf(changes);
    messages = List.copyOf(messages);
  }

  /** Where an alert stands. */
  public enum State {
    /** It waits for its time, or for a channel to take it. */
    PENDING,
    DELIVERED,

    /** A channel did not take it for three days. */
    DEAD,

    /** The subscription has no channel: it can be read here and in its feed. */
    KEPT
  }

  /**
   * A change it tells of.
   *
   * @param kind as in {@code record-changes}: {@code meeting-held}
   * @param told in words; null of changes matched before words were kept
   * @param reasons the terms that matched, and for words how the page has them
   */
  public record Change(
      String id, String kind, String subject, @Nullable Told told, Map<String, String> reasons) {
    public Change {
      reasons = Map.copyOf(reasons);
    }
  }

  /**
   * A message to one channel.
   *
   * @param nextAttempt not before then, if it is pending; the epoch stands for at once
   */
  public record Sent(
      String id,
      String channel,
      Channel.Kind kind,
      String address,
      State state,
      Instant nextAttempt,
      List<Attempted> attempts) {
    public Sent {
      attempts = List.copyOf(attempts);
    }
  }

  /**
   * One attempt on a message.
   *
   * @param status of the answer, of HTTP or SMTP; null where none came
   */
  public record Attempted(int number, Instant at, @Nullable Integer status, String answer) {}

  /** How many alerts there are, and where they stand: these four add up to all. */
  public record Counts(long matched, long delivered, long pending, long dead, long kept) {}
}
