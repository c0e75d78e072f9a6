package org.kawaraban.alert.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSecretTest {
  @Test
  void signsAsTheSpecificationsOwnExample() {
    WebhookSecret secret = new WebhookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

    String signature =
        secret.sign(
            "msg_p5jXN8AQM9LWM0D4loKWxJek",
            Instant.ofEpochSecond(1614265330),
            "{\"test\": 2432232314}");

    assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @ParameterizedTest
  @ValueSource(strings = {"secret", "whsec_", "whsec_c2hvcnQ=", "whsec_not base64!"})
  void whatIsNoSecretIsRefused(String text) {
    assertThatThrownBy(() -> new WebhookSecret(text))
        .hasMessage("a webhook's secret is whsec_ and 24 to 64 bytes in base64");
  }

  @Test
  void everySecretIsAnotherAndNoneIsLogged() {
    SecureRandom random = new SecureRandom();
    WebhookSecret one = WebhookSecret.generate(random);

    assertThat(one).isNotEqualTo(WebhookSecret.generate(random)).hasToString("whsec_…");
  }
}
