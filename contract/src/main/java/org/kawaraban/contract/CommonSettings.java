package org.kawaraban.contract;

import java.net.URI;
import java.util.Optional;

/** Settings that more than one program reads. */
public final class CommonSettings {
  public static final Setting BOOTSTRAP_SERVERS =
      new Setting(
          "KAWARABAN_KAFKA_BOOTSTRAP_SERVERS",
          "",
          "host:port, several separated by commas",
          "The Kafka cluster. Unset, `kawaraban up` starts a broker of its own.");

  public static final Setting DATABASE_URL =
      new Setting(
          "KAWARABAN_DATABASE_URL",
          "",
          "a JDBC URL, jdbc:postgresql://host:port/database?user=…&password=…",
          "The PostgreSQL database. Unset, `kawaraban up` starts one of its own.");

  public static final Setting PUBLIC_BASE_URL =
      new Setting(
          "KAWARABAN_PUBLIC_BASE_URL",
          "http://localhost:8080",
          "an http or https URL",
          "Where readers of alerts and feeds find the pages: what links lead to. Unset, `kawaraban up`"
              + " takes the port it serves them on. Mail programs offer to unsubscribe with one click only where it is https.");

  /** Where readers find the pages, without a slash at the end; what is no address is a problem. */
  public static URI publicBaseUrl(Settings settings) {
    Optional<URI> url = settings.uri(PUBLIC_BASE_URL);
    url.filter(one -> one.getHost() == null || !String.valueOf(one.getScheme()).matches("https?"))
        .ifPresent(
            one ->
                settings.problem(
                    "%s is \"%s\"; allowed: %s"
                        .formatted(PUBLIC_BASE_URL.name(), one, PUBLIC_BASE_URL.allowed())));
    String address = url.map(URI::toString).orElse(PUBLIC_BASE_URL.defaultValue());
    return URI.create(address.replaceFirst("/+$", ""));
  }

  private CommonSettings() {}
}
