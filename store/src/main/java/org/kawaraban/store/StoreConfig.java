package org.kawaraban.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.kawaraban.contract.CommonSettings;
import org.kawaraban.contract.Setting;
import org.kawaraban.contract.Settings;
import org.kawaraban.store.dataset.Releases;

/**
 * What the store needs to know.
 *
 * @param bootstrapServers of the Kafka cluster
 * @param databaseUrl JDBC URL
 * @param batchMessages most messages polled at a time, 1 to 5000
 * @param connections to the database, 2 to 50; one of them writes
 * @param newsAge how long after its publication a page may be captured and still be news
 */
public record StoreConfig(
    String bootstrapServers,
    String databaseUrl,
    int batchMessages,
    int connections,
    Duration newsAge) {
  static final Setting BATCH_MESSAGES =
      new Setting(
          "KAWARABAN_STORE_BATCH_MESSAGES",
          "500",
          "1 to 5000",
          "Most messages polled at a time, twice as many are in memory; of a backlog, up to twenty times as many are"
              + " written in one transaction. More is faster after an outage and holds more memory.");
  static final Setting CONNECTIONS =
      new Setting(
          "KAWARABAN_STORE_CONNECTIONS",
          "5",
          "2 to 50",
          "Connections to the database. One writes, the others answer readers; a reader waits up to"
              + " 10 seconds for one.");

  static final Setting NEWS_DAYS =
      new Setting(
          "KAWARABAN_STORE_NEWS_DAYS",
          "14",
          "1 to 365",
          "A page captured at most so many days after its publication is news: what it changes is"
              + " told as live, all else as back-fill.");

  /** Public so that {@code up} can put them into its data directory. */
  public static final Setting RELEASES =
      new Setting(
          "KAWARABAN_STORE_RELEASES",
          "./data/releases",
          "a directory; `dataset build` writes to it, the pages read it",
          "The releases the pages offer. `up` keeps it in its data directory.");

  public static final List<Setting> SETTINGS =
      List.of(
          CommonSettings.BOOTSTRAP_SERVERS,
          CommonSettings.DATABASE_URL,
          BATCH_MESSAGES,
          CONNECTIONS,
          NEWS_DAYS,
          RELEASES);

  /** The releases that are offered, from where the settings have them. */
  public static Releases releasesIn(Settings settings) {
    return new Releases(Path.of(settings.required(RELEASES)));
  }

  /** Reads the settings; the caller asks {@code settings} to refuse what was bad. */
  public static StoreConfig from(Settings settings) {
    return new StoreConfig(
        settings.required(CommonSettings.BOOTSTRAP_SERVERS),
        settings.required(CommonSettings.DATABASE_URL),
        settings.integer(BATCH_MESSAGES, 1, 5000),
        settings.integer(CONNECTIONS, 2, 50),
        Duration.ofDays(settings.integer(NEWS_DAYS, 1, 365)));
  }
}
