package org.kawaraban.alert;

import java.util.List;
import org.kawaraban.contract.CommonSettings;
import org.kawaraban.contract.Setting;
import org.kawaraban.contract.Settings;

/**
 * What alerts need to know.
 *
 * @param bootstrapServers of the Kafka cluster
 * @param databaseUrl JDBC URL
 * @param privateWebhooks whether webhooks may lie inside our own network
 */
public record AlertConfig(String bootstrapServers, String databaseUrl, boolean privateWebhooks) {
  static final Setting PRIVATE_WEBHOOKS =
      new Setting(
          "KAWARABAN_ALERT_PRIVATE_WEBHOOKS",
          "refuse",
          "allow, refuse",
          "Whether webhooks may lie at private and loopback addresses. Allow it only where everyone"
              + " who may subscribe may also reach what runs there.");

  public static final List<Setting> SETTINGS =
      List.of(CommonSettings.BOOTSTRAP_SERVERS, CommonSettings.DATABASE_URL, PRIVATE_WEBHOOKS);

  /** Reads the settings; the caller asks {@code settings} to refuse what was bad. */
  public static AlertConfig from(Settings settings) {
    String webhooks = settings.required(PRIVATE_WEBHOOKS);
    if (!List.of("allow", "refuse").contains(webhooks)) {
      settings.problem(
          "%s is \"%s\"; allowed: %s"
              .formatted(PRIVATE_WEBHOOKS.name(), webhooks, PRIVATE_WEBHOOKS.allowed()));
    }
    return new AlertConfig(
        settings.required(CommonSettings.BOOTSTRAP_SERVERS),
        settings.required(CommonSettings.DATABASE_URL),
        webhooks.equals("allow"));
  }
}
