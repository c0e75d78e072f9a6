package org.kawaraban.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kawaraban.contract.Settings;

class StoreConfigTest {
  private static final Map<String, String> ADDRESSES =
      Map.of(
          "KAWARABAN_KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:9092",
          "KAWARABAN_DATABASE_URL", "jdbc:postgresql://127.0.0.1/kawaraban");

  @Test
  void needsOnlyTheTwoAddresses() {
    assertThat(StoreConfig.from(Settings.of(ADDRESSES)))
        .isEqualTo(
            new StoreConfig(
                "127.0.0.1:9092",
                "jdbc:postgresql://127.0.0.1/kawaraban",
                500,
                5,
                Duration.ofDays(14)));
  }

  @Test
  void readsEachSettingOfItsOwn() {
    Settings settings =
        Settings.of(
            Map.of(
                "KAWARABAN_KAFKA_BOOTSTRAP_SERVERS", "k:1",
                "KAWARABAN_DATABASE_URL", "jdbc:postgresql://d/k",
                "KAWARABAN_STORE_BATCH_MESSAGES", "50",
                "KAWARABAN_STORE_CONNECTIONS", "9",
                "KAWARABAN_STORE_NEWS_DAYS", "3"));

    assertThat(StoreConfig.from(settings))
        .isEqualTo(new StoreConfig("k:1", "jdbc:postgresql://d/k", 50, 9, Duration.ofDays(3)));
  }

  @Test
  void namesEveryBadSettingAtOnce() {
    Settings settings =
        Settings.of(
            Map.of(
                "KAWARABAN_STORE_BATCH_MESSAGES", "0",
                "KAWARABAN_STORE_CONNECTIONS", "many"));
    StoreConfig.from(settings);

    assertThatThrownBy(settings::refuseIfBad)
        .hasMessageContaining("KAWARABAN_KAFKA_BOOTSTRAP_SERVERS is not set")
        .hasMessageContaining("KAWARABAN_DATABASE_URL is not set")
        .hasMessageContaining("KAWARABAN_STORE_BATCH_MESSAGES is \"0\"; allowed: 1 to 5000")
        .hasMessageContaining("KAWARABAN_STORE_CONNECTIONS is \"many\"; allowed: 2 to 50");
  }
}
