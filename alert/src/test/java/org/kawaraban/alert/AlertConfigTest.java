package org.kawaraban.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kawaraban.contract.Settings;

class AlertConfigTest {
  private static final Map<String, String> ADDRESSES =
      Map.of(
          "KAWARABAN_KAFKA_BOOTSTRAP_SERVERS", "kafka:9092",
          "KAWARABAN_DATABASE_URL", "jdbc:postgresql://db/kawaraban");

  @Test
  void privateWebhooksAreRefusedUnlessTold() {
    assertThat(AlertConfig.from(Settings.of(ADDRESSES)))
        .isEqualTo(new AlertConfig("kafka:9092", "jdbc:postgresql://db/kawaraban", false));
  }

  @Test
  void theEnvironmentIsMapped() {
    Map<String, String> environment = new HashMap<>(ADDRESSES);
    environment.put("KAWARABAN_ALERT_PRIVATE_WEBHOOKS", "allow");

    assertThat(AlertConfig.from(Settings.of(environment)).privateWebhooks()).isTrue();
  }

  @Test
  void everyBadSettingIsRefusedAtOnce() {
    Settings settings = Settings.of(Map.of("KAWARABAN_ALERT_PRIVATE_WEBHOOKS", "maybe"));
    AlertConfig.from(settings);

    assertThatThrownBy(settings::refuseIfBad)
        .hasMessageContaining(
            "KAWARABAN_ALERT_PRIVATE_WEBHOOKS is \"maybe\"; allowed: allow, refuse")
        .hasMessageContaining("KAWARABAN_DATABASE_URL is not set");
  }
}
