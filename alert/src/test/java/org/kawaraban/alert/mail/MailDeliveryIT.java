package org.kawaraban.alert.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kawaraban.alert.channel.Channel;
import org.kawaraban.alert.delivery.RunningDeliverer;
import org.kawaraban.alert.subscription.Language;
import org.kawaraban.alert.tell.Notice;
import org.kawaraban.alert.tell.Notice.Change;
import org.kawaraban.alert.tell.Notice.Concerned;
import org.kawaraban.alert.tell.Notice.Content;
import org.kawaraban.alert.tell.Told;

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
  void aPageWhoseTitleHasALineBreakIsMailedAsAnyOther() {
    Told told =
        new Told(
            "Japan-UK talks \r\n on cyber%0Aspace",
            "日英サイバー協議\n　第10回", List.of("GB"), null, null, null, "/items/1", List.of());
    List<Concerned> asked = List.of(new Concerned("id", "100%0A", 1L, null));
    Change page = new Change("1", "item-relevant", "item/1", told);
    Channel channel = mails.confirmed();
    send(channel, Notice.Type.ALERT, new Content("en", asked, List.of(page), List.of(), null));
    send(channel, Notice.Type.ALERT, new Content("ja", asked, List.of(page), List.of(), null));
    send(channel, Notice.Type.HEARTBEAT, Content.of(Language.EN, asked));
    deliverer.deliverUntilQuiet();

    assertThat(mails.subjects())
        .containsExactlyInAnyOrder(
            "Page published: Japan-UK talks on cyber space",
            "【資料の掲載】日英サイバー協議 第10回",
            "Nothing happened: 100");
  }

  private void send(Channel channel, Notice.Type type, Content content) {
    deliverer.send(channel, new Notice(type, deliverer.clock.instant(), content));
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
