package org.kawaraban.app.commands;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.kawaraban.alert.AlertConfig;
import org.kawaraban.app.demo.DemoSite;
import org.kawaraban.app.instance.Backbone;
import org.kawaraban.app.instance.DataDirectory;
import org.kawaraban.app.instance.InstanceAccess;
import org.kawaraban.app.process.Logs;
import org.kawaraban.app.process.ShutdownSignal;
import org.kawaraban.app.process.UserError;
import org.kawaraban.classify.ClassifyConfig;
import org.kawaraban.classify.taxonomy.TaxonomySource;
import org.kawaraban.contract.CommonSettings;
import org.kawaraban.contract.Setting;
import org.kawaraban.contract.Settings;
import org.kawaraban.ingest.IngestConfig;
import org.kawaraban.ingest.IngestTasks;
import org.kawaraban.ingest.capture.KeptPages;
import org.kawaraban.ingest.catalogue.Opml;
import org.kawaraban.ingest.catalogue.Source;
import org.kawaraban.ingest.catalogue.SourceCatalogue;
import org.kawaraban.ingest.fetch.HostMap;
import org.kawaraban.store.StoreConfig;
import org.kawaraban.store.citation.Attributions;
import org.kawaraban.store.dataset.tables.SourceTerms;
import org.kawaraban.web.WebConfig;
import org.kawaraban.web.reference.Reference;
import org.kawaraban.web.services.Captures;
import org.slf4j.LoggerFactory;

/** What the commands that run programs have in common. */
public final class ProgramRun {
  private static final Setting ALIVE_FILE =
      new Setting(
          "KAWARABAN_ALIVE_FILE",
          "",
          "path of a file",
          "A program run alone rewrites this file every 10 seconds while it does its work; health"
              + " checks of containers look at its age. Unset, none is written.");

  private static final Duration BEAT = Duration.ofSeconds(10);

  /** Every setting of every program; docs/configuration.md lists exactly these. */
  public static List<Setting> settings() {
    return Stream.of(
            List.of(CommonSettings.BOOTSTRAP_SERVERS, CommonSettings.DATABASE_URL, ALIVE_FILE),
            IngestConfig.SETTINGS,
            ClassifyConfig.SETTINGS,
            StoreConfig.SETTINGS,
            AlertConfig.SETTINGS,
            WebConfig.SETTINGS)
        .flatMap(Collection::stream)
        .distinct()
        .toList();
  }

  /** The environment, in which a misspelt {@code KAWARABAN_} variable is a problem. */
  static Settings settings(Map<String, String> environment) {
    return Settings.of(environment).refuseUnknown(settings());
  }

  /** The environment of an instance on a data directory: what it keeps lies there. */
  static Map<String, String> on(Path dataDirectory, Map<String, String> environment) {
    Map<String, String> together = new HashMap<>(environment);
    together.putIfAbsent(
        IngestConfig.CAPTURES.name(), DataDirectory.captures(dataDirectory).toString());
    together.putIfAbsent(
        StoreConfig.RELEASES.name(), DataDirectory.releases(dataDirectory).toString());
    return Map.copyOf(together);
  }

  /**
   * For commands that read or ask sources: the demo has sources of its own, on hosts of its own.
   */
  static void refuseDemo(Path dataDirectory, Map<String, String> environment) {
    if (isDemo(dataDirectory, environment)) {
      throw new UserError(
          dataDirectory + " holds the demo, whose sources are not those of the catalogue");
    }
  }

  private static boolean isDemo(Path dataDirectory, Map<String, String> environment) {
    return !InstanceAccess.isAddressed(environment) && DataDirectory.isDemo(dataDirectory);
  }

  /** The sources of an instance: those of the demo, or as {@link #catalogue(Map)}. */
  static SourceCatalogue catalogue(Path dataDirectory, Map<String, String> environment) {
    return isDemo(dataDirectory, environment) ? DemoSite.catalogue() : catalogue(environment);
  }

  /** The source catalogue the environment names; bad settings are refused. */
  static SourceCatalogue catalogue(Map<String, String> environment) {
    Settings settings = settings(environment);
    SourceCatalogue catalogue = IngestConfig.catalogue(settings);
    settings.refuseIfBad();
    return catalogue;
  }

