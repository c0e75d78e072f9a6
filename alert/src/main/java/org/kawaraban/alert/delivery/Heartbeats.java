package org.kawaraban.alert.delivery;

import static java.util.stream.Collectors.toCollection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.kawaraban.alert.subscription.Clause;
import org.kawaraban.alert.subscription.Subscription;
import org.kawaraban.alert.subscription.SubscriptionRepository;
import org.kawaraban.alert.tell.Notice;
import org.kawaraban.contract.SourceReport;
import org.kawaraban.contract.SourceState;

/**
 * Tells those who asked for it once a week that nothing happened, and whether every source could be
 * read: silence alone does not say which.
 */
public final class Heartbeats {
  private static final Duration WEEK = Duration.ofDays(7);

  private final SubscriptionRepository subscriptions;
  private final Supplier<List<SourceReport>> sources;
  private final Clock clock;
  private final ChannelRepository channels = new ChannelRepository();

  /**
   * @param sources the newest report of each
   */
  public Heartbeats(
      SubscriptionRepository subscriptions, Supplier<List<SourceReport>> sources, Clock clock) {
    this.subscriptions = subscriptions;
    this.sources = sources;
    this.clock = clock;
  }

  /** Writes what is due by now. Called by one thread of one instance. */
  public void beat(Handle handle) {
    Instant now = clock.instant();
    handle.useTransaction(
        transaction -> {
          for (Subscription one : subscriptions.heartbeatsDue(transaction, now)) {
            boolean listens = one.active() && !(one.clause() instanceof Clause.Unreadable);
            if (listens && !hasMatched(transaction, one, now.minus(WEEK))) {
              write(transaction, one, now);
            }
            SubscriptionRepository.setHeartbeat(transaction, one, one.heartbeatAfter(now));
          }
        });
  }

  private void write(Handle handle, Subscription subscription, Instant now) {
    Notice.Content content =
        new Notice.Content(
            subscription.language().code(),
            List.of(new Notice.Concerned(subscription.id(), subscription.name(), null, null)),
            List.of(),
            silent(handle, now.minus(WEEK)),
            null);
    Notice notice = new Notice(Notice.Type.HEARTBEAT, now, content);
    channels
        .of(handle, subscription.id())
        .forEach(channel -> MessageRepository.add(handle, channel.id(), notice, now));
  }

  private static boolean hasMatched(Handle handle, Subscription subscription, Instant since) {
    return handle
        .createQuery(
            """
            select exists (select from alert.match
              where subscription = :subscription and matched >= :since)
            """)
        .bind("subscription", subscription.id())
        .bind("since", utc(since))
        .mapTo(Boolean.class)
        .one();
  }

  /** Sources that cannot be read now, or could not at some time since; not those switched off. */
  private List<String> silent(Handle handle, Instant since) {
    Set<String> wereSilent = silences(handle, since);
    return sources.get().stream()
        .filter(report -> report.state() != SourceState.DISABLED)
        .filter(report -> !report.state().isReadable() || wereSilent.contains(report.source()))
        .map(SourceReport::name)
        .sorted()
        .toList();
  }

  private static Set<String> silences(Handle handle, Instant since) {
    return handle
        .createQuery(
            """
            select split_part(message->>'subject', '/', 2) from alert.change
            where at >= :since and message->>'kind' in ('source-silent', 'source-back')
            """)
        .bind("since", utc(since))
        .mapTo(String.class)
        .collect(toCollection(TreeSet::new));
  }

  private static OffsetDateTime utc(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
