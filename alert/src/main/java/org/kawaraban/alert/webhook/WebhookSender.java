package org.kawaraban.alert.webhook;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.kawaraban.alert.channel.Attempt;
import org.kawaraban.alert.channel.Letter;
import org.kawaraban.alert.channel.Sender;
import org.kawaraban.alert.refusal.Refused;
import org.kawaraban.alert.refusal.Refused.Reason;

/** Sends messages as they are, signed after the Standard Webhooks specification. */
public final class WebhookSender implements Sender {
  private static final int MAX_ADDRESS_CHARS = 2_000;

  private final Post post;

  /**
   * @param privateAddresses whether receivers inside our own network are allowed
   */
  public WebhookSender(boolean privateAddresses) {
    this.post = new Post(privateAddresses);
  }

  /**
   * The address as it is kept; throws {@link Refused} where no message can be sent to it. What a
   * host's name leads to is asked only when a message is sent: it may be different by then.
   *
   * @param privateAddresses whether receivers inside our own network are allowed
   */
  public static String checked(String url, boolean privateAddresses) {
    HttpUrl parsed = HttpUrl.parse(url);
    if (parsed == null || !parsed.username().isEmpty() || url.length() > MAX_ADDRESS_CHARS) {
      throw new Refused(Reason.NOT_A_WEBHOOK, url);
    }
    if (!privateAddresses && AddressGuard.isPrivate(parsed.host())) {
      throw new Refused(Reason.PRIVATE_WEBHOOK, parsed.host());
    }
    return parsed.toString();
  }

  @Override
  public Attempt send(Letter letter, Instant now) {
    return post.send(letter.channel().address(), headers(letter, now), letter.body(), now);
  }

  private static Map<String, String> headers(Letter letter, Instant now) {
    String signatures =
        letter.secrets().stream()
            .flatMap(
                secret ->
                    Stream.of(
                        secret.sign(letter.id(), now, letter.body()),
                        secret.signForAll(letter.id(), now, letter.body())))
            .collect(joining(" "));
    return Map.of(
        "webhook-id", letter.id(),
        "webhook-timestamp", Long.toString(now.getEpochSecond()),
        "webhook-signature", signatures);
  }

  @Override
  public void close() {
    post.close();
  }
}
