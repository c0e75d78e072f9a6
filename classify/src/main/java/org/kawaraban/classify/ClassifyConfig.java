package org.kawaraban.classify;

import java.util.List;
import org.kawaraban.contract.CommonSettings;
import org.kawaraban.contract.Setting;
import org.kawaraban.contract.Settings;

/**
 * What classifying needs to know.
 *
 * @param bootstrapServers the Kafka cluster
 * @param threads 1 to 12; each takes a share of the partitions
 * @param stateDirectory where Kafka Streams keeps its lock; no state of ours
 */
public record ClassifyConfig(String bootstrapServers, int threads, String stateDirectory) {
  public static final Setting THREADS =
      new Setting(
          "KAWARABAN_CLASSIFY_THREADS",
          "1",
          "1 to 12",
          "Threads that tag. More tag faster and take some 10 MB each.");

  public static final Setting STATE_DIRECTORY =
      new Setting(
          "KAWARABAN_CLASSIFY_STATE_DIRECTORY",
          "./data/streams",
          "a directory that can be written",
          "Where Kafka Streams keeps its process id. Losing it costs nothing.");

  public static final List<Setting> SETTINGS =
      List.of(CommonSettings.BOOTSTRAP_SERVERS, THREADS, STATE_DIRECTORY);

  /** Reads the settings; problems are kept by {@code settings} for its caller to refuse. */
  public static ClassifyConfig from(Settings settings) {
    return new ClassifyConfig(
        settings.required(CommonSettings.BOOTSTRAP_SERVERS),
        settings.integer(THREADS, 1, 12),
        settings.required(STATE_DIRECTORY));
  }
}
