package org.kawaraban.alert.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a webhook's messages are signed with.
 *
 * @param text {@code whsec_} and 24 to 64 bytes in base64, as the specification writes it
 */
public record WebhookSecret(String text) {
  private static final String PREFIX = "whsec_";
  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 32;

  public WebhookSecret {
    if (!text.startsWith(PREFIX) || !hasKey(text)) {
      throw new IllegalArgumentException(
          "a webhook's secret is whsec_ and 24 to 64 bytes in base64");
    }
  }

  public static WebhookSecret generate(SecureRandom random) {
    byte[] key = new byte[BYTES];
    random.nextBytes(key);
    return new WebhookSecret(PREFIX + Base64.getEncoder().encodeToString(key));
  }

  /** The signature of one attempt: {@code v1,} and an HMAC-SHA256 of id, time and body. */
  public String sign(String id, Instant attempt, String body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key(text), ALGORITHM));
      byte[] signed =
          mac.doFinal("%s.%d.%s".formatted(id, attempt.getEpochSecond(), body).getBytes(UTF_8));
      return "v1," + Base64.getEncoder().encodeToString(signed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HMAC-SHA256", e);
    }
  }

  private static boolean hasKey(String text) {
    try {
      int bytes = key(text).length;
      return bytes >= 24 && bytes <= 64;
    } catch (IllegalArgumentException notBase64) {
      return false;
    }
  }

  private static byte[] key(String text) {
    return Base64.getDecoder().decode(text.substring(PREFIX.length()));
  }

  /** Not the secret: this may come into a log. */
  @Override
  public String toString() {
    return PREFIX + "…";
  }
}
