package org.kawaraban.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kawaraban.contract.Settings;

class WebConfigTest {
  @Test
  void itListensOnLoopbackUnlessToldOtherwise() {
    assertThat(WebConfig.from(Settings.of(Map.of())))
        .isEqualTo(
            new WebConfig(
                "127.0.0.1", 8080, Optional.empty(), URI.create("http://localhost:8080"), 600));
  }

  @Test
  void itTakesHostAndPortFromTheEnvironment() {
    Settings settings =
        Settings.of(
            Map.of(
                "KAWARABAN_WEB_HOST",
                "0.0.0.0",
                "KAWARABAN_WEB_PORT",
                "0",
                "KAWARABAN_PUBLIC_BASE_URL",
                "https://example.org/"));

    assertThat(WebConfig.from(settings))
        .isEqualTo(
            new WebConfig("0.0.0.0", 0, Optional.empty(), URI.create("https://example.org"), 600));
  }

  @Test
  void itRefusesAPortThatIsNone() {
    Settings settings = Settings.of(Map.of("KAWARABAN_WEB_PORT", "65536"));
    WebConfig.from(settings);

    assertThatThrownBy(settings::refuseIfBad)
        .hasMessage("KAWARABAN_WEB_PORT is \"65536\"; allowed: 0 to 65535; 0 takes any free port");
  }
}
