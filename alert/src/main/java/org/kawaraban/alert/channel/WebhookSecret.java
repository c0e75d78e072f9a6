package org.kawaraban.alert.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a webhook's messages are signed with: with the secret itself, which the receiver knows too,
 * and with a private key made of it, of which a receiver that keeps no secrets knows the public
 * one.
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
    return new WebhookSecret(PREFIX + base64(key));
  }

  /** The signature of one attempt: {@code v1,} and an HMAC-SHA256 of id, time and body. */
  public String sign(String id, Instant attempt, String body) {
    return "v1," + base64(hmac(signed(id, attempt, body)));
  }

  /** The same with the private key: {@code v1a,} and an Ed25519 signature. */
  public String signForAll(String id, Instant attempt, String body) {
    return "v1a," + base64(privateKey().sign(signed(id, attempt, body)));
  }

  /** By which everybody can check {@link #signForAll}: {@code whpk_} and 32 bytes in base64. */
  public String publicKey() {
    return "whpk_" + base64(privateKey().publicKey());
  }

  private Ed25519 privateKey() {
    return new Ed25519(hmac("ed25519".getBytes(UTF_8)));
  }

  private static byte[] signed(String id, Instant attempt, String body) {
    return "%s.%d.%s".formatted(id, attempt.getEpochSecond(), body).getBytes(UTF_8);
  }

  private byte[] hmac(byte[] content) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key(text), ALGORITHM));
      return mac.doFinal(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HMAC-SHA256", e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
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
