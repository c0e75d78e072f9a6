package org.kawaraban.app.commands;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.kawaraban.alert.AlertConfig;
import org.kawaraban.alert.AlertDesk;
import org.kawaraban.alert.AlertProgram;
import org.kawaraban.app.instance.Backbone;
import org.kawaraban.app.instance.DataDirectory;
import org.kawaraban.app.instance.RunningInstance;
import org.kawaraban.app.process.ShutdownSignal;
import org.kawaraban.app.reclassify.TakeOver;
import org.kawaraban.classify.ClassifyConfig;
import org.kawaraban.classify.ClassifyProgram;
import org.kawaraban.contract.Settings;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.ingest.IngestConfig;
import org.kawaraban.ingest.IngestProgram;
import org.kawaraban.store.StoreConfig;
import org.kawaraban.store.StoreProgram;
import org.kawaraban.store.read.RecordReader;
import org.kawaraban.store.record.Rehearsal;
import org.kawaraban.store.review.ReviewDesk;
import org.kawaraban.web.WebConfig;
import org.kawaraban.web.WebProgram;
import org.kawaraban.web.account.Accounts;
import org.kawaraban.web.health.Readiness.Component;
import org.kawaraban.web.services.WebServices;

/** All programs in one process. They are wired here, and only here. */
final class AllInOne {
  private static final Duration LOOK = Duration.ofMillis(50);
  private static final Duration SCREEN = Duration.ofMillis(250);

  private final DataDirectory directory;
  private final Backbone backbone;
  private final Settings settings;
  private final DemoSource source;

  AllInOne(
      DataDirectory directory,
      Backbone backbone,
      Map<String, String> environment,
      DemoSource source) {
    this.directory = directory;
    this.backbone = backbone;
    this.settings =
        ProgramRun.settings(backbone.addTo(ProgramRun.on(directory.path(), environment)));
    this.source = source;
  }

  /**
   * Runs them until the signal comes, or so long after they are ready; closes them against the
   * flow, so that none starves.
   */
  void run(ShutdownSignal signal, PrintWriter out, Stopwatch since, Optional<Duration> atMost)
      throws InterruptedException {
    StoreConfig storeConfig = StoreConfig.from(settings);
    ClassifyConfig classifyConfig = ClassifyConfig.from(settings);
    IngestConfig ingestConfig = source.answering(IngestConfig.from(settings));
    AlertConfig alertConfig = AlertConfig.from(settings);
    WebConfig webConfig = WebConfig.from(settings);
    settings.refuseIfBad();

    try (StoreProgram store = new StoreProgram(storeConfig, source.clock(), signal::fatal);
        ClassifyProgram classify = new ClassifyProgram(classifyConfig, signal::fatal);
        TakeOver takeOver = takeOver(signal);
        IngestProgram ingest = new IngestProgram(ingestConfig, source.clock(), signal::fatal)) {
      CompletableFuture<Void> classifyStarts = CompletableFuture.runAsync(classify::start);
      store.start();
      RecordReader record = store.reader();
      Accounts accounts = Accounts.open(store.dataSource(), Clock.systemUTC());
      AlertDesk alertDesk = AlertDesk.open(store.dataSource(), record, source.clock());
      try (AddressTrials trials = new AddressTrials(ingestConfig.trial(source.clock()));
          AlertProgram alert =
              new AlertProgram(
                  alertConfig,
                  record,
                  ProgramRun.placesInJapanese(),
                  source.clock(),
                  signal::fatal);
          WebProgram web =
              new WebProgram(
                  webConfig,
                  new WebServices(
                      record,
                      ProgramRun.reference(ingestConfig.catalogue()),
                      new ReviewDesk(store.dataSource(), Clock.systemUTC()),
                      new Rehearsal(store.dataSource(), Clock.systemUTC()),
                      accounts,
                      alertDesk,
                      ProgramRun.captures(settings, store.dataSource()),
                      StoreConfig.releasesIn(settings),
                      trials),
                  () -> components(store, classify, alert),
                  new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
                  source.clock())) {
        alert.start();
        web.start();
        ingest.start();
        join(classifyStarts);
        takeOver.start();
        String address = address(webConfig, web);
        announce(webConfig.publicBaseUrl().toString());
        StartScreen screen =
            new StartScreen(out, record, ingest, ingestConfig.catalogue(), source.clock());
        if (awaitReady(store, classify, alert, signal)) {
          Optional<String> invitation =
              accounts
                  .firstInvitation()
                  .map(secret -> webConfig.publicBaseUrl() + "/invitations/" + secret);
          screen.show(directory, backbone, address, since.seconds(), invitation);
          Stopwatch ready = Stopwatch.start();
          while (!signal.await(SCREEN) && !isOver(ready, atMost)) {
            screen.showNewAnswers();
          }
        }
        out.println("Kawaraban stops …");
        out.flush();
        RunningInstance.forget(directory.path());
      }
    }
    ProgramRun.failIfDead(signal);
  }

  private TakeOver takeOver(ShutdownSignal signal) {
    return new TakeOver(
        backbone.bootstrapServers(), Vocabulary.bundled().taxonomyVersion(), signal::fatal);
  }

  private static List<Component> components(
      StoreProgram store, ClassifyProgram classify, AlertProgram alert) {
    return List.of(
        new Component("classify", classify.isRunning(), "reads press-items"),
        new Component("store", store.isReady(), "reads tagged-items"),
        new Component("alert", alert.isReady(), alert.describe()));
  }

  /** False where the signal came first. */
  private static boolean awaitReady(
      StoreProgram store, ClassifyProgram classify, AlertProgram alert, ShutdownSignal signal)
      throws InterruptedException {
    while (!components(store, classify, alert).stream().allMatch(Component::ready)) {
      if (signal.await(LOOK)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOver(Stopwatch ready, Optional<Duration> atMost) {
    return atMost.isPresent() && ready.seconds() > atMost.get().toSeconds();
  }

  private void announce(String address) {
    new RunningInstance(
            ProcessHandle.current().pid(),
            backbone.bootstrapServers(),
            backbone.databaseUrl(),
            address)
        .write(directory.path());
  }

  private static String address(WebConfig config, WebProgram web) {
    String host = config.host().contains(":") ? "[" + config.host() + "]" : config.host();
    return "http://%s:%d/".formatted(host.equals("127.0.0.1") ? "localhost" : host, web.port());
  }

  private static void join(CompletableFuture<Void> starting) {
    try {
      starting.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }
}
