package org.kawaraban.alert.webhook;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kawaraban.alert.channel.Attempt;
import org.kawaraban.alert.channel.Channel;
import org.kawaraban.alert.channel.Channel.Kind;
import org.kawaraban.alert.channel.Letter;
import org.kawaraban.alert.channel.WebhookSecret;

class WebhookSenderTest {
  private static final String BODY = "{}";

  @Test
  void aReceiverThatClosesEveryConnectionGetsEveryMessageAtTheFirstAttempt() throws Exception {
    try (ServerSocket receiver = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
        WebhookSender sender = new WebhookSender(true)) {
      new Thread(() -> answerAndClose(receiver), "receiver").start();
      String url = "http://127.0.0.1:" + receiver.getLocalPort() + "/hook";
      WebhookSecret secret = WebhookSecret.generate(new SecureRandom());
      Channel channel =
          new Channel("channel", "owner", Kind.WEBHOOK, url, secret, null, true, null);
      Letter letter = new Letter("msg_1", BODY, channel, null);

      for (int message = 0; message < 5; message++) {
        assertThat(sender.send(letter, Instant.EPOCH).result()).isEqualTo(Attempt.Result.DELIVERED);
      }
    }
  }

  /** As a plain HTTP/1.0 server does: an answer, and no word on the connection. */
  private static void answerAndClose(ServerSocket receiver) {
    while (!receiver.isClosed()) {
      try (Socket connection = receiver.accept();
          InputStream in = connection.getInputStream()) {
        String request = "";
        while (!request.endsWith("\r\n\r\n" + BODY)) {
          int read = in.read();
          if (read < 0) {
            break;
          }
          request += (char) read;
        }
        connection.getOutputStream().write("HTTP/1.0 204 No Content\r\n\r\n".getBytes(US_ASCII));
      } catch (IOException theTestEnded) {
        return;
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://example.org/x", "example.org", "https://user@example.org/x", ""})
  void whatIsNoWebhookIsRefused(String url) {
    assertThatThrownBy(() -> WebhookSender.checked(url, true))
        .hasMessage("NOT_A_WEBHOOK [%s]".formatted(url));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/x",
        "http://[::1]/x",
        "http://10.1.2.3:8080/x",
        "http://169.254.169.254/latest/meta-data",
        "http://localhost/x",
        "http://db.localhost/x"
      })
  void anAddressInsideOurOwnNetworkIsRefusedUnlessItIsAllowed(String url) {
    assertThat(WebhookSender.checked(url, true)).startsWith("http://");
    assertThatThrownBy(() -> WebhookSender.checked(url, false))
        .hasMessageStartingWith("PRIVATE_WEBHOOK");
  }
}
