package org.kawaraban.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kawaraban.contract.Settings;

class ClassifyConfigTest {
  @Test
  void onlyTheClusterMustBeGiven() {
    Settings settings = Settings.of(Map.of("KAWARABAN_KAFKA_BOOTSTRAP_SERVERS", "kafka:9092"));

    assertThat(ClassifyConfig.from(settings))
        .isEqualTo(new ClassifyConfig("kafka:9092", 1, "./data/streams"));
    settings.refuseIfBad();
  }

  @Test
  void everySettingReachesItsPlace() {
    Settings settings =
        Settings.of(
            Map.of(
                "KAWARABAN_KAFKA_BOOTSTRAP_SERVERS", "a:1,b:2",
                "KAWARABAN_CLASSIFY_THREADS", "3",
                "KAWARABAN_CLASSIFY_STATE_DIRECTORY", "/var/lib/kawaraban"));

    assertThat(ClassifyConfig.from(settings))
        .isEqualTo(new ClassifyConfig("a:1,b:2", 3, "/var/lib/kawaraban"));
  }

  @Test
  void allBadSettingsAreToldAtOnce() {
    Settings settings = Settings.of(Map.of("KAWARABAN_CLASSIFY_THREADS", "many"));
    ClassifyConfig.from(settings);

    assertThatThrownBy(settings::refuseIfBad)
        .hasMessageContaining("KAWARABAN_KAFKA_BOOTSTRAP_SERVERS is not set")
        .hasMessageContaining("KAWARABAN_CLASSIFY_THREADS is \"many\"; allowed: 1 to 12");
  }
}
