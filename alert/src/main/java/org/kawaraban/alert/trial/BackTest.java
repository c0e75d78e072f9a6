package org.kawaraban.alert.trial;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
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
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.kawaraban.alert.match.Facts;
import org.kawaraban.alert.match.Facts.MeetingNews;
import org.kawaraban.alert.match.Facts.Substance;
import org.kawaraban.alert.match.Once;
import org.kawaraban.alert.match.SubscriptionMatcher;
import org.kawaraban.alert.record.FactsReader;
import org.kawaraban.alert.record.Round;
import org.kawaraban.alert.record.Teller;
import org.kawaraban.alert.subscription.Field;
import org.kawaraban.alert.subscription.Subscription;
import org.kawaraban.alert.subscription.SubscriptionBook;
import org.kawaraban.alert.subscription.Term;
import org.kawaraban.alert.tell.Told;
import org.kawaraban.contract.Json;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.contract.RecordChange;
import org.kawaraban.contract.Stage;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.store.read.RecordReader;

/** Tries a subscription on the changes that were kept, the newest first while there is time. */
public final class BackTest {
  private static final int EXAMPLES = 5;

  /** Pages, and meetings, that are remembered: changes of one time are about the same. */
  private static final int KEPT = 1_000;

  private static final Term JOINT_TEXT = new Term(Field.INSTRUMENT, "joint-statement");

  private final Jdbi jdbi;
  private final Round record;
  private final FactsReader facts;
  private final Teller teller;
  private final Clock clock;
  private final Duration most;

  /**
   * A trial of one subscription.
   *
   * @param most time to take; what is not tried by then is left out, and the result says so
   */
  public BackTest(Jdbi jdbi, RecordReader record, Clock clock, Duration most) {
    Vocabulary vocabulary = Vocabulary.bundled();
    this.jdbi = jdbi;
    this.record = new Round(record, KEPT);
    this.facts = new FactsReader(this.record, vocabulary);
    this.teller = new Teller(this.record, vocabulary);
    this.clock = clock;
    this.most = most;
  }

  /**
   * What came of it.
   *
   * @param recent alerts it would have given since the day asked for
   * @param ever alerts it would have given in all, had everything been news when it was learnt
   * @param tried newest changes on which it was tried, those of other kinds than it can match too
   * @param changes there are; more than {@code tried} where there was no time for all
   * @param since when the earliest of those tried happened, null where there was none
   * @param examples the newest of them
   */
  public record Result(
      int recent,
      int ever,
      long tried,
      long changes,
      @Nullable Instant since,
      List<Example> examples) {
    public Result {
      examples = List.copyOf(examples);
    }
  }

  /** A change it would have told of, what it is about, and the terms by which. */
  public record Example(RecordChange change, Told told, List<String> reasons) {
    public Example {
      reasons = List.copyOf(reasons);
    }
  }

  /** A change that the condition holds of. */
  private record Found(Facts about, List<String> reasons) {}

  /**
   * Tries it, paused or not.
   *
   * @param recent from when on alerts count as recent; only news does
   */
  public Result run(Subscription subscription, Instant recent) {
    Instant end = clock.instant().plus(most);
    Set<RecordChange.Kind> kinds = SubscriptionBook.kinds(subscription);
    Deque<Found> found = new ArrayDeque<>();
    long tried = 0;
    @Nullable Instant since = null;
    try (SubscriptionMatcher matcher = new SubscriptionMatcher()) {
      matcher.put(subscription.activated(true));
      Iterator<RecordChange> changes =
          new NewestFirst(
              jdbi,
              next ->
                  record.expect(
                      next.stream().filter(change -> kinds.contains(change.kind())).toList()));
      while (changes.hasNext() && clock.instant().isBefore(end)) {
        RecordChange change = changes.next();
        tried++;
        since = change.at();
        if (!kinds.contains(change.kind())) {
          continue; // What it is about need not be asked for.
        }
        Facts about = facts.read(change);
        // Without its pages: there may be many, and none is asked for again.
        Facts kept = new Facts(change, about.terms(), List.of(), about.meeting());
        matcher
            .match(about)
            .forEach(hit -> found.addFirst(new Found(kept, List.copyOf(hit.because().keySet()))));
      }
    }
    Telling telling = new Telling(subscription, recent);
    found.forEach(telling::hear);
    return telling.result(tried, count(), since);
  }

  /** What would have been told, in the order in which it happened. */
  private final class Telling {
    private final Subscription subscription;
    private final Instant from;
    private final Set<String> recent = new HashSet<>();
    private final Set<String> ever = new HashSet<>();
    private final Deque<Found> newest = new ArrayDeque<>();
    private final Map<String, Substance> told = new HashMap<>();

    Telling(Subscription subscription, Instant from) {
      this.subscription = subscription;
      this.from = from;
    }

    void hear(Found found) {
      if (!isNews(found.about())) {
        return;
      }
      RecordChange change = found.about().change();
      ever.add(change.cause());
      if (change.timing() == RecordChange.Timing.LIVE && !change.at().isBefore(from)) {
        recent.add(change.cause());
      }
      newest.addFirst(found);
      if (newest.size() > EXAMPLES) {
        newest.removeLast();
      }
    }

    Result result(long tried, long changes, @Nullable Instant since) {
      List<Example> examples =
          newest.stream()
              .map(
                  found ->
                      new Example(
                          found.about().change(),
                          teller.tell(found.about().change()),
                          found.reasons()))
              .toList();
      return new Result(recent.size(), ever.size(), tried, changes, since, examples);
    }

    private boolean isNews(Facts about) {
      Optional<MeetingNews> meeting = Once.meeting(about, subscription);
      if (meeting.isEmpty()) {
        return true;
      }
      String key = meeting.get().keys().get(0);
      @Nullable Substance before = told.get(key);
      Substance then = then(about, meeting.get().substance(), before);
      told.put(key, then);
      return Once.isNews(
          new MeetingNews(meeting.get().keys(), then),
          before,
          ever.contains(about.change().cause()));
    }

    /**
     * As the meeting was when it changed: the record knows only how it is now, and a further page
     * on it brings nothing new but a joint text.
     */
    private Substance then(Facts about, Substance now, @Nullable Substance before) {
      boolean joint = before != null && before.jointText();
      if (about.change().subject().startsWith("meeting/")) {
        return state(about.change().after(), joint);
      }
      Substance known = before == null ? now : before;
      return new Substance(
          known.ordinal(),
          known.start(),
          known.end(),
          known.place(),
          known.stage(),
          joint || about.terms().contains(JOINT_TEXT));
    }

    private Substance state(@Nullable JsonNode after, boolean jointText) {
      return after == null
          ? new Substance(null, null, null, null, null, jointText)
          : Json.mapper().convertValue(after, State.class).substance(jointText);
    }
  }

  /** What a change of a meeting says of it that makes news. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  private record State(
      @Nullable Integer ordinal,
      @Nullable PartialDate start,
      @Nullable PartialDate end,
      @Nullable String place,
      @Nullable Stage stage) {
    Substance substance(boolean jointText) {
      return new Substance(ordinal, start, end, place, stage, jointText);
    }
  }

  private long count() {
    return jdbi.withHandle(
        handle -> handle.createQuery("select count(*) from alert.change").mapTo(Long.class).one());
  }
}
