package org.kawaraban.alert.mail;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.kawaraban.alert.channel.Attempt;
import org.kawaraban.alert.channel.Channel;
import org.kawaraban.alert.channel.Letter;
import org.kawaraban.alert.channel.Sender;
import org.kawaraban.alert.tell.Notice;
import org.kawaraban.alert.words.StatementWriter;
import org.simplejavamail.MailException;
import org.simplejavamail.api.email.Email;
import org.simplejavamail.api.email.EmailPopulatingBuilder;
import org.simplejavamail.api.mailer.Mailer;
import org.simplejavamail.api.mailer.config.TransportStrategy;
import org.simplejavamail.email.EmailBuilder;
import org.simplejavamail.mailer.MailerBuilder;

/**
 * Hands one mail to the server, once. A mail that is handed over again has the same Message-ID, so
 * that whoever receives it can tell.
 */
public final class MailSender implements Sender {
  private static final Duration TIME = Duration.ofSeconds(10);

  /** How much of an answer is kept in the log of attempts. */
  private static final int KEPT_ANSWER_CHARS = 500;

  /** Answers from here on are for good (RFC 5321, section 4.2.1). */
  private static final int FIRST_PERMANENT = 500;

  private final MailServer server;
  private final URI baseUrl;
  private final MailWriter writer;
  private final Mailer mailer;

  /**
   * @param baseUrl of the pages, to which unsubscribing leads
   */
  public MailSender(MailServer server, URI baseUrl, StatementWriter statements) {
    this.server = server;
    this.baseUrl = baseUrl;
    this.writer = new MailWriter(statements);
    this.mailer =
        MailerBuilder.withSMTPServer(server.host(), server.port(), server.user(), server.password())
            .withTransportStrategy(strategy(server.security()))
            .withSessionTimeout((int) TIME.toMillis())
            .clearEmailValidator() // Addresses were checked when they were taken.
            .buildMailer();
  }

  private static TransportStrategy strategy(MailServer.Security security) {
    return switch (security) {
      case SMTP -> TransportStrategy.SMTP;
      case STARTTLS -> TransportStrategy.SMTP_TLS;
      case SMTPS -> TransportStrategy.SMTPS;
    };
  }

  @Override
  public Attempt send(Letter letter, Instant now) {
    Email mail = mail(letter);
    try {
      mailer.sendMail(mail, false).join();
      return new Attempt(Attempt.Result.DELIVERED, 250, "", Duration.ZERO);
    } catch (MailException e) {
      return failed(e);
    }
  }

  private Email mail(Letter letter) {
    Notice notice = Notice.read(letter.body());
    Channel channel = letter.channel();
    Channel.MailTokens tokens = Objects.requireNonNull(channel.tokens(), "a mail has tokens");
    Mail content = writer.write(notice, tokens);
    EmailPopulatingBuilder mail =
        EmailBuilder.startingBlank()
            .fixingMessageId("<%s@%s>".formatted(letter.id(), hostOf(server.from())))
            .fixingSentDate(Date.from(notice.timestamp()))
            .from("Kawaraban", server.from())
            .to(channel.address())
            .withSubject(content.subject())
            .withPlainText(content.text())
            .withHTMLText(content.html())
            .withHeader("Auto-Submitted", "auto-generated");
    if (notice.type() != Notice.Type.CONFIRMATION) {
      mail =
          mail.withHeader("List-Id", "Kawaraban <%s.%s>".formatted(channel.id(), baseUrl.getHost()))
              .withHeader("List-Unsubscribe", "<%s>".formatted(writer.stopLink(tokens)))
              .withHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
    return mail.buildEmail();
  }

  private static String hostOf(String address) {
    return address.substring(address.indexOf('@') + 1);
  }

  /** What the server said, or why it said nothing. */
  private static Attempt failed(MailException failure) {
    @Nullable Integer status = null;
    Throwable cause = failure;
    Attempt.Result result = Attempt.Result.FAILED;
    for (Throwable next = failure; next != null; next = inner(next)) {
      cause = next;
      if (next instanceof SMTPAddressFailedException refused) {
        status = refused.getReturnCode();
        // The mailbox, not the mail: nothing will ever arrive there.
        result = status >= FIRST_PERMANENT ? Attempt.Result.GONE : result;
      } else if (next instanceof SMTPSendFailedException refused) {
        status = refused.getReturnCode();
      }
    }
    String answer = String.valueOf(cause.getMessage()).strip().replace('\0', '?');
    return new Attempt(
        result,
        status,
        answer.substring(0, Math.min(answer.length(), KEPT_ANSWER_CHARS)),
        Duration.ZERO);
  }

  private static @Nullable Throwable inner(Throwable failure) {
    return failure instanceof jakarta.mail.MessagingException mail
            && mail.getNextException() != null
        ? mail.getNextException()
        : failure.getCause();
  }

  @Override
  public void close() {
    try {
      mailer.close();
    } catch (Exception e) {
      throw new IllegalStateException("the connection to the mail server does not close", e);
    }
  }
}
