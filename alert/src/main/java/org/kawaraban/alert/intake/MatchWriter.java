package org.kawaraban.alert.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.kawaraban.alert.intake.MatchRepository.KnownMeeting;
import org.kawaraban.alert.match.Facts;
import org.kawaraban.alert.match.Facts.MeetingNews;
import org.kawaraban.alert.match.Once;
import org.kawaraban.alert.match.SubscriptionMatcher;
import org.kawaraban.alert.match.SubscriptionMatcher.Hit;
import org.kawaraban.alert.subscription.Clause;
import org.kawaraban.alert.subscription.Language;
import org.kawaraban.alert.subscription.Subscription;
import org.kawaraban.alert.subscription.SubscriptionRepository;
import org.kawaraban.alert.subscription.SubscriptionRepository.Versioned;
import org.kawaraban.alert.tell.Told;
import org.kawaraban.alert.words.RefusalWriter;
import org.kawaraban.contract.RecordChange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes who is to hear of a change, with the offsets, in one transaction of the caller. */
final class MatchWriter implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(MatchWriter.class);

  /**
   * One cause changes several subjects, which lie on several partitions: an alert waits so long for
   * the rest, so that they come in one message.
   */
  private static final Duration COMING_TOGETHER = Duration.ofMillis(200);

  private final SubscriptionRepository subscriptions;
  private final Function<RecordChange, Facts> facts;
  private final Function<RecordChange, Told> tell;
  private final Clock clock;
  private final SubscriptionMatcher matcher = new SubscriptionMatcher();
  private final MatchRepository matches = new MatchRepository();
  private long version;

  /**
   * @param facts what a change is about
   * @param tell what people are told of it
   */
  MatchWriter(
      SubscriptionRepository subscriptions,
      Function<RecordChange, Facts> facts,
      Function<RecordChange, Told> tell,
      Clock clock) {
    this.subscriptions = subscriptions;
    this.facts = facts;
    this.tell = tell;
    this.clock = clock;
  }

  /** Takes over what became different with subscriptions since the last time. */
  void takeOver(Handle handle) {
    List<Versioned> changed = subscriptions.changedAfter(handle, version);
    if (changed.isEmpty()) {
      return;
    }
    changed.stream()
        .filter(Versioned::deleted)
        .forEach(one -> matcher.remove(one.subscription().id()));
    List<Subscription> standing =
        changed.stream().filter(one -> !one.deleted()).map(Versioned::subscription).toList();
    standing.forEach(MatchWriter::warnIfUnreadable);
    matcher.putAll(standing);
    version = changed.get(changed.size() - 1).version();
  }

  private static void warnIfUnreadable(Subscription subscription) {
    if (subscription.clause() instanceof Clause.Unreadable clause) {
      LOG.warn(
          "nothing matches subscription {} any more, as its condition cannot be read: {}",
          subscription.id(),
          RefusalWriter.sentence(clause.because(), Language.EN));
    }
  }

  Map<Integer, Long> nextOffsets(Handle handle) {
    return matches.nextOffsets(handle);
  }

  /** Changes in their order; each counts once, however often it is read. */
  void write(Handle handle, List<RecordChange> changes, Map<Integer, Long> nextOffsets) {
    takeOver(handle);
    for (RecordChange change : changes) {
      boolean isNew = matches.addChange(handle, change);
      if (isNew && change.timing() == RecordChange.Timing.LIVE && matcher.size() > 0) {
        match(handle, facts.apply(change));
      }
    }
    matches.advance(handle, nextOffsets);
  }

  private void match(Handle handle, Facts change) {
    List<Hit> hits = matcher.match(change);
    Set<String> there = SubscriptionRepository.hold(handle, ids(hits));
    boolean matched = false;
    for (Hit hit : hits) {
      SortedMap<String, String> because = hit.because();
      for (Subscription subscription : hit.subscriptions()) {
        if (there.contains(subscription.id()) && isToTell(handle, subscription, change)) {
          add(handle, subscription, because, change.change());
          matched = true;
        }
      }
    }
    if (matched) {
      matches.addTold(handle, change.change().id(), tell.apply(change.change()));
    }
  }

  private static List<String> ids(List<Hit> hits) {
    return hits.stream()
        .flatMap(hit -> hit.subscriptions().stream())
        .map(Subscription::id)
        .toList();
  }

  private boolean isToTell(Handle handle, Subscription subscription, Facts change) {
    return Once.meeting(change, subscription)
        .map(meeting -> isNews(handle, subscription, meeting, change))
        .orElse(true);
  }

  private boolean isNews(
      Handle handle, Subscription subscription, MeetingNews meeting, Facts change) {
    String cause = change.change().cause();
    Optional<KnownMeeting> told = matches.told(handle, subscription.id(), meeting);
    boolean news =
        Once.isNews(
            meeting,
            told.map(KnownMeeting::substance).orElse(null),
            told.map(known -> known.cause().equals(cause)).orElse(false));
    if (news) {
      matches.tell(handle, subscription.id(), meeting, cause);
    }
    return news;
  }

  private void add(
      Handle handle,
      Subscription subscription,
      SortedMap<String, String> because,
      RecordChange change) {
    long match =
        matches
            .waiting(handle, subscription.id(), change.cause())
            .orElseGet(
                () -> {
                  Instant now = clock.instant();
                  return matches.addMatch(
                      handle,
                      subscription.id(),
                      change.cause(),
                      now,
                      due(handle, subscription, change, now));
                });
    matches.addToMatch(handle, match, change.id(), because);
  }

  /** With the other alerts of the same cause to the same owner, where one waits already. */
  private Instant due(Handle handle, Subscription subscription, RecordChange change, Instant now) {
    Instant due = subscription.due(now.plus(COMING_TOGETHER));
    return matches
        .earliestDue(handle, subscription.owner(), change.cause())
        .filter(earlier -> !due.isAfter(earlier.plus(COMING_TOGETHER)))
        .orElse(due);
  }

  @Override
  public void close() {
    matcher.close();
  }
}
