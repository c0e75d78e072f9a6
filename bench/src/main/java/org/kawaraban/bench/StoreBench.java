package org.kawaraban.bench;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.kawaraban.app.instance.Backbone;
import org.kawaraban.app.instance.DataDirectory;
import org.kawaraban.app.process.Logs;
import org.kawaraban.classify.Tagger;
import org.kawaraban.contract.ItemId;
import org.kawaraban.contract.Json;
import org.kawaraban.contract.MeetingMention;
import org.kawaraban.contract.MentionKind;
import org.kawaraban.contract.Mode;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.contract.PressItem;
import org.kawaraban.contract.Producers;
import org.kawaraban.contract.Stage;
import org.kawaraban.contract.TaggedItem;
import org.kawaraban.contract.Tier;
import org.kawaraban.contract.TopicSetup;
import org.kawaraban.contract.Topics;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.store.StoreReader;
import org.kawaraban.store.ledger.Ledger;
import org.kawaraban.store.ledger.OwnMention;
import org.kawaraban.store.read.MatrixQuery;
import org.kawaraban.store.read.RecordReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The store alone: tagged items wait on their topic, then it starts. */
@Command(
    name = "store",
    mixinStandardHelpOptions = true,
    description = {
      "Tagged items per second from their topic to committed rows, beside COPY of the same rows,",
      "and how long Table 1 takes then. Ends with 1 where it is less than a third of COPY."
    })
final class StoreBench implements Callable<Integer> {
  private static final int WARM_UP = 5_000;
  private static final int RUNS = 5;
  private static final int MENTIONS_OF_A_SERIES = 500;

  @Option(
      names = "--items",
      paramLabel = "N",
      description = "Items of the run (default: ${DEFAULT-VALUE}).",
      defaultValue = "100000")
  private int items = 100_000;

  @Override
  public Integer call() throws Exception {
    Path directory = Scratch.create();
    boolean quickEnough;
    Logs.toFile(DataDirectory.log(directory));
    try (DataDirectory data = DataDirectory.take(directory, DataDirectory.Kind.LIVE).orElseThrow();
        Backbone backbone = Backbone.start(data, Map.of())) {
      tag(backbone, 0, items);
      IntakeRun.of(backbone, Math.min(items, WARM_UP));
      List<IntakeRun> runs = new ArrayList<>();
      for (int number = 0; number < RUNS; number++) {
        IntakeRun.dropRecord(backbone);
        runs.add(IntakeRun.of(backbone, items).besideCopy(backbone));
      }
      quickEnough = IntakeRun.report(runs);
      // Asked with nothing else running: making search entries takes both cores for a minute.
      try (StoreReader store = StoreReader.open(backbone.databaseUrl())) {
        table(store.reader());
      }
      ledger();
    } finally {
      Scratch.delete(directory);
    }
    return quickEnough ? 0 : 1;
  }

  /** Puts tagged items on their topic. */
  static void tag(Backbone backbone, int from, int to) {
    Tagger tagger = Tagger.bundled();
    String topic = Topics.taggedItems(tagger.taxonomyVersion()).name();
    try (Admin admin =
        Admin.create(
            Map.<String, Object>of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, backbone.bootstrapServers()))) {
      TopicSetup.ensure(admin, tagger.taxonomyVersion());
    }
    try (Producer<byte[], byte[]> producer =
        Producers.open(backbone.bootstrapServers(), "kawaraban-bench")) {
      SyntheticItems.of(from, to)
          .map(item -> message(topic, tagger, item))
          .forEach(
              message -> {
                var unused = producer.send(message);
              });
      producer.flush();
    }
  }

  private static ProducerRecord<byte[], byte[]> message(
      String topic, Tagger tagger, PressItem item) {
    TaggedItem tagged = new TaggedItem(item, tagger.tag(item), tagger.taxonomyVersion());
    return new ProducerRecord<>(
        topic,
        item.id().value().getBytes(StandardCharsets.UTF_8),
        Json.write(tagged).getBytes(StandardCharsets.UTF_8));
  }

  private static void table(RecordReader record) {
    median("table 1 (limit 50 ms)", () -> record.matrix(false));
    MatrixQuery then = MatrixQuery.NOW.listing(0).knownOn(LocalDate.of(2019, 10, 1)).trueIn(2019);
    median("table 1 as known and true then", () -> record.matrix(then));
  }

  /** Half of them numbered, as one meeting each of two sources with neighbouring days. */
  private static void ledger() {
    List<OwnMention> mentions = new ArrayList<>();
    for (int number = 0; number < MENTIONS_OF_A_SERIES; number++) {
      LocalDate day = LocalDate.of(2000, 1, 1).plusDays(20L * (number / 2) + number % 2);
      mentions.add(
          new OwnMention(
              ItemId.of(URI.create("https://ledger.invalid/" + number)),
              Tier.OFFICIAL,
              null,
              Instant.EPOCH,
              new MeetingMention(
                  MentionKind.OWN,
                  "Japan-U.S. Cyber Dialogue",
                  true,
                  List.of("US"),
                  number % 2 == 0 ? number / 2 + 1 : null,
                  PartialDate.of(day),
                  PartialDate.of(day),
                  "Tokyo",
                  Mode.IN_PERSON,
                  Stage.HELD,
                  List.of()),
              Set.of()));
    }
    Ledger ledger = new Ledger(Vocabulary.bundled());
    median("ledger of a series of 500 mentions (limit 5 ms)", () -> ledger.meetings(mentions));
  }

  /** Median of several, after a second of warming up that is not counted. */
  private static void median(String what, Supplier<?> work) {
    long warm = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
    while (System.nanoTime() < warm) {
      var unused = work.get();
    }
    List<Double> millis = new ArrayList<>();
    for (int run = 0; run < RUNS; run++) {
      long start = System.nanoTime();
      var unused = work.get();
      millis.add((System.nanoTime() - start) / 1e6);
    }
    System.out.printf("%s: %.1f ms (median of %d)%n", what, Median.of(millis, time -> time), RUNS);
  }
}
