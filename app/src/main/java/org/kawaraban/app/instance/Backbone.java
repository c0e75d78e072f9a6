package org.kawaraban.app.instance;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.jspecify.annotations.Nullable;
import org.kawaraban.app.process.UserError;
import org.kawaraban.classify.ClassifyConfig;
import org.kawaraban.contract.CommonSettings;
import org.kawaraban.contract.Settings;
import org.kawaraban.contract.TopicSetup;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.embedded.EmbeddedBroker;
import org.kawaraban.embedded.EmbeddedPostgres;

/**
 * The broker and the database an instance stands on: those the environment names, or embedded ones
 * started for as long as this object is open.
 */
public final class Backbone implements AutoCloseable {
  private static final String DATABASE = "kawaraban";

  private final String bootstrapServers;
  private final String databaseUrl;
  private final @Nullable DataDirectory directory;
  private final @Nullable EmbeddedBroker broker;
  private final @Nullable EmbeddedPostgres postgres;

  private Backbone(
      String bootstrapServers,
      String databaseUrl,
      @Nullable DataDirectory directory,
      @Nullable EmbeddedBroker broker,
      @Nullable EmbeddedPostgres postgres) {
    this.bootstrapServers = bootstrapServers;
    this.databaseUrl = databaseUrl;
    this.directory = directory;
    this.broker = broker;
    this.postgres = postgres;
  }

  /** What is not named by the environment is started on the directory, both at the same time. */
  public static Backbone start(DataDirectory directory, Map<String, String> environment) {
    Settings settings = Settings.of(environment);
    @Nullable String kafka = settings.text(CommonSettings.BOOTSTRAP_SERVERS).orElse(null);
    @Nullable String database = settings.text(CommonSettings.DATABASE_URL).orElse(null);

    CompletableFuture<@Nullable EmbeddedPostgres> starting =
        CompletableFuture.supplyAsync(
            () -> database == null ? EmbeddedPostgres.start(directory.postgres()) : null);
    @Nullable EmbeddedBroker broker = null;
    try {
      broker = kafka == null ? EmbeddedBroker.start(directory.kafka()) : null;
      @Nullable EmbeddedPostgres postgres = join(starting);
      Backbone backbone =
          new Backbone(
              broker == null ? kafka : broker.bootstrapServers(),
              postgres == null ? database : postgres.database(DATABASE),
              directory,
              broker,
              postgres);
      backbone.createTopics();
      return backbone;
    } catch (RuntimeException | Error e) {
      // PostgreSQL is a process of its own and would outlive us.
      stop(broker, starting.exceptionally(failedItself -> null).join());
      throw e;
    }
  }

  /** The addresses of an instance that runs already; closing it stops nothing. */
  public static Backbone of(RunningInstance running) {
    return new Backbone(running.kafkaBootstrapServers(), running.databaseUrl(), null, null, null);
  }

  /** The addresses in the environment, where both are given; closing it stops nothing. */
  public static Backbone of(Map<String, String> environment) {
    Settings settings = Settings.of(environment);
    String kafka = settings.required(CommonSettings.BOOTSTRAP_SERVERS);
    String database = settings.required(CommonSettings.DATABASE_URL);
    settings.refuseIfBad();
    Backbone backbone = new Backbone(kafka, database, null, null, null);
    backbone.createTopics();
    return backbone;
  }

  public String bootstrapServers() {
    return bootstrapServers;
  }

  public String databaseUrl() {
    return databaseUrl;
  }

  /** The environment of a program that is to run on this backbone. */
  public Map<String, String> addTo(Map<String, String> environment) {
    Map<String, String> together = new HashMap<>(environment);
    if (directory != null) {
      together.putIfAbsent(ClassifyConfig.STATE_DIRECTORY.name(), directory.streams().toString());
    }
    together.put(CommonSettings.BOOTSTRAP_SERVERS.name(), bootstrapServers);
    together.put(CommonSettings.DATABASE_URL.name(), databaseUrl);
    return Map.copyOf(together);
  }

  @Override
  public void close() {
    stop(broker, postgres);
  }

  /** The database also where the broker does not stop. */
  private static void stop(@Nullable EmbeddedBroker broker, @Nullable EmbeddedPostgres postgres) {
    try (postgres) {
      if (broker != null) {
        broker.close();
      }
    }
  }

  private void createTopics() {
    Map<String, Object> address =
        Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    try (Admin admin = Admin.create(address)) {
      TopicSetup.ensure(admin, Vocabulary.bundled().taxonomyVersion());
    }
  }

  private static @Nullable EmbeddedPostgres join(
      CompletableFuture<@Nullable EmbeddedPostgres> starting) {
    try {
      return starting.join();
    } catch (CompletionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new UserError(String.valueOf(cause.getMessage()), cause);
    }
  }
}
