package org.kawaraban.bench;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.kawaraban.alert.AlertDesk;
import org.kawaraban.store.dataset.Releases;
import org.kawaraban.store.read.ItemQuery;
import org.kawaraban.store.read.MeetingQuery;
import org.kawaraban.store.read.RecordReader;
import org.kawaraban.store.record.Rehearsal;
import org.kawaraban.store.review.ReviewDesk;
import org.kawaraban.web.WebConfig;
import org.kawaraban.web.WebProgram;
import org.kawaraban.web.account.Accounts;
import org.kawaraban.web.reference.Reference;
import org.kawaraban.web.services.Captures;
import org.kawaraban.web.services.Trials;
import org.kawaraban.web.services.WebServices;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The pages under load: requests come at their rate, whether earlier ones are answered or not. */
@Command(
    name = "web",
    mixinStandardHelpOptions = true,
    description = {
      "How long pages take, from the moment a request is due to its last byte, client and server",
      "on the same cores; p99 has to stay below 150 ms at 50 requests a second and 100,000 items."
    })
final class WebBench implements Callable<Integer> {
  /** Requests a minute of the one who asks here. */
  private static final int UNLIMITED = 1_000_000;

  @Option(
      names = "--items",
      paramLabel = "N",
      description = "Items of the record (default: ${DEFAULT-VALUE}).",
      defaultValue = "100000")
  private int items = 100_000;

  @Option(
      names = "--rate",
      paramLabel = "N",
      description = "Requests a second (default: ${DEFAULT-VALUE}).",
      defaultValue = "50")
  private int rate = 50;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      description = "How long, after a warm-up of the same length (default: ${DEFAULT-VALUE}).",
      defaultValue = "30")
  private int seconds = 30;

  @Override
  public Integer call() throws Exception {
    FilledStore.with(
        items,
        filled -> {
          try (WebProgram web = web(filled)) {
            web.start();
            System.out.printf("%d items, %d requests a second%n", items, rate);
            measure("http://127.0.0.1:" + web.port(), paths(filled.reader()));
          }
        });
    return 0;
  }

  private static WebProgram web(FilledStore filled) {
    Clock clock = Clock.systemUTC();
    RecordReader record = filled.reader();
    DataSource database = filled.store().dataSource();
    return new WebProgram(
        new WebConfig("127.0.0.1", 0, Optional.empty(), URI.create("http://127.0.0.1"), UNLIMITED),
        new WebServices(
            record,
            Reference.none(),
            new ReviewDesk(database, clock),
            new Rehearsal(database, clock),
            Accounts.open(database, clock),
            AlertDesk.open(database, record, clock),
            Captures.NONE,
            new Releases(filled.directory().resolve("releases")),
            Trials.NONE),
        List::of,
        new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
        clock);
  }

  /** A page of every kind that everybody may read. */
  private static List<String> paths(RecordReader record) {
    String meeting = record.meetings(MeetingQuery.newest("US", 1)).items().get(0).key();
    return List.of(
        "/",
        "/items",
        "/items?partner=US&topic=cyber-dialogue",
        "/items/" + record.items(ItemQuery.newest(1)).items().get(0).id(),
        "/search?q=cyber+dialogue",
        "/meetings",
        "/meetings/" + meeting,
        "/partners/US",
        "/table1",
        "/table1?asKnownOn=2019-10-01",
        "/table1/US/cyber-dialogue",
        "/figures",
        "/sources",
        "/dataset",
        "/api/items",
        "/api/figures/dialogues");
  }

  private void measure(String origin, List<String> paths) throws InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    run(client, origin, paths);
    List<Answer> answers = run(client, origin, paths);
    for (String path : paths) {
      print(path, answers.stream().filter(answer -> answer.path().equals(path)).toList());
    }
    print("all pages (limit: p99 150 ms)", answers);
  }

  /**
   * One request answered.
   *
   * @param millis from when it was due
   * @param bytes of the body
   */
  private record Answer(String path, int status, double millis, int bytes) {}

  private List<Answer> run(HttpClient client, String origin, List<String> paths)
      throws InterruptedException {
    List<CompletableFuture<Answer>> running = new ArrayList<>();
    long start = System.nanoTime();
    for (int request = 0; request < rate * seconds; request++) {
      long due = start + TimeUnit.SECONDS.toNanos(request) / rate;
      LockSupport.parkNanos(due - System.nanoTime());
      String path = paths.get(request % paths.size());
      HttpRequest ask = HttpRequest.newBuilder(URI.create(origin + path)).build();
      running.add(
          client
              .sendAsync(ask, BodyHandlers.ofByteArray())
              .thenApply(answer -> answered(path, answer, due)));
    }
    return running.stream().map(CompletableFuture::join).toList();
  }

  private static Answer answered(String path, HttpResponse<byte[]> answer, long due) {
    return new Answer(
        path, answer.statusCode(), (System.nanoTime() - due) / 1e6, answer.body().length);
  }

  private static void print(String what, List<Answer> answers) {
    double[] millis = answers.stream().mapToDouble(Answer::millis).sorted().toArray();
    long refused = answers.stream().filter(answer -> answer.status() != 200).count();
    System.out.printf(
        "  %7.1f ms p50, %7.1f ms p99, %4d kB, %d not answered: %s%n",
        millis[millis.length / 2],
        millis[millis.length * 99 / 100],
        answers.stream().mapToInt(Answer::bytes).max().orElse(0) / 1000,
        refused,
        what);
  }
}