  /** On what terms the pages of a catalogue's sources are used. */
  static List<SourceTerms> terms(SourceCatalogue catalogue) {
    return catalogue.sources().stream()
        .map(
            source ->
                new SourceTerms(source.id(), source.name(), source.attribution(), source.terms()))
        .toList();
  }

  /** What the pages say that only the catalogue and the taxonomy know. */
  static Reference reference(SourceCatalogue catalogue) {
    return new Reference(
        terms(catalogue),
        catalogue.sources().stream().collect(toMap(Source::id, Source::names)),
        placesInJapanese(),
        Opml.of(catalogue));
  }

  /** What a place is called in Japanese, by the English name the record has. */
  static UnaryOperator<String> placesInJapanese() {
    Map<String, String> places = TaxonomySource.placesInJapanese();
    return place -> places.getOrDefault(place, place);
  }

  /** Pages as they were fetched, from where these settings have ingest keep them. */
  static Captures captures(Settings settings, DataSource database) {
    return new KeptPages(database, IngestConfig.capturesIn(settings))::of;
  }

  /** What the terms of a catalogue's sources ask of a citation. */
  static Attributions attributions(SourceCatalogue catalogue) {
    return source -> catalogue.source(source).map(Source::attribution).orElse("");
  }

  /**
   * Broker and database for a command that asks the record. A misspelt address must not pass for
   * none: the command would answer from the data directory instead. Nor is one made to be asked.
   */
  static InstanceAccess access(DataOption data) {
    settings(System.getenv()).refuseIfBad();
    if (!InstanceAccess.isAddressed(System.getenv()) && Files.notExists(data.directory)) {
      throw new UserError(
          "there is no data in %s yet: `kawaraban up` makes it, --data names another directory"
              .formatted(data.directory));
    }
    return accessOrMake(data);
  }

  /**
   * The same for a command that fills the record: where there is no data directory it makes one.
   */
  static InstanceAccess accessOrMake(DataOption data) {
    Map<String, String> environment = System.getenv();
    settings(environment).refuseIfBad();
    return InstanceAccess.open(data.directory, environment, Clock.systemUTC());
  }

  /** What an operator has ingest do once; a demo's pages are read by the rules of its sources. */
  static IngestTasks tasks(
      Path dataDirectory, InstanceAccess instance, Map<String, String> environment, Clock clock) {
    Settings settings = settings(instance.backbone().addTo(environment));
    IngestConfig config = IngestConfig.from(settings);
    settings.refuseIfBad();
    return new IngestTasks(
        isDemo(dataDirectory, environment)
            ? config.with(DemoSite.catalogue(), HostMap.NONE)
            : config,
        clock);
  }

  /** Runs one program against the addresses in the environment until Ctrl-C. */
  static int alone(Start start) throws InterruptedException {
    Logs.toStandardError();
    Map<String, String> environment = System.getenv();
    Settings settings = settings(environment);
    Optional<Path> aliveFile = settings.text(ALIVE_FILE).map(Path::of);
    try (ShutdownSignal signal = new ShutdownSignal();
        Backbone backbone = Backbone.of(environment);
        Running program = start.on(settings, signal)) {
      LoggerFactory.getLogger(ProgramRun.class)
          .info("running kafka={}", backbone.bootstrapServers());
      do {
        if (aliveFile.isPresent() && program.works().getAsBoolean()) {
          beat(aliveFile.get());
        }
      } while (!signal.await(BEAT));
      failIfDead(signal);
    }
    return 0;
  }

  /** Throws what a program died of, if one did. */
  static void failIfDead(ShutdownSignal signal) {
    signal
        .death()
        .ifPresent(
            cause -> {
              throw new UserError("stopped: " + cause.getMessage(), cause);
            });
  }

  private static void beat(Path file) {
    try {
      Files.writeString(file, "alive\n");
    } catch (IOException e) {
      throw new UserError(ALIVE_FILE.name() + ": " + file + " cannot be written", e);
    }
  }

  /** Starts a program with the settings it reads. */
  interface Start {
    Running on(Settings settings, ShutdownSignal signal);
  }

  /** A program that was started: how it is stopped, and whether it does its work. */
  record Running(Runnable stop, BooleanSupplier works) implements AutoCloseable {
    @Override
    public void close() {
      stop.run();
    }
  }

  private ProgramRun() {}
}
