package org.kawaraban.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import org.kawaraban.alert.AlertConfig;
import org.kawaraban.alert.AlertDesk;
import org.kawaraban.alert.AlertProgram;
import org.kawaraban.alert.OwnAlerts;
import org.kawaraban.alert.channel.Channel;
import org.kawaraban.alert.channel.Destination;
import org.kawaraban.alert.subscription.Language;
import org.kawaraban.alert.subscription.Rate;
import org.kawaraban.alert.subscription.SubscriptionBook.Wish;
import org.kawaraban.app.instance.Backbone;
import org.kawaraban.app.instance.DataDirectory;
import org.kawaraban.app.process.Logs;
import org.kawaraban.classify.ClassifyConfig;
import org.kawaraban.classify.ClassifyProgram;
import org.kawaraban.contract.Json;
import org.kawaraban.contract.Origin;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.contract.PressItem;
import org.kawaraban.contract.Settings;
import org.kawaraban.ingest.publish.ItemPublisher;
import org.kawaraban.store.StoreConfig;
import org.kawaraban.store.StoreProgram;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** From the publication of a page to the webhook that tells of it, through every program. */
@Command(
    name = "delivery",
    mixinStandardHelpOptions = true,
    description = {
      "Milliseconds from the publication of a page to its webhook, at a steady rate, with all programs",
      "in one process."
    })
final class DeliveryBench implements Callable<Integer> {
  private static final long PATIENCE_SECONDS = 300;

  /** Of the first ones nothing is told: programs are being compiled. */
  private static final int WARM_UP = 100;

  @Option(
      names = "--items",
      paramLabel = "N",
      description = "Pages (default: ${DEFAULT-VALUE}).",
      defaultValue = "600")
  private int items = 600;

  @Option(
      names = "--per-second",
      paramLabel = "N",
      description = "Pages a second (default: ${DEFAULT-VALUE}).",
      defaultValue = "10")
  private int perSecond = 10;

  /** When each page was told of, by the nanosecond clock. */
  private final Map<String, Long> told = new ConcurrentHashMap<>();

  @Override
  public Integer call() throws Exception {
    Path directory = Scratch.create();
    Logs.toFile(DataDirectory.log(directory));
    CompletableFuture<Throwable> death = new CompletableFuture<>();
    HttpServer receiver =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    receiver.setExecutor(threads);
    List<PressItem> pages = pages();
    CountDownLatch arrived = new CountDownLatch(pages.size());
    receiver.createContext("/", exchange -> take(exchange, arrived));
    receiver.start();
    try (DataDirectory data = DataDirectory.take(directory, DataDirectory.Kind.LIVE).orElseThrow();
        Backbone backbone = Backbone.start(data, Map.of())) {
      Settings settings =
          Settings.of(
              backbone.addTo(
                  Map.of(
                      "KAWARABAN_ALERT_PRIVATE_WEBHOOKS", "allow",
                      "KAWARABAN_ALERT_MESSAGES_PER_SECOND", "1000")));
      try (StoreProgram store =
              new StoreProgram(StoreConfig.from(settings), Clock.systemUTC(), death::complete);
          ClassifyProgram classify =
              new ClassifyProgram(ClassifyConfig.from(settings), death::complete);
          ItemPublisher publisher = new ItemPublisher(backbone.bootstrapServers())) {
        store.start();
        classify.start();
        try (AlertProgram alert =
            new AlertProgram(
                AlertConfig.from(settings),
                store.reader(),
                UnaryOperator.identity(),
                Clock.systemUTC(),
                death::complete)) {
          alert.start();
          subscribe(store, "http://127.0.0.1:%d/".formatted(receiver.getAddress().getPort()));
          report(publish(publisher, pages), pages, arrived);
        }
      }
      if (death.isDone()) {
        throw new IllegalStateException("a program stopped", death.join());
      }
    } finally {
      receiver.stop(0);
      threads.shutdownNow();
      Scratch.delete(directory);
    }
    return 0;
  }

  /** Relevant ones of today, which are news. */
  private List<PressItem> pages() {
    PartialDate today = PartialDate.of(LocalDate.now(ZoneOffset.UTC));
    return SyntheticItems.of(0, items * 10)
        .filter(item -> item.title().contains("Cyber") || item.title().contains("サイバー"))
        .limit(items)
        .map(
            item ->
                new PressItem(
                    item.id(),
                    PressItem.revisionOf(item.title(), today, item.text()),
                    item.source(),
                    item.tier(),
                    item.url(),
                    Origin.LIVE,
                    item.lang(),
                    item.title(),
                    today,
                    Clock.systemUTC().instant(),
                    null,
                    item.completeness(),
                    item.text(),
                    false,
                    List.of(),
                    null))
        .toList();
  }

  private static void subscribe(StoreProgram store, String url) {
    OwnAlerts own =
        AlertDesk.open(store.dataSource(), store.reader(), Clock.systemUTC()).of("bench");
    own.keep(
        own.read(
            new Wish(
                "pages",
                "kind:item-relevant",
                Rate.INSTANT,
                Language.EN,
                ZoneOffset.UTC,
                null,
                false)),
        List.of(new Destination(Channel.Kind.WEBHOOK, url)));
  }

  /** Nanoseconds at which each was published. */
  private long[] publish(ItemPublisher publisher, List<PressItem> pages) {
    long[] published = new long[pages.size()];
    long start = System.nanoTime();
    for (int page = 0; page < pages.size(); page++) {
      long turn = start + TimeUnit.SECONDS.toNanos(page) / perSecond;
      while (System.nanoTime() < turn) {
        LockSupport.parkNanos(turn - System.nanoTime());
      }
      published[page] = System.nanoTime();
      publisher.publish(pages.get(page)).join();
    }
    return published;
  }

  private void report(long[] published, List<PressItem> pages, CountDownLatch arrived)
      throws InterruptedException {
    if (!arrived.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException(
          "of %d pages %d were not told of".formatted(pages.size(), arrived.getCount()));
    }
    double[] millis = new double[pages.size() - Math.min(WARM_UP, pages.size() / 2)];
    int first = pages.size() - millis.length;
    for (int page = first; page < pages.size(); page++) {
      long at = told.get("item/" + pages.get(page).id().value());
      millis[page - first] = (at - published[page]) / 1e6;
    }
    Arrays.sort(millis);
    System.out.printf(
        Locale.ROOT,
        "publication to webhook, %d pages at %d/s: p50 %.0f ms, p99 %.0f ms, slowest %.0f ms%n",
        millis.length,
        perSecond,
        millis[millis.length / 2],
        millis[Math.min(millis.length - 1, millis.length * 99 / 100)],
        millis[millis.length - 1]);
  }

  private void take(HttpExchange exchange, CountDownLatch arrived) throws IOException {
    try (exchange) {
      long now = System.nanoTime();
      JsonNode body =
          Json.read(
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
              JsonNode.class);
      for (JsonNode change : body.path("data").path("changes")) {
        if (told.putIfAbsent(change.path("subject").asText(), now) == null) {
          arrived.countDown();
        }
      }
      exchange.sendResponseHeaders(204, -1);
    }
  }
}
