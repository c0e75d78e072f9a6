package org.kawaraban.app.commands;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kawaraban.alert.AlertConfig;
import org.kawaraban.app.instance.Backbone;
import org.kawaraban.app.instance.DataDirectory;
import org.kawaraban.app.instance.RunningInstance;
import org.kawaraban.app.process.Logs;
import org.kawaraban.app.process.ShutdownSignal;
import org.kawaraban.app.process.UserError;
import org.kawaraban.classify.ClassifyConfig;
import org.kawaraban.contract.CommonSettings;
import org.kawaraban.contract.Settings;
import org.kawaraban.ingest.IngestConfig;
import org.kawaraban.store.StoreConfig;
import org.kawaraban.web.WebConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Everything on one machine: broker, database and all programs in this process. */
@Command(
    name = "up",
    mixinStandardHelpOptions = true,
    description = {
      "Starts everything: broker, database, ingest, classify, store, alert and web.",
      "Ctrl-C stops it; a second start keeps everything."
    },
    footer = {
      "",
      "Examples:",
      "  kawaraban up",
      "  kawaraban up --demo --port 8081",
      "  kawaraban up --data /srv/kawaraban"
    })
public final class UpCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where everything is kept (default: ./data, with --demo ./data-demo).")
  private @Nullable Path data;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description =
          "Port of the web pages (default: KAWARABAN_WEB_PORT, else 8080; 0: a free one).")
  private @Nullable Integer port;

  @Option(names = "--demo", description = "Sources are answered by a bundled local site.")
  private boolean demo;

  @Option(
      names = "--demo-pace",
      paramLabel = "FACTOR",
      description = "The demo's later announcements come so many times as fast (default: 1).",
      defaultValue = "1")
  private double demoPace = 1;

  @Option(
      names = "--stop-after",
      paramLabel = "SECONDS",
      description = "Stops by itself so long after it is ready, for trials and measurements.")
  private @Nullable Integer stopAfter;

  @Override
  public Integer call() throws InterruptedException {
    Path given = data == null ? Path.of(demo ? "data-demo" : "data") : data;
    PrintWriter out = spec.commandLine().getOut();
    Stopwatch since = Stopwatch.start();
    refuseBadOptions();
    Map<String, String> environment = environment();
    findPort(environment);

    // Declared first, closed last: the JVM waits for it, see there.
    try (ShutdownSignal signal = new ShutdownSignal();
        DataDirectory directory = take(given)) {
      Logs.toFile(DataDirectory.log(directory.path()));
      RunningInstance.forget(directory.path());
      tell(out, "Kawaraban starts on " + directory.path());
      try (DemoSource source = demo ? DemoSource.start(demoPace) : DemoSource.none();
          Backbone backbone = Backbone.start(directory, environment)) {
        tell(out, "  broker and database run (%.1f s)".formatted(since.seconds()));
        new AllInOne(directory, backbone, environment, source)
            .run(signal, out, since, Optional.ofNullable(stopAfter).map(Duration::ofSeconds));
      }
      tell(out, "stopped; the record stays in " + directory.path());
    }
    return 0;
  }

  private Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>(System.getenv());
    if (port != null) {
      environment.put(WebConfig.PORT.name(), port.toString());
    }
    return environment;
  }

  /** Where nothing else is set, alerts and feeds link to the port that the pages will be on. */
  static void findPort(Map<String, String> environment) {
    int port = freePort(checked(environment));
    environment.put(WebConfig.PORT.name(), Integer.toString(port));
    environment.putIfAbsent(CommonSettings.PUBLIC_BASE_URL.name(), "http://localhost:" + port);
  }

  private DataDirectory take(Path given) {
    return DataDirectory.take(given, demo ? DataDirectory.Kind.DEMO : DataDirectory.Kind.LIVE)
        .orElseThrow(
            () ->
                new UserError(
                    "an instance runs on %s already%s; stop it, or give another directory with --data"
                        .formatted(given.toAbsolutePath().normalize(), whoHolds(given))));
  }

  private static String whoHolds(Path directory) {
    return RunningInstance.read(directory)
        .map(running -> " (process %d, %s)".formatted(running.pid(), running.web()))
        .orElse("");
  }

  private void refuseBadOptions() {
    if (!(demoPace > 0)) {
      throw new ParameterException(
          spec.commandLine(), "--demo-pace is " + demoPace + "; allowed: a number above 0");
    }
    if (stopAfter != null && stopAfter < 0) {
      throw new ParameterException(
          spec.commandLine(), "--stop-after is " + stopAfter + "; allowed: 0 or more seconds");
    }
  }

  /**
   * Asked before anything is started, so that a wrong setting of any program costs no wait and
   * leaves no directory behind.
   */
  private static WebConfig checked(Map<String, String> environment) {
    Map<String, String> complete = new HashMap<>(environment);
    // Where these are not given, those of what is about to be started will be.
    complete.putIfAbsent(CommonSettings.BOOTSTRAP_SERVERS.name(), "127.0.0.1:0");
    complete.putIfAbsent(CommonSettings.DATABASE_URL.name(), "jdbc:postgresql:kawaraban");
    Settings settings = ProgramRun.settings(complete);
    IngestConfig.from(settings);
    ClassifyConfig.from(settings);
    StoreConfig.from(settings);
    AlertConfig.from(settings);
    WebConfig web = WebConfig.from(settings);
    settings.refuseIfBad();
    return web;
  }

  /**
   * The port asked for, or any free one. Asked before anything is started, so that a taken port
   * costs no wait.
   */
  private static int freePort(WebConfig web) {
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(InetAddress.getByName(web.host()), web.port()));
      return probe.getLocalPort();
    } catch (IOException e) {
      throw new UserError(
          "port %d on %s cannot be listened on (%s); give another with --port"
              .formatted(web.port(), web.host(), e.getMessage()),
          e);
    }
  }

  private static void tell(PrintWriter out, String line) {
    out.println(line);
    out.flush();
  }
}
