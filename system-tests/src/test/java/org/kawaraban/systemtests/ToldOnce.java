package org.kawaraban.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.kawaraban.systemtests.Kawaraban.Finished;

/**
 * A subscriber of the demo's "UK, cyber dialogue" by webhook and by mail, and a meeting that three
 * sources in two languages announce and report.
 */
final class ToldOnce implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final String READER = "analyst@example.org";
  private static final Pattern CONFIRM = Pattern.compile("/alerts/confirm/[a-z2-7]+");

  private final Inbox inbox = new Inbox();

  /** What the instance needs to reach this subscriber. */
  Map<String, String> settings() {
    return inbox.settings();
  }

  /** One announcement and one outcome, on both ways, however many pages tell of them. */
  void assertThatOneMeetingIsToldOnce(Kawaraban instance, Path data) {
    subscribe(
        data,
        READER,
        "partner:GB and topic:cyber-dialogue",
        "--webhook",
        inbox.webhook(),
        "--mail",
        READER);
    instance.post(confirmation());
    subscribe(data, "reader-of-all", "partner:GB and kind:item-relevant");

    publish(data, "announced.jsonl");
    awaitCounts(data, "matched 4 = delivered 1 + pending 0 + dead 0 + kept 3");
    publish(data, "held.jsonl");
    awaitCounts(data, "matched 8 = delivered 2 + pending 0 + dead 0 + kept 6");

    assertThat(inbox.posts()).hasSize(2);
    assertThat(kinds(inbox.posts().get(0)))
        .contains("meeting-announced")
        .doesNotContain("meeting-held");
    assertThat(kinds(inbox.posts().get(1)))
        .contains("meeting-held")
        .doesNotContain("meeting-announced");
    assertThat(mailsAfterTheQuestion())
        .extracting(ToldOnce::subject)
        .satisfiesExactly(
            first ->
                assertThat(first)
                    .startsWith("Meeting announced: 10th Japan-UK Cyber Consultations"),
            second ->
                assertThat(second).startsWith("Meeting held: 10th Japan-UK Cyber Consultations"));
  }

  private static void subscribe(Path data, String owner, String when, String... channels) {
    run(
        data,
        Stream.concat(
                Stream.of("subscribe", "--owner", owner, "--name", "UK", "--when", when),
                Stream.of(channels))
            .toArray(String[]::new));
  }

  /** The path that the mailed question leads to. */
  private String confirmation() {
    await("the question").atMost(PATIENCE).until(() -> !inbox.mails().isEmpty());
    String question = GreenMailUtil.getBody(inbox.mails().get(0)).replace("=\r\n", "");
    Matcher link = CONFIRM.matcher(question);
    assertThat(link.find()).as(question).isTrue();
    return link.group();
  }

  private static void publish(Path data, String pages) {
    Path file = data.resolveSibling(pages);
    try (InputStream resource = ToldOnce.class.getResourceAsStream("alerts/" + pages)) {
      Files.write(file, Objects.requireNonNull(resource).readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    run(data, "import", file.toString());
  }

  private static void awaitCounts(Path data, String counts) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(run(data, "subscriptions", "counts").out().strip()).isEqualTo(counts));
  }

  private static Finished run(Path data, String... arguments) {
    Finished done =
        Kawaraban.run(
            data.getParent(),
            Map.of(),
            Stream.concat(Stream.of(arguments), Stream.of("--data", data.toString()))
                .toArray(String[]::new));
    assertThat(done.exitCode()).as(done.output()).isZero();
    return done;
  }

  private static List<String> kinds(JsonNode post) {
    return StreamSupport.stream(post.path("data").path("changes").spliterator(), false)
        .map(change -> change.path("kind").asText())
        .toList();
  }

  private List<MimeMessage> mailsAfterTheQuestion() {
    return inbox.mails().stream().skip(1).toList();
  }

  private static String subject(MimeMessage mail) {
    try {
      return mail.getSubject();
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    inbox.close();
  }
}
