package org.kawaraban.alert.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kawaraban.alert.channel.Channel;
import org.kawaraban.alert.delivery.RunningDeliverer;
import org.kawaraban.alert.subscription.Language;

/** Nobody gets mail who does not want it. */
class MailConsentIT {
  private final Mails mails = new Mails();
  private final RunningDeliverer deliverer = mails.deliverer;

  @AfterEach
  void close() {
    mails.close();
  }

  @Test
  void nothingButAQuestionIsSentUntilTheReaderHasConfirmed() throws Exception {
    Channel channel = mails.channel(Language.JA);
    String test = deliverer.send(channel);
    deliverer.deliver();
    await()
        .atMost(RunningDeliverer.PATIENCE)
        .until(() -> mails.mailbox.getReceivedMessages().length == 1);
    deliverer.clock.travel(Duration.ofDays(1));
    deliverer.deliver();

    MimeMessage question = mails.mailbox.getReceivedMessages()[0];
    assertThat(question.getSubject()).contains("このアドレスで通知を受け取りますか");
    assertThat(Mails.text(question))
        .contains("https://kawaraban.example/alerts/confirm/" + Mails.tokens(channel).confirm())
        .doesNotContain(Mails.tokens(channel).stop());
    assertThat(question.getHeader("List-Unsubscribe")).isNull();
    assertThat(deliverer.attempts(test)).isEmpty();

    assertThat(mails.consents.confirm("no such token")).isEmpty();
    assertThat(mails.consents.confirm(Mails.tokens(channel).confirm())).contains(Mails.READER);
    deliverer.attempted(test, 1);

    MimeMessage mail = mails.mailbox.getReceivedMessages()[1];
    assertThat(mail.getSubject()).isEqualTo("Kawaraban: 試験送信");
    assertThat(Mails.header(mail, "List-Unsubscribe"))
        .isEqualTo(
            "<https://kawaraban.example/alerts/unsubscribe/%s>"
                .formatted(Mails.tokens(channel).stop()));
    assertThat(Mails.header(mail, "List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
    assertThat(Mails.header(mail, "List-Id"))
        .isEqualTo("Kawaraban <%s.kawaraban.example>".formatted(channel.id()));
    assertThat(Mails.header(mail, "Auto-Submitted")).isEqualTo("auto-generated");
    assertThat(Mails.header(mail, "From")).isEqualTo("Kawaraban <alerts@kawaraban.example>");
  }

  @Test
  void aStrangersBoxIsNotFilledWithQuestions() {
    Channel channel = mails.channel(Language.EN);
    mails.channel(Language.EN);
    assertThat(mails.questions(channel)).isEqualTo(1);
    deliverer.clock.travel(Duration.ofHours(25));
    mails.channel(Language.EN);
    assertThat(mails.questions(channel)).isEqualTo(2);
  }

  @Test
  void whoUnsubscribesIsSentNothingMoreAndIsAskedAgainBeforeTheNextAlert() {
    Channel channel = mails.confirmed();
    String waiting = deliverer.send(channel);
    assertThat(mails.consents.stop("no such token")).isEmpty();
    assertThat(mails.consents.stop(Mails.tokens(channel).stop())).contains(Mails.READER);
    deliverer.deliver();
    deliverer.clock.travel(Duration.ofHours(25));

    assertThat(deliverer.attempts(waiting)).isEmpty();
    assertThat(deliverer.state(waiting)).isEqualTo("DEAD");
    Channel again = mails.channel(Language.EN);
    assertThat(again.id()).isEqualTo(channel.id());
    assertThat(again.confirmed()).isFalse();
    String held = deliverer.send(again);
    deliverer.deliver();
    assertThat(deliverer.attempts(held)).isEmpty();
  }

  @Test
  void whoUnsubscribedAndSubscribesAgainTheSameDayIsAskedAgain() {
    Channel channel = mails.channel(Language.EN);
    mails.consents.confirm(Mails.tokens(channel).confirm());
    deliverer.clock.travel(Duration.ofHours(1));
    mails.consents.stop(Mails.tokens(channel).stop());
    deliverer.clock.travel(Duration.ofMinutes(1));

    mails.channel(Language.EN);
    mails.channel(Language.EN);

    assertThat(mails.questions(channel)).isEqualTo(2);
  }
}
