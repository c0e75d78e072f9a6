package org.kawaraban.alert;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kawaraban.alert.AlertDesk.Destination;
import org.kawaraban.alert.channel.Channel.Kind;
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
import org.kawaraban.testbed.Testbed;

/** From tagged items to a webhook, with the real store between. */
class AlertProgramIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final TravelledClock CLOCK = new TravelledClock();
  private static final Queue<Throwable> FATAL = new ConcurrentLinkedQueue<>();
  private static Testbed bed;
  private static String database;
  private static StoreProgram store;
  private static AlertDesk desk;
  private static AlertProgram alert;
  private static WebhookReceiver receiver;
  private static Producer<byte[], byte[]> producer;

  private final LocalDate today = LocalDate.ofInstant(CLOCK.instant(), ZoneOffset.UTC);

  /** One instance for all tests, each of which has a partner and a series of its own. */
  @BeforeAll
  static void start() {
    bed = Testbed.open().createTopics();
    database = bed.freshDatabaseUrl();
    producer = Producers.open(bed.bootstrapServers(), "test");
    receiver = new WebhookReceiver();
    store =
        new StoreProgram(
            new StoreConfig(bed.bootstrapServers(), database, 500, 5, Duration.ofDays(14)),
            CLOCK,
            FATAL::add);
    store.start();
    await().atMost(PATIENCE).until(store::isActive);
    desk = AlertDesk.open(store.dataSource(), store.reader(), CLOCK);
    startAlert();
  }

  private static void startAlert() {
    alert =
        new AlertProgram(
            new AlertConfig(
                bed.bootstrapServers(),
                database,
                true,
                Optional.empty(),
                URI.create("https://alerts.example.org")),
            store.reader(),
            CLOCK,
            FATAL::add);
    alert.start();
  }

  @AfterAll
  static void stop() {
    alert.close();
    store.close();
    producer.close();
    receiver.close();
    bed.close();
  }

  @AfterEach
  void nothingDied() {
    assertThat(FATAL).isEmpty();
  }

  @Test
  void aMeetingOfThreeSourcesInTwoLanguagesIsOneAnnouncementAndOneOutcome() {
    Subscription british = subscribe("taro", "UK", "partner:GB", "/GB");
    Subscription words =
        subscribe(
            "taro", "words", "partner:GB and (text:\"cyber consultations\" or text:サイバー協議)", "/GB");
    subscribe("hanako", "France", "partner:EE", "/nobody");

    publish(page("GB", "mofa-en", "en", Stage.ANNOUNCED, today));
    awaitMessages("/GB", 1);
    publish(page("GB", "mofa-ja", "ja", Stage.ANNOUNCED, today));
    publish(page("GB", "nco", "ja", Stage.ANNOUNCED, today));
    awaitSent("GB", "nco");
    publish(page("GB", "mofa-en-report", "en", Stage.HELD, today));
    awaitMessages("/GB", 2);
    publish(page("GB", "mofa-ja-report", "ja", Stage.HELD, today));
    publish(page("GB", "eu-report", "en", Stage.HELD, today));
    awaitSent("GB", "eu-report");

    assertThat(receiver.received("/nobody")).isEmpty();
    List<WebhookReceiver.Received> received = receiver.received("/GB");
    assertThat(received).hasSize(2);
    JsonNode announcement = data(received.get(0));
    assertThat(texts(announcement.path("subscriptions"), "name")).containsOnly("UK", "words");
    assertThat(texts(announcement.path("changes"), "kind"))
        .contains("item-relevant", "meeting-announced");
    assertThat(texts(data(received.get(1)).path("changes"), "kind")).contains("meeting-held");
    assertThat(desk.counts(british.id())).isEqualTo(Map.of("DELIVERED", 2L));
    assertThat(desk.counts(words.id())).isEqualTo(Map.of("DELIVERED", 2L));
    assertThat(desk.deliveries(british.id(), 1, 10))
        .extracting(line -> line.number())
        .containsExactly(2L);
  }

  @Test
  void aSubscriberWhomTheFirstPageDidNotConcernHearsOfTheSecond() {
    Subscription japanese = subscribe("taro", "Japanese", "partner:FR and lang:ja", "/FR");

    publish(page("FR", "mofa-en", "en", Stage.ANNOUNCED, today));
    awaitSent("FR", "mofa-en");
    publish(page("FR", "mofa-ja", "ja", Stage.ANNOUNCED, today));
    publish(page("FR", "nco", "ja", Stage.ANNOUNCED, today));
    awaitSent("FR", "nco");

    awaitMessages("/FR", 1);
    assertThat(desk.counts(japanese.id())).isEqualTo(Map.of("DELIVERED", 1L));
  }

  @Test
  void oldPagesAlertNobodyButAreFoundByATest() {
    Subscription british = subscribe("taro", "UK", "partner:IN", "/IN");

    publish(page("IN", "mofa-en", "en", Stage.HELD, today.minusDays(100)));
    awaitSent("IN", "mofa-en");

    assertThat(receiver.received("/IN")).isEmpty();
    assertThat(desk.counts(british.id())).isEmpty();
    var result = desk.test(british, 30);
    assertThat(result.recent()).isZero();
    assertThat(result.ever()).isEqualTo(1);
    assertThat(result.examples().get(0).reasons()).containsExactly("partner:IN");
  }

  @Test
  void alertsComeAfterARestartAndNoneTwice() {
    Subscription british = subscribe("taro", "UK", "partner:AU", "/AU");
    publish(page("AU", "mofa-en", "en", Stage.ANNOUNCED, today));
    awaitMessages("/AU", 1);
    alert.close();
    publish(page("AU", "mofa-en-report", "en", Stage.HELD, today));

    startAlert();
    awaitMessages("/AU", 2);
    alert.close();
    startAlert();
    awaitSent("AU", "mofa-en-report");

    assertThat(receiver.received("/AU"))
        .extracting(WebhookReceiver.Received::id)
        .hasSize(2)
        .doesNotHaveDuplicates();
    assertThat(desk.counts(british.id())).isEqualTo(Map.of("DELIVERED", 2L));
  }

  @Test
  void aDigestHoldsTheAlertsOfItsDay() {
    desk.keep(
        desk.book()
            .read(
                new Wish(
                    "taro",
                    "daily",
                    "partner:DE and lang:en",
                    Rate.DAILY,
                    Language.EN,
                    ZoneId.of("Asia/Tokyo"),
                    null)),
        List.of(webhook("/DE")));
    publish(page("DE", "mofa-en", "en", Stage.ANNOUNCED, today));
    awaitRead("DE", "mofa-en");
    publish(page("DE", "mofa-en-report", "en", Stage.HELD, today));
    awaitRead("DE", "mofa-en-report");
    assertThat(receiver.received("/DE")).isEmpty();

    CLOCK.travel(Duration.ofDays(1));
    awaitMessages("/DE", 1);

    assertThat(texts(data(receiver.received("/DE").get(0)).path("subscriptions"), "number"))
        .containsExactly("1", "2");
  }

  private static Subscription subscribe(String owner, String name, String when, String path) {
    Subscription subscription =
        desk.book()
            .read(new Wish(owner, name, when, Rate.INSTANT, Language.EN, ZoneOffset.UTC, null));
    desk.keep(subscription, List.of(webhook(path)));
    return subscription;
  }

  private static Destination webhook(String path) {
    return new Destination(Kind.WEBHOOK, receiver.url(path));
  }

  private static void publish(TaggedItem item) {
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

  private static void awaitMessages(String path, int number) {
    await().atMost(PATIENCE).until(() -> receiver.received(path).size() >= number);
  }

  /** Until the page of this source was read by alerts, and whatever it brought was sent. */
  private static void awaitSent(String partner, String source) {
    awaitRead(partner, source);
    await().atMost(PATIENCE).until(() -> !desk.counts(null).containsKey("PENDING"));
  }

  /** Until alerts have read the page of this source. */
  private static void awaitRead(String partner, String source) {
    String term = "partner:" + partner + " and source:" + source;
    Subscription probe =
        desk.book()
            .read(
                new Wish(
                    "probe",
                    "probe",
                    term + " and kind:item-relevant",
                    Rate.INSTANT,
                    Language.EN,
                    ZoneOffset.UTC,
                    null));
    await().atMost(PATIENCE).until(() -> desk.test(probe, 1).ever() > 0);
  }

  private static JsonNode data(WebhookReceiver.Received received) {
    return Json.read(received.body(), JsonNode.class).path("data");
  }

  private static List<String> texts(JsonNode array, String field) {
    return StreamSupport.stream(array.spliterator(), false)
        .map(one -> one.path(field).asText())
        .toList();
  }

  /** A page of its own source on the one meeting of a partner, as classify would tag it. */
  private TaggedItem page(
      String partner, String source, String lang, Stage stage, LocalDate published) {
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
            CLOCK.instant(),
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
}
