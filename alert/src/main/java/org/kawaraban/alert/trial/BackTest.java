package org.kawaraban.alert.trial;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.kawaraban.alert.match.Facts;
import org.kawaraban.alert.match.Facts.MeetingNews;
import org.kawaraban.alert.match.Facts.Substance;
import org.kawaraban.alert.match.Once;
import org.kawaraban.alert.match.SubscriptionMatcher;
import org.kawaraban.alert.match.SubscriptionMatcher.Hit;
import org.kawaraban.alert.record.FactsReader;
import org.kawaraban.alert.subscription.Subscription;
import org.kawaraban.contract.Json;
import org.kawaraban.contract.RecordChange;

/** Tries a subscription on the changes that were kept. */
public final class BackTest {
  private static final int EXAMPLES = 5;

  private final FactsReader facts;

  public BackTest(FactsReader facts) {
    this.facts = facts;
  }

  /**
   * What came of it.
   *
   * @param recent alerts it would have given since the day asked for
   * @param ever alerts it would have given in all, had everything been news when it was learnt
   * @param changes on which it was tried
   * @param examples the newest of them
   */
  public record Result(int recent, int ever, int changes, List<Example> examples) {
    public Result {
      examples = List.copyOf(examples);
    }
  }

  /** A change it would have told of, and the terms by which. */
  public record Example(RecordChange change, List<String> reasons) {
    public Example {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * Tries it, paused or not.
   *
   * @param since from when on alerts count as recent; only news does
   */
  public Result run(Handle handle, Subscription subscription, Instant since) {
    Set<String> recent = new HashSet<>();
    Set<String> ever = new HashSet<>();
    Deque<Example> examples = new ArrayDeque<>();
    Map<String, Substance> told = new HashMap<>();
    int tried = 0;
    try (SubscriptionMatcher matcher = new SubscriptionMatcher();
        Stream<RecordChange> changes = changes(handle)) {
      matcher.put(subscription.activated(true));
      Iterator<RecordChange> each = changes.iterator();
      while (each.hasNext()) {
        RecordChange change = each.next();
        tried++;
        Facts about = facts.read(change);
        for (Hit hit : matcher.match(about)) {
          if (!isNews(about, subscription, ever.contains(change.cause()), told)) {
            continue;
          }
          ever.add(change.cause());
          if (change.timing() == RecordChange.Timing.LIVE && !change.at().isBefore(since)) {
            recent.add(change.cause());
          }
          examples.addFirst(example(hit, change));
          if (examples.size() > EXAMPLES) {
            examples.removeLast();
          }
        }
      }
    }
    return new Result(recent.size(), ever.size(), tried, List.copyOf(examples));
  }

  private static boolean isNews(
      Facts about, Subscription subscription, boolean sameCause, Map<String, Substance> told) {
    Optional<MeetingNews> meeting = Once.meeting(about, subscription);
    if (meeting.isEmpty()) {
      return true;
    }
    String key = meeting.get().keys().get(0);
    boolean news = Once.isNews(meeting.get(), told.get(key), sameCause);
    told.put(key, meeting.get().substance());
    return news;
  }

  private static Example example(Hit hit, RecordChange change) {
    return new Example(change, List.copyOf(hit.because().keySet()));
  }

  private static Stream<RecordChange> changes(Handle handle) {
    return handle
        .createQuery("select message from alert.change order by sequence")
        .setFetchSize(200)
        .map((row, context) -> Json.read(row.getString("message"), RecordChange.class))
        .stream();
  }
}
