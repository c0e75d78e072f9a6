package org.kawaraban.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
  private static final Setting GAP =
      new Setting("KAWARABAN_TEST_GAP", "5", "1 to 60 seconds", "For this test.");
  private static final Setting HOME =
      new Setting("KAWARABAN_TEST_HOME", "", "an absolute URI", "For this test.");

  @Test
  void whatIsNotSetHasItsDefault() {
    Settings settings = Settings.of(Map.of("KAWARABAN_TEST_GAP", " "));
    assertThat(settings.seconds(GAP, 1, 60)).isEqualTo(Duration.ofSeconds(5));
    assertThat(settings.uri(HOME)).isEmpty();
    settings.refuseIfBad();
  }

  @Test
  void allBadSettingsAreNamedAtOnceWithWhatIsAllowed() {
    Settings settings =
        Settings.of(
            Map.of(
                "KAWARABAN_TEST_GAP", "90",
                "KAWARABAN_TEST_HOME", "not a uri",
                "KAWARABAN_TEST_GPA", "3"));
    settings.refuseUnknown(List.of(GAP, HOME));
    settings.seconds(GAP, 1, 60);
    settings.uri(HOME);

    assertThatExceptionOfType(Settings.BadSettings.class)
        .isThrownBy(settings::refuseIfBad)
        .withMessage(
            """
            KAWARABAN_TEST_GPA is not a setting; see docs/configuration.md
            KAWARABAN_TEST_GAP is "90"; allowed: 1 to 60 seconds
            KAWARABAN_TEST_HOME is "not a uri"; allowed: an absolute URI""");
  }
}
