package org.kawaraban.alert.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kawaraban.alert.channel.Channel;
import org.kawaraban.alert.delivery.RunningDeliverer;

/** Mails through a real mail server, with a moody relay before it. */
class MailDeliveryIT {
  private final Mails mails = new Mails();
  private final RunningDeliverer deliverer = mails.deliverer;

  @AfterEach
  void close() {
    mails.close();
  }

  @Test
  void whatIsGreylistedArrivesAtTheNextAttempt() {
    Channel channel = mails.confirmed();
    mails.relay.next(SmtpRelay.Mood.PUTS_OFF);
    String message = deliverer.send(channel);
    deliverer.attempted(message, 1);
    assertThat(deliverer.attempts(message).get(0).status()).isEqualTo(451);
    assertThat(deliverer.attempts(message).get(0).answer()).contains("Greylisted");

    deliverer.clock.travel(Duration.ofSeconds(6));
    deliverer.attempted(message, 2);

    assertThat(deliverer.state(message)).isEqualTo("DELIVERED");
    assertThat(mails.subjects()).containsExactly("Kawaraban: test");
  }

  @Test
  void aMailboxThatIsNotThereIsTriedOnceAndTheChannelDisabled() {
    Channel channel = mails.confirmed();
    mails.relay.next(SmtpRelay.Mood.REFUSES);
    String message = deliverer.send(channel);
    deliverer.attempted(message, 1);
    deliverer.clock.travel(Duration.ofDays(1));
    deliverer.deliver();

    assertThat(deliverer.attempts(message)).hasSize(1);
    assertThat(deliverer.attempts(message).get(0).status()).isEqualTo(550);
    assertThat(
            deliverer
                .jdbi()
                .withHandle(handle -> mails.channels.find(handle, channel.id()))
                .orElseThrow()
                .disabledReason())
        .isEqualTo("the receiver wants nothing any more: it answered 550");
  }

  @Test
  void aMailCutOffInTheMiddleIsSentAgain() {
    Channel channel = mails.confirmed();
    mails.relay.next(SmtpRelay.Mood.CUTS_DATA);
    String message = deliverer.send(channel);
    deliverer.attempted(message, 1);
    assertThat(mails.subjects()).isEmpty();

    deliverer.clock.travel(Duration.ofSeconds(6));
    deliverer.attempted(message, 2);

    assertThat(mails.subjects()).containsExactly("Kawaraban: test");
  }

  @Test
  void aMailThatArrivesTwiceHasOneMessageId() {
    Channel channel = mails.confirmed();
    mails.relay.next(SmtpRelay.Mood.CUTS_ANSWER);
    String message = deliverer.send(channel);
    deliverer.attempted(message, 1);
    deliverer.clock.travel(Duration.ofSeconds(6));
    deliverer.attempted(message, 2);

    assertThat(mails.mailbox.getReceivedMessages())
        .hasSize(2)
        .extracting(mail -> Mails.header(mail, "Message-ID"))
        .containsOnly("<%s@kawaraban.example>".formatted(message));
    assertThat(Set.of(mails.dates())).hasSize(1);
  }
}
