package org.kawaraban.alert;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jdbi.v3.core.Jdbi;
import org.kawaraban.alert.channel.Channel.Kind;
import org.kawaraban.alert.channel.Destination;
import org.kawaraban.alert.delivery.Delivery.Counts;
import org.kawaraban.alert.subscription.Language;
import org.kawaraban.alert.subscription.Rate;
import org.kawaraban.alert.subscription.Subscription;
import org.kawaraban.alert.subscription.SubscriptionBook.Wish;
import org.kawaraban.contract.Completeness;
import org.kawaraban.contract.Evidence;
import org.kawaraban.contract.ItemId;
import org.kawaraban.contract.Json;
import org.kawaraban.contract.MeetingMention;
import org.kawaraban.contract.MentionKind;
import org.kawaraban.contract.Mode;
import org.kawaraban.contract.Origin;
import org.kawaraban.contract.Outcome;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.contract.PressItem;
import org.kawaraban.contract.Producers;
import org.kawaraban.contract.Stage;
import org.kawaraban.contract.Tag;
import org.kawaraban.contract.TaggedItem;
import org.kawaraban.contract.Tagging;
import org.kawaraban.contract.Tier;
import org.kawaraban.contract.Topics;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.store.StoreConfig;
import org.kawaraban.store.StoreProgram;
import org.kawaraban.store.query.JdbiRecordReader;
import org.kawaraban.testbed.Testbed;

/** Alerts of the real store on a broker and a database of their own, and who receives them. */
final class RunningAlerts implements AutoCloseable {
  static final Duration PATIENCE = Duration.ofSeconds(60);

  final TravelledClock clock = new TravelledClock();
  final WebhookReceiver receiver = new WebhookReceiver();
  final AlertDesk desk;
  private final Queue<Throwable> fatal = new ConcurrentLinkedQueue<>();
  private final Testbed bed = Testbed.open().createTopics();
  private final String database = bed.freshDatabaseUrl();
  private final Producer<byte[], byte[]> producer = Producers.open(bed.bootstrapServers(), "test");
  private final StoreProgram store;
  private AlertProgram alert;

  RunningAlerts() {
    store =
        new StoreProgram(
            new StoreConfig(bed.bootstrapServers(), database, 500, 5, Duration.ofDays(14)),
            clock,
            fatal::add);
    store.start();
    await().atMost(PATIENCE).until(store::isActive);
    desk = AlertDesk.open(store.dataSource(), store.reader(), clock);
    alert = begin();
  }

  private AlertProgram begin() {
    AlertProgram begun =
        new AlertProgram(
            new AlertConfig(
                bed.bootstrapServers(),
                database,
                true,
                1000,
                Optional.empty(),
                URI.create("https://alerts.example.org")),
            store.reader(),
            UnaryOperator.identity(),
            clock,
            fatal::add);
    begun.start();
    return begun;
  }

  /** Ends the program of alerts and, while it is down, does this. */
  void restart(Runnable meanwhile) {
    alert.close();
    meanwhile.run();
    alert = begin();
  }

  void assertNothingDied() {
    assertThat(fatal).isEmpty();
  }

  /** Rows of alerts that a condition holds of. */
  long rows(String from) {
    return Jdbi.create(store.dataSource())
        .withHandle(
            handle -> handle.createQuery("select count(*) from " + from).mapTo(Long.class).one());
  }

  /** The same desk by another clock. */
  AlertDesk desk(Clock other) {
    return AlertDesk.over(store.dataSource(), store.reader(), other);
  }

  /** The same where record and desk share one connection: who waits for a second waits in vain. */
  AlertDesk deskOver(HikariDataSource one) {
    one.setJdbcUrl(database);
    one.setMaximumPoolSize(1);
    one.setConnectionTimeout(Duration.ofSeconds(1).toMillis());
    return AlertDesk.over(one, new JdbiRecordReader(one), clock);
  }

