package org.kawaraban.alert.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kawaraban.alert.TravelledClock;
import org.kawaraban.alert.channel.Channel;
import org.kawaraban.alert.channel.Channel.Kind;
import org.kawaraban.alert.channel.Channel.MailTokens;
import org.kawaraban.alert.database.Database;
import org.kawaraban.alert.delivery.ChannelRepository;
import org.kawaraban.alert.delivery.Consents;
import org.kawaraban.alert.delivery.Deliverer;
import org.kawaraban.alert.delivery.Delivery.Attempted;
import org.kawaraban.alert.delivery.DeliveryLog;
import org.kawaraban.alert.match.TextQueries;
import org.kawaraban.alert.subscription.Language;
import org.kawaraban.alert.subscription.Rate;
import org.kawaraban.alert.subscription.Subscription;
import org.kawaraban.alert.subscription.SubscriptionBook;
import org.kawaraban.alert.subscription.SubscriptionBook.Wish;
import org.kawaraban.testbed.Testbed;

/** Mails through a real mail server, with a moody relay before it. */
class MailDeliveryIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String READER = "taro@example.org";

  private final SecureRandom random = new SecureRandom();
  private final TravelledClock clock = new TravelledClock();
  private final Queue<Throwable> fatal = new ConcurrentLinkedQueue<>();
  private final Database database = Database.open(Testbed.shared().freshDatabaseUrl(), 4);
  private final GreenMail mailbox = new GreenMail(ServerSetup.SMTP.dynamicPort());
  private final ChannelRepository channels = new ChannelRepository();
  private final Consents consents = new Consents(database.jdbi(), clock);
  private final DeliveryLog log = new DeliveryLog();
  private final SmtpRelay relay;
  private final Deliverer deliverer;

  MailDeliveryIT() {
    mailbox.start();
    relay = new SmtpRelay(mailbox.getSmtp().getPort());
    MailServer server =
        new MailServer(
            MailServer.Security.SMTP,
            "127.0.0.1",
            relay.port(),
            null,
            null,
            "alerts@kawaraban.example");
    deliverer =
        new Deliverer(
            database.jdbi(),
            clock,
            Map.of(Kind.MAIL, new MailSender(server, URI.create("https://kawaraban.example"))),
            100,
            new Random(1),
            fatal::add);
  }

  @AfterEach
  void close() {
    deliverer.close();
    relay.close();
    mailbox.stop();
    database.close();
    assertThat(fatal).isEmpty();
  }

  @Test
  void nothingButAQuestionIsSentUntilTheReaderHasConfirmed() throws Exception {
    Channel channel = channel(Language.JA);
    String test = send(channel);
    deliver();
    await().atMost(PATIENCE).until(() -> mailbox.getReceivedMessages().length == 1);
    clock.travel(Duration.ofDays(1));
    deliver();

    MimeMessage question = mailbox.getReceivedMessages()[0];
    assertThat(question.getSubject()).contains("このアドレスで通知を受け取りますか");
    assertThat(text(question))
        .contains("https://kawaraban.example/alerts/confirm/" + tokens(channel).confirm())
        .doesNotContain(tokens(channel).stop());
    assertThat(question.getHeader("List-Unsubscribe")).isNull();
    assertThat(attempts(test)).isEmpty();

    assertThat(consents.confirm("no such token")).isEmpty();
    assertThat(consents.confirm(tokens(channel).confirm())).contains(READER);
    attempted(test, 1);

    MimeMessage mail = mailbox.getReceivedMessages()[1];
    assertThat(mail.getSubject()).isEqualTo("Kawaraban: 試験送信");
    assertThat(header(mail, "List-Unsubscribe"))
        .isEqualTo(
            "<https://kawaraban.example/alerts/unsubscribe/%s>".formatted(tokens(channel).stop()));
    assertThat(header(mail, "List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
    assertThat(header(mail, "List-Id"))
        .isEqualTo("Kawaraban <%s.kawaraban.example>".formatted(channel.id()));
    assertThat(header(mail, "Auto-Submitted")).isEqualTo("auto-generated");
    assertThat(header(mail, "From")).isEqualTo("Kawaraban <alerts@kawaraban.example>");
  }

  @Test
  void aStrangersBoxIsNotFilledWithQuestions() {
    Channel channel = channel(Language.EN);
    channel(Language.EN);
    assertThat(questions(channel)).isEqualTo(1);
    clock.travel(Duration.ofHours(25));
    channel(Language.EN);
    assertThat(questions(channel)).isEqualTo(2);
  }

  @Test
  void whoUnsubscribesIsSentNothingMoreAndIsAskedAgainBeforeTheNextAlert() {
    Channel channel = confirmed();
    String waiting = send(channel);
    assertThat(consents.stop("no such token")).isEmpty();
    assertThat(consents.stop(tokens(channel).stop())).contains(READER);
    deliver();
    clock.travel(Duration.ofHours(25));

    assertThat(attempts(waiting)).isEmpty();
    assertThat(state(waiting)).isEqualTo("DEAD");
    Channel again = channel(Language.EN);
    assertThat(again.id()).isEqualTo(channel.id());
    assertThat(again.confirmed()).isFalse();
    String held = send(again);
    deliver();
    assertThat(attempts(held)).isEmpty();
  }

  @Test
  void whoUnsubscribedAndSubscribesAgainTheSameDayIsAskedAgain() {
    Channel channel = channel(Language.EN);
    consents.confirm(tokens(channel).confirm());
    clock.travel(Duration.ofHours(1));
    consents.stop(tokens(channel).stop());
    clock.travel(Duration.ofMinutes(1));

    channel(Language.EN);
    channel(Language.EN);

    assertThat(questions(channel)).isEqualTo(2);
  }

  @Test
  void whatIsGreylistedArrivesAtTheNextAttempt() {
    Channel channel = confirmed();
    relay.next(SmtpRelay.Mood.PUTS_OFF);
    String message = send(channel);
    attempted(message, 1);
    assertThat(attempts(message).get(0).status()).isEqualTo(451);
    assertThat(attempts(message).get(0).answer()).contains("Greylisted");

    clock.travel(Duration.ofSeconds(6));
    attempted(message, 2);

    assertThat(state(message)).isEqualTo("DELIVERED");
    assertThat(subjects()).containsExactly("Kawaraban: test");
  }

  @Test
  void aMailboxThatIsNotThereIsTriedOnceAndTheChannelDisabled() {
    Channel channel = confirmed();
    relay.next(SmtpRelay.Mood.REFUSES);
    String message = send(channel);
    attempted(message, 1);
    clock.travel(Duration.ofDays(1));
    deliver();

    assertThat(attempts(message)).hasSize(1);
    assertThat(attempts(message).get(0).status()).isEqualTo(550);
    assertThat(
            database
                .jdbi()
                .withHandle(handle -> channels.find(handle, channel.id()))
                .orElseThrow()
                .disabledReason())
        .isEqualTo("the receiver wants nothing any more: it answered 550");
  }

  @Test
  void aMailCutOffInTheMiddleIsSentAgain() {
    Channel channel = confirmed();
    relay.next(SmtpRelay.Mood.CUTS_DATA);
    String message = send(channel);
    attempted(message, 1);
    assertThat(subjects()).isEmpty();

    clock.travel(Duration.ofSeconds(6));
    attempted(message, 2);

    assertThat(subjects()).containsExactly("Kawaraban: test");
  }

  @Test
  void aMailThatArrivesTwiceHasOneMessageId() {
    Channel channel = confirmed();
    relay.next(SmtpRelay.Mood.CUTS_ANSWER);
    String message = send(channel);
    attempted(message, 1);
    clock.travel(Duration.ofSeconds(6));
    attempted(message, 2);

    assertThat(mailbox.getReceivedMessages())
        .hasSize(2)
        .extracting(mail -> header(mail, "Message-ID"))
        .containsOnly("<%s@kawaraban.example>".formatted(message));
    assertThat(Set.of(dates())).hasSize(1);
  }

  private String dates() {
    return String.join(
        ",",
        Arrays.stream(mailbox.getReceivedMessages())
            .map(mail -> header(mail, "Date"))
            .distinct()
            .toList());
  }

  private Channel confirmed() {
    Channel channel = channel(Language.EN);
    database.jdbi().useHandle(handle -> handle.execute("delete from alert.message where asks"));
    consents.confirm(tokens(channel).confirm());
    return channel;
  }

  private Channel channel(Language language) {
    SubscriptionBook book =
        new SubscriptionBook(database.jdbi(), clock, random, TextQueries::isSearchable);
    Subscription subscription =
        book.read(
            "taro",
            new Wish("UK", "partner:GB", Rate.INSTANT, language, ZoneOffset.UTC, null, false));
    MailTokens tokens =
        new MailTokens(SubscriptionBook.newToken(random), SubscriptionBook.newToken(random));
    Channel channel =
        new Channel(
            SubscriptionBook.newId(random), "taro", Kind.MAIL, READER, null, tokens, false, null);
    return database
        .jdbi()
        .inTransaction(
            handle -> {
              SubscriptionBook.keep(handle, subscription);
              Channel kept = channels.addOrFind(handle, channel, clock.instant());
              channels.connect(handle, subscription.id(), kept.id());
              Consents.ask(handle, kept, subscription, clock.instant());
              return kept;
            });
  }

  private int questions(Channel channel) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "select count(*) from alert.message where asks and channel = :channel")
                    .bind("channel", channel.id())
                    .mapTo(Integer.class)
                    .one());
  }

  private static MailTokens tokens(Channel channel) {
    MailTokens tokens = channel.tokens();
    assertThat(tokens).isNotNull();
    return tokens;
  }

  private void deliver() {
    database.jdbi().useHandle(deliverer::deliver);
  }

  private String send(Channel channel) {
    return database.jdbi().withHandle(handle -> log.addTest(handle, channel.id(), clock.instant()));
  }

  private void attempted(String message, int number) {
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              deliver();
              return attempts(message).size() >= number;
            });
  }

  private List<Attempted> attempts(String message) {
    return database
        .jdbi()
        .withHandle(handle -> DeliveryLog.attempts(handle, List.of(message)))
        .getOrDefault(message, List.of());
  }

  private String state(String message) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("select state from alert.message where id = :id")
                    .bind("id", message)
                    .mapTo(String.class)
                    .one());
  }

  private List<String> subjects() {
    return Stream.of(mailbox.getReceivedMessages()).map(mail -> header(mail, "Subject")).toList();
  }

  private static String header(MimeMessage mail, String name) {
    try {
      return mail.getHeader(name, ",");
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }

  private static String text(MimeMessage mail) {
    return GreenMailUtil.getBody(mail).replace("=\r\n", "").replace("=3D", "=");
  }
}
