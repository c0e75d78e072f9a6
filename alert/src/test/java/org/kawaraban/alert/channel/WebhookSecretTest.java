package org.kawaraban.alert.channel;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  /** RFC 8032, section 7.1, tests 1 and 3. */
  @ParameterizedTest
  @CsvSource({
    "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60,"
        + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a,'',"
        + "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
        + "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7,"
        + "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025,af82,"
        + "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
        + "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
  })
  void keysAndSignaturesAreThoseOfTheStandard(
      String seed, String publicKey, String text, String signature) {
    HexFormat hex = HexFormat.of();
    Ed25519 key = new Ed25519(hex.parseHex(seed));

    assertThat(hex.formatHex(key.publicKey())).isEqualTo(publicKey);
    assertThat(hex.formatHex(key.sign(hex.parseHex(text)))).isEqualTo(signature);
  }

  @Test
  void whoHasThePublicKeyAloneCanCheckASignature() throws Exception {
    WebhookSecret secret = new WebhookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    byte[] raw = Base64.getDecoder().decode(secret.publicKey().substring("whpk_".length()));
    byte[] encoded =
        HexFormat.of().parseHex("302a300506032b6570032100" + HexFormat.of().formatHex(raw));
    PublicKey key =
        KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));

    String signature = secret.signForAll("msg_1", Instant.ofEpochSecond(1614265330), "{}");

    Signature check = Signature.getInstance("Ed25519");
    check.initVerify(key);
    check.update("msg_1.1614265330.{}".getBytes(US_ASCII));
    assertThat(signature).startsWith("v1a,");
    assertThat(check.verify(Base64.getDecoder().decode(signature.substring("v1a,".length()))))
        .isTrue();
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