  Subscription subscribe(String owner, String name, String when, String path) {
    OwnAlerts own = desk.of(owner);
    Subscription subscription = own.read(wish(name, when));
    own.keep(subscription, List.of(webhook(path)));
    return subscription;
  }

  static Wish wish(String name, String when) {
    return new Wish(name, when, Rate.INSTANT, Language.EN, ZoneOffset.UTC, null, false);
  }

  Counts counts(Subscription subscription) {
    return desk.of(subscription.owner()).counts(subscription.id());
  }

  Destination webhook(String path) {
    return new Destination(Kind.WEBHOOK, receiver.url(path));
  }

  void publish(TaggedItem item) {
    ProducerRecord<byte[], byte[]> message =
        new ProducerRecord<>(
            Topics.taggedItems(Vocabulary.bundled().taxonomyVersion()).name(),
            item.item().id().value().getBytes(UTF_8),
            Json.write(item).getBytes(UTF_8));
    try {
      var unused = producer.send(message).get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("the broker of the test did not take an item", e);
    }
  }

  void awaitMessages(String path, int number) {
    await().atMost(PATIENCE).until(() -> receiver.received(path).size() >= number);
  }

  /** Until the page of this source was read by alerts, and whatever it brought was sent. */
  void awaitSent(String partner, String source) {
    awaitRead(partner, source);
    await().atMost(PATIENCE).until(() -> desk.counts().pending() == 0);
  }

  /** Until alerts have read the page of this source. */
  void awaitRead(String partner, String source) {
    String term = "partner:" + partner + " and source:" + source;
    Subscription probe = desk.of("probe").read(wish("probe", term + " and kind:item-relevant"));
    await().atMost(PATIENCE).until(() -> desk.of("probe").test(probe, 1).ever() > 0);
  }

  static JsonNode data(WebhookReceiver.Received received) {
    return Json.read(received.body(), JsonNode.class).path("data");
  }

  static List<String> texts(JsonNode array, String field) {
    return StreamSupport.stream(array.spliterator(), false)
        .map(one -> one.path(field).asText())
        .toList();
  }

  /** A page of its own source on the one meeting of a partner, as classify would tag it. */
  TaggedItem page(String partner, String source, String lang, Stage stage, LocalDate published) {
    URI url = URI.create("https://%s.example.invalid/%s".formatted(source, partner));
    Vocabulary.Series series =
        Vocabulary.bundled().series().stream()
            .filter(one -> one.partners().equals(List.of(partner)))
            .findFirst()
            .orElseThrow();
    String title = lang.equals("ja") ? "第５回" + series.ja() : "The 5th " + series.name();
    Evidence span = new Evidence(Evidence.Field.TITLE, title.substring(0, 3), 0, 3, "test");
    PartialDate day = PartialDate.of(published);
    PressItem item =
        new PressItem(
            ItemId.of(url),
            PressItem.revisionOf(title, day, title),
            source,
            Tier.OFFICIAL,
            url,
            Origin.LIVE,
            lang,
            title,
            day,
            clock.instant(),
            null,
            Completeness.FULL,
            title,
            false,
            List.of(),
            null);
    MeetingMention mention =
        new MeetingMention(
            MentionKind.OWN,
            series.name(),
            true,
            series.partners(),
            5,
            day,
            day,
            "London",
            Mode.IN_PERSON,
            stage,
            List.of(span));
    Tagging tagging =
        new Tagging(
            Outcome.TAGGED,
            true,
            List.of(span),
            List.of(new Tag(partner, 0.9, List.of(span))),
            List.of(),
            List.of(),
            new Tag(series.instrument(), 0.9, List.of(span)),
            List.of(),
            List.of(mention),
            List.of());
    return new TaggedItem(item, tagging, Vocabulary.bundled().taxonomyVersion());
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  @Override
  public void close() {
    alert.close();
    store.close();
    producer.close();
    receiver.close();
    bed.close();
  }
}
