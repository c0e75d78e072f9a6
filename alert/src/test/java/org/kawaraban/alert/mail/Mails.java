package org.kawaraban.alert.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.security.SecureRandom;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.kawaraban.alert.channel.Channel;
import org.kawaraban.alert.channel.Channel.Kind;
import org.kawaraban.alert.channel.Channel.MailTokens;
import org.kawaraban.alert.delivery.ChannelRepository;
import org.kawaraban.alert.delivery.Consents;
import org.kawaraban.alert.delivery.RunningDeliverer;
import org.kawaraban.alert.match.TextQueries;
import org.kawaraban.alert.subscription.Language;
import org.kawaraban.alert.subscription.Rate;
import org.kawaraban.alert.subscription.Subscription;
import org.kawaraban.alert.subscription.SubscriptionBook;
import org.kawaraban.alert.subscription.SubscriptionBook.Wish;
import org.kawaraban.alert.words.StatementWriter;

/** A deliverer of mails to a real mail server, with a moody relay before it. */
final class Mails implements AutoCloseable {
  static final String READER = "taro@example.org";

  final GreenMail mailbox = new GreenMail(ServerSetup.SMTP.dynamicPort());
  final SmtpRelay relay;
  final RunningDeliverer deliverer;
  final ChannelRepository channels = new ChannelRepository();
  final Consents consents;
  private final SecureRandom random = new SecureRandom();

  Mails() {
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
    URI pages = URI.create("https://kawaraban.example");
    deliverer =
        new RunningDeliverer(
            Map.of(
                Kind.MAIL,
                new MailSender(
                    server, pages, new StatementWriter(pages, UnaryOperator.identity()))),
            100);
    consents = new Consents(deliverer.jdbi(), deliverer.clock);
  }

  @Override
  public void close() {
    deliverer.close();
    relay.close();
    mailbox.stop();
  }

  String dates() {
    return String.join(
        ",",
        Arrays.stream(mailbox.getReceivedMessages())
            .map(mail -> header(mail, "Date"))
            .distinct()
            .toList());
  }

  Channel confirmed() {
    Channel channel = channel(Language.EN);
    deliverer.jdbi().useHandle(handle -> handle.execute("delete from alert.message where asks"));
    consents.confirm(tokens(channel).confirm());
    return channel;
  }

  Channel channel(Language language) {
    SubscriptionBook book =
        new SubscriptionBook(deliverer.jdbi(), deliverer.clock, random, TextQueries::isSearchable);
    Subscription subscription =
        book.read(
            "taro",
            new Wish("UK", "partner:GB", Rate.INSTANT, language, ZoneOffset.UTC, null, false));
    MailTokens tokens =
        new MailTokens(SubscriptionBook.newToken(random), SubscriptionBook.newToken(random));
    Channel channel =
        new Channel(
            SubscriptionBook.newId(random), "taro", Kind.MAIL, READER, null, tokens, false, null);
    return deliverer
        .jdbi()
        .inTransaction(
            handle -> {
              SubscriptionBook.keep(handle, subscription);
              Channel kept = channels.addOrFind(handle, channel, deliverer.clock.instant());
              channels.connect(handle, subscription.id(), kept.id());
              Consents.ask(handle, kept, subscription, deliverer.clock.instant());
              return kept;
            });
  }

  int questions(Channel channel) {
    return deliverer
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

  static MailTokens tokens(Channel channel) {
    MailTokens tokens = channel.tokens();
    assertThat(tokens).isNotNull();
    return tokens;
  }

  List<String> subjects() {
    return Stream.of(mailbox.getReceivedMessages()).map(Mails::subject).toList();
  }

  private static String subject(MimeMessage mail) {
    try {
      return mail.getSubject();
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }

  static String header(MimeMessage mail, String name) {
    try {
      return mail.getHeader(name, ",");
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }

  static String text(MimeMessage mail) {
    return GreenMailUtil.getBody(mail).replace("=\r\n", "").replace("=3D", "=");
  }
}
