package org.kawaraban.systemtests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.kawaraban.contract.Json;

/** A subscriber's mail server and webhook, on this machine. */
final class Inbox implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final GreenMail mailbox = new GreenMail(ServerSetup.SMTP.dynamicPort());
  private final List<JsonNode> posts = new CopyOnWriteArrayList<>();
  private final HttpServer receiver;

  Inbox() {
    mailbox.start();
    try {
      receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    receiver.createContext("/", this::take);
    receiver.start();
  }

  /** What an instance needs to reach it. */
  Map<String, String> settings() {
    return Map.of(
        "KAWARABAN_ALERT_PRIVATE_WEBHOOKS",
        "allow",
        "KAWARABAN_ALERT_MAIL_SERVER",
        "smtp://127.0.0.1:" + mailbox.getSmtp().getPort(),
        "KAWARABAN_ALERT_MAIL_FROM",
        "alerts@kawaraban.example");
  }

  String webhook() {
    return "http://127.0.0.1:%d/".formatted(receiver.getAddress().getPort());
  }

  /** What the webhook received, in its order. */
  List<JsonNode> posts() {
    return posts;
  }

  /** What came by mail to anybody, in its order. */
  List<MimeMessage> mails() {
    return List.of(mailbox.getReceivedMessages());
  }

  /** The text of the mail received at this place, when it is there. */
  String mail(int number) {
    await("mail " + number).atMost(PATIENCE).until(() -> mails().size() > number);
    try {
      return text(mails().get(number).getContent());
    } catch (IOException | MessagingException e) {
      throw new AssertionError(e);
    }
  }

  /** Of all parts of a message. */
  private static String text(Object content) throws IOException, MessagingException {
    if (!(content instanceof Multipart parts)) {
      return String.valueOf(content);
    }
    StringBuilder text = new StringBuilder();
    for (int part = 0; part < parts.getCount(); part++) {
      text.append(text(parts.getBodyPart(part).getContent())).append('\n');
    }
    return text.toString();
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      posts.add(
          Json.read(new String(exchange.getRequestBody().readAllBytes(), UTF_8), JsonNode.class));
      exchange.sendResponseHeaders(204, -1);
    }
  }

  @Override
  public void close() {
    receiver.stop(0);
    mailbox.stop();
  }
}
