package org.kawaraban.contract;

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
          "Where readers of alerts and feeds find the pages: what links lead to. Mail programs offer"
              + " to unsubscribe with one click only where it is https.");

  private CommonSettings() {}
}
