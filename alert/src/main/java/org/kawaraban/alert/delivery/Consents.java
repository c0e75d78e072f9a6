package org.kawaraban.alert.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.kawaraban.alert.channel.Channel;
import org.kawaraban.alert.subscription.Subscription;
import org.kawaraban.alert.tell.Notice;

/**
 * Whether those who read an address want alerts there: asked before the first one, taken back by
 * the link in every one. A token that is not known gives nothing, and changes nothing.
 */
public final class Consents {
  /** Whoever subscribes a stranger's address again and again does not fill the stranger's box. */
  private static final Duration BETWEEN_QUESTIONS = Duration.ofDays(1);

  private final Jdbi jdbi;
  private final Clock clock;
  private final ChannelRepository channels = new ChannelRepository();

  public Consents(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /** Writes the question, unless it was asked within a day and its reader has not said no since. */
  public static void ask(Handle handle, Channel channel, Subscription about, Instant now) {
    boolean asked =
        handle
            .createQuery(
                """
                select exists (select from alert.message
                  where channel = :channel and asks and created > greatest(:since,
                    (select stopped from alert.channel where id = :channel)))
                """)
            .bind("channel", channel.id())
            .bind("since", OffsetDateTime.ofInstant(now.minus(BETWEEN_QUESTIONS), ZoneOffset.UTC))
            .mapTo(Boolean.class)
            .one();
    if (!asked) {
      Notice.Concerned concerned = new Notice.Concerned(about.id(), about.name(), null, null);
      Notice.Content content = Notice.Content.of(about.language(), List.of(concerned));
      MessageRepository.add(
          handle, channel.id(), new Notice(Notice.Type.CONFIRMATION, now, content), now);
    }
  }

  /** The address that this token can confirm. */
  public Optional<String> confirmable(String token) {
    return jdbi.withHandle(
        handle -> channels.findByConfirmToken(handle, token).map(Channel::address));
  }

  /** Alerts go to the address from now on, those that waited first. Returns the address. */
  public Optional<String> confirm(String token) {
    return jdbi.inTransaction(
        handle -> {
          Optional<Channel> channel = channels.findByConfirmToken(handle, token);
          channel.ifPresent(known -> channels.confirm(handle, known.id()));
          return channel.map(Channel::address);
        });
  }

  /** The address that this token can stop alerts to. */
  public Optional<String> stoppable(String token) {
    return jdbi.withHandle(handle -> channels.findByStopToken(handle, token).map(Channel::address));
  }

  /**
   * No subscription goes to the address any more, and what waits for it is not sent; who subscribes
   * it again has to have it confirmed again. Returns the address.
   */
  public Optional<String> stop(String token) {
    return jdbi.inTransaction(
        handle -> {
          Optional<Channel> channel = channels.findByStopToken(handle, token);
          channel.ifPresent(known -> stop(handle, known));
          return channel.map(Channel::address);
        });
  }

  private void stop(Handle handle, Channel channel) {
    channels.stop(handle, channel.id(), clock.instant());
    channels.disconnect(handle, channel.id());
    handle.execute(
        "update alert.message set state = 'DEAD' where channel = ? and state = 'PENDING'",
        channel.id());
  }
}
