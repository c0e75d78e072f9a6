package org.kawaraban.bench;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
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
import org.kawaraban.contract.Settings;
import org.kawaraban.contract.Stage;
import org.kawaraban.contract.TaggedItem;
import org.kawaraban.contract.Tier;
import org.kawaraban.contract.TopicSetup;
import org.kawaraban.contract.Topics;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.store.StoreConfig;
import org.kawaraban.store.StoreProgram;
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
      "and how long Table 1 takes then."
    })
final class StoreBench implements Callable<Integer> {
  private static final int WARM_UP = 5_000;
  private static final int SLICE = 10_000;
  private static final int RUNS = 5;
  private static final int MENTIONS_OF_A_SERIES = 500;
  private static final int LEDGER_WARM_UP = 50;

  @Option(
      names = "--items",
      paramLabel = "N",
      description = "Items of the run (default: ${DEFAULT-VALUE}).",
      defaultValue = "100000")
  private int items = 100_000;

  /** What the measured intake took. */
  private double seconds;

  @Override
  public Integer call() throws Exception {
    Path directory = Scratch.create();
    Logs.toFile(DataDirectory.log(directory));
    try (DataDirectory data = DataDirectory.take(directory, DataDirectory.Kind.LIVE).orElseThrow();
        Backbone backbone = Backbone.start(data, Map.of())) {
      tag(backbone, 0, WARM_UP);
      intake(backbone, WARM_UP, false);
      tag(backbone, WARM_UP, WARM_UP + items);
      intake(backbone, WARM_UP + items, true);
      limits(RawLimits.copyOfTheSameRows(backbone.databaseUrl()));
      // Asked with nothing else running: making search entries takes both cores for a minute.
      try (StoreReader store = StoreReader.open(backbone.databaseUrl())) {
        table(store.reader());
      }
      ledger();
    } finally {
      Scratch.delete(directory);
    }
    return 0;
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

  /** Runs a store until it has read this many messages in all. */
  private void intake(Backbone backbone, int messages, boolean reported) throws Exception {
    CompletableFuture<Throwable> death = new CompletableFuture<>();
    Settings settings = Settings.of(backbone.addTo(Map.of()));
    try (StoreProgram store =
            new StoreProgram(StoreConfig.from(settings), Clock.systemUTC(), death::complete);
        Connection connection = DriverManager.getConnection(backbone.databaseUrl())) {
      long start = System.nanoTime();
      store.start();
      List<Double> slices = new ArrayList<>();
      long before = Math.max(0, messages - items);
      long read = before;
      while (read < messages) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        if (death.isDone()) {
          throw new IllegalStateException("the store stopped", death.join());
        }
        read = messagesRead(connection);
        while (read >= before + (slices.size() + 1L) * SLICE) {
          slices.add((System.nanoTime() - start) / 1e9);
        }
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      if (reported) {
        report(seconds, slices);
      }
    }
  }

  private static long messagesRead(Connection connection) throws SQLException {
    try (PreparedStatement statement =
            connection.prepareStatement("select sum(next_offset) from store.intake_offset");
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  private void report(double took, List<Double> slices) {
    seconds = took;
    System.out.printf(
        "%-45s %9.0f items/s  %6.2f s%n", "topic to committed rows", items / took, took);
    double before = 0;
    for (int slice = 0; slice < slices.size(); slice++) {
      System.out.printf(
          "  items to %6d: %5.2f s%n", (slice + 1) * SLICE, slices.get(slice) - before);
      before = slices.get(slice);
    }
  }

  private void limits(RawLimits.Copy copy) {
    limit("limit: COPY of the same rows (at least 0.33)", copy.bare());
    limit("  with our constraints and indexes", copy.indexed());
  }

  private void limit(String what, double copy) {
    double ofThese = copy * items / (items + WARM_UP);
    System.out.printf(
        "%-45s %9.0f items/s  %6.2f s  (%.2f of the store's time)%n",
        what, items / ofThese, ofThese, ofThese / seconds);
  }

  private static void table(RecordReader record) {
    median("table 1 (limit 50 ms)", () -> record.matrix(false));
    MatrixQuery then =
        new MatrixQuery(false, MatrixQuery.Topics.AREAS, LocalDate.of(2019, 10, 1), 2019, 0);
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
    for (int run = 0; run < LEDGER_WARM_UP; run++) {
      var unused = ledger.meetings(mentions);
    }
    median("ledger of a series of 500 mentions (limit 5 ms)", () -> ledger.meetings(mentions));
  }

  /** Median of several, after one that is not counted. */
  private static void median(String what, Supplier<?> work) {
    var unused = work.get();
    double[] millis = new double[RUNS];
    for (int run = 0; run < RUNS; run++) {
      long start = System.nanoTime();
      unused = work.get();
      millis[run] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(millis);
    System.out.printf("%s: %.1f ms (median of %d)%n", what, millis[RUNS / 2], RUNS);
  }
}
