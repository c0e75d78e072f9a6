package org.kawaraban.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kawaraban.alert.TravelledClock;
import org.kawaraban.alert.channel.Channel;
import org.kawaraban.alert.channel.Channel.Kind;
import org.kawaraban.alert.channel.WebhookSecret;
import org.kawaraban.alert.database.Database;
import org.kawaraban.alert.match.TextQueries;
import org.kawaraban.alert.subscription.Language;
import org.kawaraban.alert.subscription.Rate;
import org.kawaraban.alert.subscription.Subscription;
import org.kawaraban.alert.subscription.SubscriptionBook;
import org.kawaraban.alert.subscription.SubscriptionBook.Wish;
import org.kawaraban.alert.subscription.SubscriptionRepository;
import org.kawaraban.alert.subscription.TermNames;
import org.kawaraban.alert.tell.Notice;
import org.kawaraban.contract.SourceReport;
import org.kawaraban.contract.SourceState;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.testbed.Testbed;

class HeartbeatsIT {
  private static final Duration WEEK = Duration.ofDays(7);

  private final SecureRandom random = new SecureRandom();
  private final TravelledClock clock = new TravelledClock();
  private final Database database = Database.open(Testbed.shared().freshDatabaseUrl(), 2);
  private final List<SourceReport> sources = new ArrayList<>();
  private final Heartbeats heartbeats =
      new Heartbeats(
          new SubscriptionRepository(new TermNames(Vocabulary.bundled())), () -> sources, clock);

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void whoAskedForItIsToldOnceAWeekThatNothingHappened() {
    source("MOFA", SourceState.OK);
    source("MOD", SourceState.DISABLED);
    Subscription asked = subscribe(true);
    Subscription silent = subscribe(false);

    beat();
    assertThat(told(asked)).isEmpty();
    clock.travel(WEEK);
    beat();
    beat();
    assertThat(told(asked)).hasSize(1);
    assertThat(told(asked).get(0).type()).isEqualTo(Notice.Type.HEARTBEAT);
    assertThat(told(asked).get(0).data().silent()).isEmpty();
    clock.travel(WEEK);
    beat();

    assertThat(told(asked)).hasSize(2);
    assertThat(told(silent)).isEmpty();
  }

  @Test
  void sourcesThatCannotBeReadOrCouldNotInTheWeekAreNamed() {
    source("NCO", SourceState.CHALLENGED);
    source("MOFA", SourceState.OK);
    source("EEAS", SourceState.NOT_MODIFIED);
    Subscription asked = subscribe(true);
    change(1, "source-back", "source/mofa", clock.instant().plus(WEEK).minus(Duration.ofDays(1)));
    change(2, "source-silent", "source/eeas", clock.instant().minus(Duration.ofDays(8)));

    clock.travel(WEEK);
    beat();

    assertThat(told(asked).get(0).data().silent()).containsExactly("MOFA", "NCO");
  }

  @Test
  void aWeekWithAnAlertNeedsNoSignOfLife() {
    Subscription asked = subscribe(true);
    Instant lately = clock.instant().plus(WEEK).minus(Duration.ofHours(1));
    database
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "insert into alert.match (subscription, number, cause, matched, due)"
                        + " values (?, 1, 'item/a@1', cast(? as timestamptz), now())",
                    asked.id(),
                    lately.toString()));

    clock.travel(WEEK);
    beat();
    assertThat(told(asked)).isEmpty();
    clock.travel(WEEK);
    beat();

    assertThat(told(asked)).hasSize(1);
  }

  @Test
  void nobodyIsToldThatNothingHappenedByAConditionThatCannotBeRead() {
    Subscription asked = subscribe(true);
    database
        .jdbi()
        .useHandle(
            handle -> handle.execute("update alert.subscription set clause = 'partner:ATLANTIS'"));

    clock.travel(WEEK);
    beat();

    assertThat(told(asked)).isEmpty();
  }

  private void beat() {
    database.jdbi().useHandle(heartbeats::beat);
  }

  private void source(String name, SourceState state) {
    sources.add(
        new SourceReport(
            name.toLowerCase(Locale.ROOT),
            name,
            "https://example.invalid",
            clock.instant(),
            state,
            0,
            0,
            0,
            "",
            null));
  }

  private void change(int sequence, String kind, String subject, Instant at) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "insert into alert.change (id, sequence, at, live, message) values"
                        + " (?, ?, cast(? as timestamptz), true, cast(? as jsonb))",
                    "%024x".formatted(sequence),
                    sequence,
                    at.toString(),
                    "{\"kind\":\"%s\",\"subject\":\"%s\"}".formatted(kind, subject)));
  }

  private Subscription subscribe(boolean heartbeat) {
    Subscription subscription =
        new SubscriptionBook(database.jdbi(), clock, random, TextQueries::isSearchable)
            .read(
                "taro",
                new Wish(
                    "UK",
                    "partner:GB",
                    Rate.INSTANT,
                    Language.EN,
                    ZoneId.of("Asia/Tokyo"),
                    null,
                    heartbeat));
    Channel channel =
        new Channel(
            SubscriptionBook.newId(random),
            "taro",
            Kind.WEBHOOK,
            "https://example.org/" + subscription.id(),
            WebhookSecret.generate(random),
            null,
            true,
            null);
    ChannelRepository channels = new ChannelRepository();
    database
        .jdbi()
        .useTransaction(
            handle -> {
              SubscriptionBook.keep(handle, subscription);
              channels.addOrFind(handle, channel, clock.instant());
              channels.connect(handle, subscription.id(), channel.id());
            });
    return subscription;
  }

  private List<Notice> told(Subscription subscription) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "select m.body from alert.message m join alert.subscription_channel c"
                            + " on c.channel = m.channel where c.subscription = :id order by m.created")
                    .bind("id", subscription.id())
                    .mapTo(String.class)
                    .map(Notice::read)
                    .list());
  }
}
