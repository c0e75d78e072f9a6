package org.kawaraban.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kawaraban.contract.Settings;
import org.kawaraban.ingest.fetch.FetchLimits;

class IngestConfigTest {
  private final Map<String, String> environment =
      new HashMap<>(
          Map.of(
              "KAWARABAN_KAFKA_BOOTSTRAP_SERVERS", "localhost:9092",
              "KAWARABAN_DATABASE_URL", "jdbc:postgresql://localhost/k"));

  @Test
  void defaultsAreThoseOfTheDeclarations() {
    IngestConfig config = read();

    assertThat(config.limits())
        .isEqualTo(
            new FetchLimits(
                12_000_000, 12_000_000, 5, Duration.ofSeconds(10), Duration.ofMinutes(1)));
    assertThat(config.maxRows()).isEqualTo(2000);
    assertThat(config.captures()).isEqualTo(Path.of("./data/captures"));
    assertThat(config.proxy()).isEqualTo(Proxy.NO_PROXY);
    assertThat(config.catalogue().source("mofa-en")).isPresent();
    assertThat(config.userAgent()).contains("Kawaraban", "no contact configured");
  }

  @Test
  void everySettingReachesItsField(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("mine.yaml");
    Files.writeString(file, "sources: []\n");
    environment.put("KAWARABAN_INGEST_SOURCES", file.toString());
    environment.put("KAWARABAN_INGEST_CONTACT", "desk@example.org");
    environment.put("KAWARABAN_INGEST_MAX_BODY_BYTES", "100000");
    environment.put("KAWARABAN_INGEST_MAX_REDIRECTS", "0");
    environment.put("KAWARABAN_INGEST_CONNECT_TIMEOUT_SECONDS", "3");
    environment.put("KAWARABAN_INGEST_TOTAL_TIMEOUT_SECONDS", "7");
    environment.put("KAWARABAN_INGEST_MAX_WIRE_BYTES", "200000");
    environment.put("KAWARABAN_INGEST_MAX_ROWS", "50");
    environment.put("KAWARABAN_INGEST_CAPTURES", "/srv/captures");
    environment.put("KAWARABAN_INGEST_PROXY", "socks5://proxy.example:1080");

    IngestConfig config = read();

    assertThat(config.catalogue().sources()).isEmpty();
    assertThat(config.userAgent()).contains("desk@example.org");
    assertThat(config.limits())
        .isEqualTo(
            new FetchLimits(100_000, 200_000, 0, Duration.ofSeconds(3), Duration.ofSeconds(7)));
    assertThat(config.maxRows()).isEqualTo(50);
    assertThat(config.captures()).isEqualTo(Path.of("/srv/captures"));
    assertThat(config.proxy().type()).isEqualTo(Proxy.Type.SOCKS);
  }

  @Test
  void allBadValuesAreReportedAtOnce() {
    environment.remove("KAWARABAN_DATABASE_URL");
    environment.put("KAWARABAN_INGEST_SOURCES", "/no/such/file.yaml");
    environment.put("KAWARABAN_INGEST_CONTACT", "line\nbreak");
    environment.put("KAWARABAN_INGEST_MAX_ROWS", "many");
    environment.put("KAWARABAN_INGEST_PROXY", "ftp://proxy.example:21");

    assertThatThrownBy(this::read)
        .hasMessageContaining("KAWARABAN_DATABASE_URL is not set")
        .hasMessageContaining("KAWARABAN_INGEST_SOURCES: /no/such/file.yaml cannot be read")
        .hasMessageContaining("KAWARABAN_INGEST_CONTACT is")
        .hasMessageContaining("KAWARABAN_INGEST_PROXY is")
        .hasMessageContaining("KAWARABAN_INGEST_MAX_ROWS is \"many\"; allowed: 10 to 100000");
  }

  private IngestConfig read() {
    Settings settings = Settings.of(environment);
    IngestConfig config = IngestConfig.from(settings);
    settings.refuseIfBad();
    return config;
  }
}
