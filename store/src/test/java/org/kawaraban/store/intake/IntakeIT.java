package org.kawaraban.store.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kawaraban.store.TestItem.US_DIALOGUE;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kawaraban.contract.DeadLetter;
import org.kawaraban.contract.Json;
import org.kawaraban.contract.SourceReport;
import org.kawaraban.contract.SourceState;
import org.kawaraban.contract.TopicSetup;
import org.kawaraban.contract.Topics;
import org.kawaraban.store.RecordDump;
import org.kawaraban.store.TestItem;
import org.kawaraban.store.database.Database;
import org.kawaraban.store.query.JdbiRecordReader;
import org.kawaraban.store.read.Progress;
import org.kawaraban.store.read.RecordReader;
import org.kawaraban.testbed.Testbed;

/** The intake between a real broker and a real PostgreSQL. Each test has a topic of its own. */
class IntakeIT {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.UTC);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static Testbed bed;

  private final String taxonomy = UUID.randomUUID().toString();
  private final String topic = Topics.taggedItems(taxonomy).name();
  private final List<Future<RecordMetadata>> sent = new ArrayList<>();
  private final BlockingQueue<Throwable> fatal = new LinkedBlockingQueue<>();
  private final List<AutoCloseable> opened = new ArrayList<>();
  private KafkaProducer<byte[], byte[]> producer;

  @BeforeAll
  static void takeTestbed() {
    bed = Testbed.shared();
  }

  @BeforeEach
  void createTopic() {
    try (Admin admin =
        Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bed.bootstrapServers()))) {
      TopicSetup.ensure(admin, taxonomy);
    }
    producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bed.bootstrapServers(),
                // A topic just created may refuse the first batch and take the second, after which
                // the first is out of order for ever.
                ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
                1),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  @AfterEach
  void closeAll() throws Exception {
    for (int last = opened.size() - 1; last >= 0; last--) {
      opened.get(last).close();
    }
    producer.close();
  }

  @Test
  void itemsAndReportsBecomeTheRecord() throws Exception {
    Database database = freshDatabase();
    send(TestItem.named("a").published("2019-10-12").own(US_DIALOGUE, 7, "2019-10-11"));
    send(TestItem.named("b").irrelevant());
    sendReport("source-of-" + taxonomy);

    startIntake(database, 500);
    awaitCommitted(database);

    RecordReader record = new JdbiRecordReader(database.dataSource());
    assertThat(record.counts()).isEqualTo(new RecordReader.Counts(2, 1, 2, 1));
    assertThat(record.meeting("japan-us-cyber-dialogue/7")).isPresent();
    assertThat(record.sources())
        .extracting(source -> source.newest().source())
        .contains("source-of-" + taxonomy);
  }

  @Test
  void whatCannotBeUsedIsSetAsideAndTheRestGoesOn() throws Exception {
    Database database = freshDatabase();
    TestItem future =
        TestItem.named("future").published("2019-10-01").own(US_DIALOGUE, 7, "2019-12-11");
    send("not-a-key".getBytes(UTF_8), "not json".getBytes(UTF_8));
    send(future);
    send(TestItem.named("good"));

    startIntake(database, 500);
    awaitCommitted(database);

    assertThat(new JdbiRecordReader(database.dataSource()).counts().items()).isEqualTo(1);
    List<DeadLetter> letters = deadLettersOfThisTopic();
    assertThat(letters).hasSize(2).allMatch(letter -> letter.stage().equals("store"));
    assertThat(letters)
        .anySatisfy(
            letter -> {
              assertThat(letter.key()).isEqualTo("not-a-key".getBytes(UTF_8));
              assertThat(letter.value()).isEqualTo("not json".getBytes(UTF_8));
            })
        .anySatisfy(letter -> assertThat(letter.reason()).contains("start of a held meeting"));
  }

  @Test
  void aConnectionLostInTheMiddleEndsTheIntakeAndLosesAndDoublesNothing() throws Exception {
    Database database = freshDatabase();
    RecordReader record = new JdbiRecordReader(database.dataSource());
    for (int killed = 0; killed < 4; killed++) {
      for (int number = 0; number < 100; number++) {
        send(
            TestItem.named("page-" + killed + "-" + number)
                .tie("US", "cyber-dialogue")
                .own(US_DIALOGUE, 1 + number, null));
      }
      long before = record.counts().items();
      Intake intake = startIntake(database, 10);
      await().atMost(PATIENCE).until(() -> record.counts().items() > before);
      killWriter(database);
      assertThat(fatal.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isNotNull();
      intake.close();
      assertThat(intake.isActive()).isFalse();
    }

    startIntake(database, 10);
    awaitCommitted(database);

    Database undisturbed = freshDatabase();
    startIntake(undisturbed, 500);
    awaitCommitted(undisturbed);
    assertThat(RecordDump.of(database.jdbi())).isEqualTo(RecordDump.of(undisturbed.jdbi()));
    assertThat(record.counts().items()).isEqualTo(400);
  }

  @Test
  void aSecondInstanceWaitsUntilTheFirstEnds() throws Exception {
    Database database = freshDatabase();
    Intake first = startIntake(database, 500);
    await().atMost(PATIENCE).until(first::isActive);
    Intake second = startIntake(database, 500);
    send(TestItem.named("a"));
    awaitCommitted(database);
    assertThat(second.isAlive()).isTrue();
    assertThat(second.isActive()).isFalse();

    first.close();
    await().atMost(PATIENCE).until(second::isActive);
    send(TestItem.named("b"));
    awaitCommitted(database);

    assertThat(new JdbiRecordReader(database.dataSource()).counts().items()).isEqualTo(2);
    assertThat(fatal).isEmpty();
  }

  private Intake startIntake(Database database, int batchMessages) {
    Intake.Config config =
        new Intake.Config(bed.bootstrapServers(), taxonomy, batchMessages, Duration.ofDays(14));
    Intake intake = new Intake(config, database.jdbi(), CLOCK, fatal::add);
    opened.add(intake);
    intake.start();
    return intake;
  }

  private Database freshDatabase() {
    Database database = Database.open(bed.freshDatabaseUrl(), 4);
    opened.add(database);
    database.migrate();
    return database;
  }

  private void send(TestItem item) {
    send(item.id().value().getBytes(UTF_8), Json.write(item.tagged()).getBytes(UTF_8));
  }

  private void send(byte[] key, byte[] value) {
    send(new ProducerRecord<>(topic, key, value));
  }

  private void sendReport(String source) {
    SourceReport report =
        new SourceReport(
            source,
            "A source",
            "https://a.invalid/",
            CLOCK.instant(),
            SourceState.OK,
            2,
            2,
            0,
            "",
            null);
    send(
        new ProducerRecord<>(
            Topics.SOURCE_REPORTS.name(),
            source.getBytes(UTF_8),
            Json.write(report).getBytes(UTF_8)));
  }

  private void send(ProducerRecord<byte[], byte[]> message) {
    sent.add(producer.send(message));
  }

  private void awaitCommitted(Database database) throws Exception {
    Map<TopicPartition, Long> ends = new HashMap<>();
    for (Future<RecordMetadata> one : sent) {
      RecordMetadata at = one.get();
      ends.merge(new TopicPartition(at.topic(), at.partition()), at.offset() + 1, Math::max);
    }
    Progress progress = new Progress(database.dataSource());
    await().atMost(PATIENCE).until(() -> progress.committed(ends));
  }

  private static void killWriter(Database database) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select pg_terminate_backend(l.pid) from pg_locks l
                        join pg_database d on d.oid = l.database
                        where l.locktype = 'advisory' and d.datname = current_database()
                        """)
                    .mapTo(Boolean.class)
                    .list());
  }

  private List<DeadLetter> deadLettersOfThisTopic() {
    List<TopicPartition> partitions =
        IntStream.range(0, Topics.PARTITIONS)
            .mapToObj(number -> new TopicPartition(Topics.DEAD_LETTERS.name(), number))
            .toList();
    List<DeadLetter> letters = new ArrayList<>();
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bed.bootstrapServers()),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        consumer
            .poll(Duration.ofMillis(200))
            .forEach(message -> letters.add(DeadLetter.from(message)));
      }
    }
    return letters.stream().filter(letter -> topic.equals(letter.topic())).toList();
  }
}
