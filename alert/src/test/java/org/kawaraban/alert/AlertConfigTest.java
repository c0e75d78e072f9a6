package org.kawaraban.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kawaraban.alert.mail.MailServer;
import org.kawaraban.contract.Settings;

class AlertConfigTest {
  private static final Map<String, String> ADDRESSES =
      Map.of(
          "KAWARABAN_KAFKA_BOOTSTRAP_SERVERS", "kafka:9092",
          "KAWARABAN_DATABASE_URL", "jdbc:postgresql://db/kawaraban");

  @Test
  void withoutSettingsThereIsNoMailAndNoPrivateWebhook() {
    assertThat(AlertConfig.from(Settings.of(ADDRESSES)))
        .isEqualTo(
            new AlertConfig(
                "kafka:9092",
                "jdbc:postgresql://db/kawaraban",
                false,
                20,
                Optional.empty(),
                URI.create("http://localhost:8080")));
  }

  @Test
  void theEnvironmentIsMapped() {
    Map<String, String> environment = new HashMap<>(ADDRESSES);
    environment.put("KAWARABAN_ALERT_PRIVATE_WEBHOOKS", "allow");

    environment.put(
        "KAWARABAN_ALERT_MAIL_SERVER", "starttls://taro%40x:p%3Aw+%2F@mail.example.org");
    environment.put("KAWARABAN_ALERT_MAIL_FROM", "alerts@example.org");
    environment.put("KAWARABAN_PUBLIC_BASE_URL", "https://alerts.example.org");

    AlertConfig config = AlertConfig.from(Settings.of(environment));

    assertThat(config.privateWebhooks()).isTrue();
    assertThat(config.publicBaseUrl()).isEqualTo(URI.create("https://alerts.example.org"));
    assertThat(config.mailServer())
        .contains(
            new MailServer(
                MailServer.Security.STARTTLS,
                "mail.example.org",
                587,
                "taro@x",
                "p:w+/",
                "alerts@example.org"));
    assertThat(config.toString()).doesNotContain("p:w");
  }

  @Test
  void everyBadSettingIsRefusedAtOnce() {
    Settings settings =
        Settings.of(
            Map.of(
                "KAWARABAN_ALERT_PRIVATE_WEBHOOKS", "maybe",
                "KAWARABAN_ALERT_MAIL_SERVER", "http://user:secret@mail.example.org",
                "KAWARABAN_ALERT_MAIL_FROM", "nobody",
                "KAWARABAN_PUBLIC_BASE_URL", "ftp://example.org"));
    AlertConfig.from(settings);

    assertThatThrownBy(settings::refuseIfBad)
        .hasMessageContaining(
            "KAWARABAN_ALERT_PRIVATE_WEBHOOKS is \"maybe\"; allowed: allow, refuse")
        .hasMessageContaining("KAWARABAN_DATABASE_URL is not set")
        .hasMessageContaining(
            "KAWARABAN_ALERT_MAIL_SERVER is no address of a mail server; allowed:")
        .hasMessageContaining("KAWARABAN_ALERT_MAIL_FROM is \"nobody\"; allowed: an e-mail address")
        .hasMessageContaining(
            "KAWARABAN_PUBLIC_BASE_URL is \"ftp://example.org\"; allowed: an http")
        .message()
        .doesNotContain("secret");
  }
}
