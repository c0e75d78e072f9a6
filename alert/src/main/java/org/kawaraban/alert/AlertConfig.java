package org.kawaraban.alert;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.kawaraban.alert.mail.MailServer;
import org.kawaraban.contract.CommonSettings;
import org.kawaraban.contract.Setting;
import org.kawaraban.contract.Settings;

/**
 * What alerts need to know.
 *
 * @param bootstrapServers of the Kafka cluster
 * @param databaseUrl JDBC URL
 * @param privateWebhooks whether webhooks may lie inside our own network
 * @param perSecond most messages to one host in a second
 * @param mailServer empty where mails wait until there is one
 * @param publicBaseUrl where readers find the pages
 */
public record AlertConfig(
    String bootstrapServers,
    String databaseUrl,
    boolean privateWebhooks,
    int perSecond,
    Optional<MailServer> mailServer,
    URI publicBaseUrl) {
  static final Setting PRIVATE_WEBHOOKS =
      new Setting(
          "KAWARABAN_ALERT_PRIVATE_WEBHOOKS",
          "refuse",
          "allow, refuse",
          "Whether webhooks may lie at private and loopback addresses. Allow it only where everyone"
              + " who may subscribe may also reach what runs there.");

  static final Setting PER_SECOND =
      new Setting(
          "KAWARABAN_ALERT_MESSAGES_PER_SECOND",
          "20",
          "1 to 1000",
          "Most messages to one host in a second, of all owners together. What is above it waits.");

  static final Setting MAIL_SERVER =
      new Setting(
          "KAWARABAN_ALERT_MAIL_SERVER",
          "",
          "smtp://, starttls:// or smtps://user:password@host:port; user and port may be left out",
          "The server mails are handed to. smtp encrypts where the server offers it, starttls refuses"
              + " to send where it does not, smtps encrypts from the first byte. Unset, mails wait.");

  static final Setting MAIL_FROM =
      new Setting(
          "KAWARABAN_ALERT_MAIL_FROM",
          "",
          "an e-mail address",
          "The sender of mails. The server must be allowed to send for its domain (SPF, DKIM), else"
              + " they are taken for spam.");

  public static final List<Setting> SETTINGS =
      List.of(
          CommonSettings.BOOTSTRAP_SERVERS,
          CommonSettings.DATABASE_URL,
          CommonSettings.PUBLIC_BASE_URL,
          PRIVATE_WEBHOOKS,
          PER_SECOND,
          MAIL_SERVER,
          MAIL_FROM);

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
        webhooks.equals("allow"),
        settings.integer(PER_SECOND, 1, 1000),
        mailServer(settings),
        CommonSettings.publicBaseUrl(settings));
  }

  private static Optional<MailServer> mailServer(Settings settings) {
    Optional<URI> url = settings.uri(MAIL_SERVER);
    if (url.isEmpty()) {
      return Optional.empty();
    }
    String from = settings.required(MAIL_FROM);
    if (!from.isEmpty() && !MailServer.isAddress(from)) {
      settings.problem(
          "%s is \"%s\"; allowed: %s".formatted(MAIL_FROM.name(), from, MAIL_FROM.allowed()));
    }
    Optional<MailServer> server = MailServer.of(url.get(), from);
    if (server.isEmpty()) {
      // Not what was found: there may be a password in it.
      settings.problem(
          "%s is no address of a mail server; allowed: %s"
              .formatted(MAIL_SERVER.name(), MAIL_SERVER.allowed()));
    }
    return server;
  }
}
