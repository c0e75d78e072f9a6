package org.kawaraban.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kawaraban.alert.delivery.Delivery.Counts;
import org.kawaraban.alert.subscription.Language;
import org.kawaraban.alert.subscription.Rate;
import org.kawaraban.alert.subscription.Subscription;
import org.kawaraban.alert.subscription.SubscriptionBook.Wish;
import org.kawaraban.contract.Stage;

/** From tagged items to a webhook, with the real store between. */
class AlertProgramIT {
  private static RunningAlerts alerts;

  private final LocalDate today = alerts.today();

  /** One instance for all tests, each of which has a partner and a series of its own. */
  @BeforeAll
  static void start() {
    alerts = new RunningAlerts();
  }

  @AfterAll
  static void stop() {
    alerts.close();
  }

  @AfterEach
  void nothingDied() {
    alerts.assertNothingDied();
  }

  @Test
  void aMeetingOfThreeSourcesInTwoLanguagesIsOneAnnouncementAndOneOutcome() {
    Subscription british = alerts.subscribe("taro", "UK", "partner:GB", "/GB");
    Subscription words =
        alerts.subscribe(
            "taro", "words", "partner:GB and (text:\"cyber consultations\" or text:サイバー協議)", "/GB");
    alerts.subscribe("hanako", "France", "partner:EE", "/nobody");

    alerts.publish(alerts.page("GB", "mofa-en", "en", Stage.ANNOUNCED, today));
    alerts.awaitMessages("/GB", 1);
    alerts.publish(alerts.page("GB", "mofa-ja", "ja", Stage.ANNOUNCED, today));
    alerts.publish(alerts.page("GB", "nco", "ja", Stage.ANNOUNCED, today));
    alerts.awaitSent("GB", "nco");
    alerts.publish(alerts.page("GB", "mofa-en-report", "en", Stage.HELD, today));
    alerts.awaitMessages("/GB", 2);
    alerts.publish(alerts.page("GB", "mofa-ja-report", "ja", Stage.HELD, today));
    alerts.publish(alerts.page("GB", "eu-report", "en", Stage.HELD, today));
    alerts.awaitSent("GB", "eu-report");

    assertThat(alerts.receiver.received("/nobody")).isEmpty();
    List<WebhookReceiver.Received> received = alerts.receiver.received("/GB");
    assertThat(received).hasSize(2);
    JsonNode announcement = RunningAlerts.data(received.get(0));
    assertThat(RunningAlerts.texts(announcement.path("subscriptions"), "name"))
        .containsOnly("UK", "words");
    assertThat(RunningAlerts.texts(announcement.path("changes"), "kind"))
        .contains("item-relevant", "meeting-announced");
    assertThat(RunningAlerts.texts(RunningAlerts.data(received.get(1)).path("changes"), "kind"))
        .contains("meeting-held");
    assertThat(alerts.counts(british)).isEqualTo(new Counts(2, 2, 0, 0, 0));
    assertThat(alerts.counts(words)).isEqualTo(new Counts(2, 2, 0, 0, 0));
    assertThat(alerts.desk.of("taro").catchUp(british.id(), 1, 10))
        .extracting(line -> line.number())
        .containsExactly(2L);
  }

  @Test
  void aSubscriberWhomTheFirstPageDidNotConcernHearsOfTheSecond() {
    Subscription japanese = alerts.subscribe("taro", "Japanese", "partner:FR and lang:ja", "/FR");

    alerts.publish(alerts.page("FR", "mofa-en", "en", Stage.ANNOUNCED, today));
    alerts.awaitSent("FR", "mofa-en");
    alerts.publish(alerts.page("FR", "mofa-ja", "ja", Stage.ANNOUNCED, today));
    alerts.publish(alerts.page("FR", "nco", "ja", Stage.ANNOUNCED, today));
    alerts.awaitSent("FR", "nco");

    alerts.awaitMessages("/FR", 1);
    assertThat(alerts.counts(japanese)).isEqualTo(new Counts(1, 1, 0, 0, 0));
  }

  @Test
  void oldPagesAlertNobodyButAreFoundByATest() {
    Subscription british = alerts.subscribe("taro", "UK", "partner:IN", "/IN");

    alerts.publish(alerts.page("IN", "mofa-en", "en", Stage.HELD, today.minusDays(100)));
    alerts.awaitSent("IN", "mofa-en");

    assertThat(alerts.receiver.received("/IN")).isEmpty();
    assertThat(alerts.counts(british).matched()).isZero();
    var result = alerts.desk.of("taro").test(british, 30);
    assertThat(result.recent()).isZero();
    assertThat(result.ever()).isEqualTo(1);
    assertThat(result.examples().get(0).reasons()).containsExactly("partner:IN");
  }

  @Test
  void alertsComeAfterARestartAndNoneTwice() {
    Subscription british = alerts.subscribe("taro", "UK", "partner:AU", "/AU");
    alerts.publish(alerts.page("AU", "mofa-en", "en", Stage.ANNOUNCED, today));
    alerts.awaitMessages("/AU", 1);
    alerts.restart(
        () -> alerts.publish(alerts.page("AU", "mofa-en-report", "en", Stage.HELD, today)));
    alerts.awaitMessages("/AU", 2);
    alerts.restart(() -> {});
    alerts.awaitSent("AU", "mofa-en-report");

    assertThat(alerts.receiver.received("/AU"))
        .extracting(WebhookReceiver.Received::id)
        .hasSize(2)
        .doesNotHaveDuplicates();
    assertThat(alerts.counts(british)).isEqualTo(new Counts(2, 2, 0, 0, 0));
  }

  @Test
  void aDigestHoldsTheAlertsOfItsDay() {
    OwnAlerts own = alerts.desk.of("taro");
    own.keep(
        own.read(
            new Wish(
                "daily",
                "partner:DE and lang:en",
                Rate.DAILY,
                Language.EN,
                ZoneId.of("Asia/Tokyo"),
                null,
                false)),
        List.of(alerts.webhook("/DE")));
    alerts.publish(alerts.page("DE", "mofa-en", "en", Stage.ANNOUNCED, today));
    alerts.awaitRead("DE", "mofa-en");
    alerts.publish(alerts.page("DE", "mofa-en-report", "en", Stage.HELD, today));
    alerts.awaitRead("DE", "mofa-en-report");
    assertThat(alerts.receiver.received("/DE")).isEmpty();

    alerts.clock.travel(Duration.ofDays(1));
    alerts.awaitMessages("/DE", 1);

    assertThat(
            RunningAlerts.texts(
                RunningAlerts.data(alerts.receiver.received("/DE").get(0)).path("subscriptions"),
                "number"))
        .containsExactly("1", "2");
  }
}
