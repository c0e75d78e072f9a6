package org.kawaraban.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kawaraban.alert.channel.Channel;
import org.kawaraban.alert.channel.Destination;
import org.kawaraban.alert.delivery.Delivery;
import org.kawaraban.alert.refusal.Refused;
import org.kawaraban.alert.subscription.Subscription;
import org.kawaraban.alert.trial.BackTest;
import org.kawaraban.alert.trial.Inquiry.Answer;
import org.kawaraban.alert.trial.Inquiry.Verdict;
import org.kawaraban.contract.Stage;
import org.kawaraban.store.read.MeetingView;

/** What owners ask for, with the real store behind it. */
class OwnAlertsIT {
  private static RunningAlerts alerts;

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
  void whatBelongsToAnotherIsNotThere() {
    Subscription subscription = alerts.subscribe("taro", "UK", "partner:GB", "/taro");
    Channel channel = alerts.desk.of("taro").channels(subscription.id()).get(0);
    OwnAlerts stranger = alerts.desk.of("hanako");

    List<BiConsumer<OwnAlerts, String>> ofSubscriptions =
        List.of(
            OwnAlerts::get,
            OwnAlerts::pause,
            OwnAlerts::resume,
            OwnAlerts::delete,
            OwnAlerts::channels,
            OwnAlerts::counts,
            OwnAlerts::feedToken,
            OwnAlerts::renewFeedToken,
            (own, id) -> own.catchUp(id, 0, 10),
            (own, id) -> own.newest(id, 10),
            (own, id) -> own.replay(id, 1));
    assertThat(ofSubscriptions)
        .allSatisfy(
            act ->
                assertThatThrownBy(() -> act.accept(stranger, subscription.id()))
                    .isInstanceOf(Refused.class)
                    .hasMessage("NO_SUBSCRIPTION [%s]".formatted(subscription.id())));
    List<BiConsumer<OwnAlerts, String>> ofChannels =
        List.of(
            (own, id) -> own.channels().enable(id),
            (own, id) -> own.channels().sendTest(id),
            (own, id) -> own.channels().rotate(id, Duration.ofHours(1)));
    assertThat(ofChannels)
        .allSatisfy(
            act ->
                assertThatThrownBy(() -> act.accept(stranger, channel.id()))
                    .isInstanceOf(Refused.class)
                    .hasMessage("NO_CHANNEL [%s]".formatted(channel.id())));
    assertThat(stranger.list()).isEmpty();
    assertThat(stranger.channels().all()).isEmpty();
    assertThat(stranger.export().path("subscriptions")).isEmpty();
    assertThatThrownBy(() -> stranger.keep(subscription, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anOwnerIsToldWhyAChangeAlertedOrDidNot() {
    Subscription words = alerts.subscribe("ken", "words", "partner:DE and text:サイバー", "/ken");
    Subscription other =
        alerts.subscribe(
            "ken", "other", "partner:DE and topic:international-law and not lang:ja", "/ken");
    alerts.publish(alerts.page("DE", "mofa-ja", "ja", Stage.ANNOUNCED, alerts.today()));
    alerts.publish(alerts.page("DE", "mofa-en", "en", Stage.HELD, alerts.today().minusDays(100)));
    alerts.awaitSent("DE", "mofa-ja");
    alerts.awaitRead("DE", "mofa-en");
    alerts.subscribe("ken", "late", "partner:DE", "/late");
    String meeting =
        alerts.desk.of("ken").catchUp(words.id(), 0, 1).get(0).changes().stream()
            .map(Delivery.Change::subject)
            .filter(subject -> subject.startsWith("meeting/"))
            .findFirst()
            .orElseThrow();

    List<Answer> answers = alerts.desk.of("ken").wouldBe(meeting);

    Answer alerted =
        answers.stream()
            .filter(answer -> answer.verdict() == Verdict.ALERTED)
            .reduce((newer, older) -> older)
            .orElseThrow();
    assertThat(alerted.subscription().id()).isEqualTo(words.id());
    assertThat(alerted.number()).isEqualTo(1);
    assertThat(alerted.told().en()).contains("Germany");
    assertThat(alerted.reasons()).isEqualTo(Map.of("partner:DE", "", "text:サイバー", "サイバー"));
    assertThat(answers)
        .filteredOn(answer -> answer.subscription().id().equals(other.id()))
        .isNotEmpty()
        .allSatisfy(
            answer -> {
              assertThat(answer.verdict()).isEqualTo(Verdict.NO_MATCH);
              assertThat(answer.missing()).containsExactly("topic:international-law");
              assertThat(answer.unwanted()).containsExactly("lang:ja");
            });
    assertThat(answers)
        .filteredOn(answer -> answer.subscription().name().equals("late"))
        .extracting(Answer::verdict)
        .isNotEmpty()
        .doesNotContain(Verdict.ALERTED, Verdict.NO_MATCH);
    assertThat(alerts.desk.of("ken").wouldBe("meeting/none/1")).isEmpty();
  }

  @Test
  void everythingKnownOfAnOwnerIsGivenAndForgotten() {
    Subscription subscription = alerts.subscribe("emi", "Estonia", "partner:EE", "/emi");
    alerts.subscribe("ono", "Estonia", "partner:EE", "/ono");
    alerts.publish(alerts.page("EE", "mofa-en", "en", Stage.ANNOUNCED, alerts.today()));
    alerts.awaitSent("EE", "mofa-en");

    OwnAlerts own = alerts.desk.of("emi");
    String everything = own.export().toString();
    assertThat(everything)
        .contains(subscription.id(), "partner:EE", "/emi", "\"status\":204", "\"DELIVERED\"")
        .doesNotContain("whsec_", own.feedToken(subscription.id()));

    assertThat(own.forget()).isEqualTo(2);
    assertThat(own.export().toString())
        .isEqualTo(alerts.desk.of("nobody").export().toString().replace("nobody", "emi"));
    alerts.publish(alerts.page("EE", "mofa-en-report", "en", Stage.HELD, alerts.today()));
    alerts.awaitSent("EE", "mofa-en-report");
    assertThat(alerts.receiver.received("/emi")).hasSize(1);
    assertThat(alerts.receiver.received("/ono")).hasSize(2);
  }

  @Test
  void aFeedIsFoundByItsAddressAloneUntilThatIsRenewed() {
    Subscription subscription = alerts.subscribe("jun", "France", "partner:FR", "/jun");
    alerts.publish(alerts.page("FR", "mofa-en", "en", Stage.ANNOUNCED, alerts.today()));
    alerts.awaitSent("FR", "mofa-en");
    OwnAlerts own = alerts.desk.of("jun");
    String token = own.feedToken(subscription.id());

    AlertDesk.Feed feed = alerts.desk.feed(token, 10).orElseThrow();
    assertThat(feed.subscription().id()).isEqualTo(subscription.id());
    assertThat(feed.deliveries()).extracting(Delivery::number).containsExactly(1L);

    String renewed = own.renewFeedToken(subscription.id());
    assertThat(token).hasSize(32).isNotEqualTo(renewed);
    assertThat(alerts.desk.feed(token, 10)).isEmpty();
    own.delete(subscription.id());
    assertThat(alerts.desk.feed(renewed, 10)).isEmpty();
  }

  @Test
  void aTrialCountsWhatWouldHaveBeenToldAsItHappened() {
    LocalDate announced = alerts.today().plusDays(3);
    alerts.publish(alerts.page("NL", "mofa-en", "en", Stage.ANNOUNCED, announced));
    alerts.awaitRead("NL", "mofa-en");
    alerts.publish(alerts.page("NL", "mofa-ja", "ja", Stage.ANNOUNCED, announced));
    alerts.awaitRead("NL", "mofa-ja");
    alerts.publish(alerts.page("NL", "nco", "en", Stage.HELD, alerts.today()));
    alerts.awaitRead("NL", "nco");
    OwnAlerts own = alerts.desk.of("rin");
    Subscription wanted = own.read(RunningAlerts.wish("Netherlands", "partner:NL"));

    BackTest.Result result = own.test(wanted, 1);

    // The announcement, not its translation, and that it was held.
    assertThat(result.ever()).isEqualTo(2);
    assertThat(result.recent()).isEqualTo(2);
    assertThat(result.tried()).isEqualTo(result.changes());
    assertThat(result.examples().get(0).told().en()).contains("Netherlands");
  }

  @Test
  void aTrialEndsWhenItsTimeIsOverAndSaysHowFarItCame() {
    alerts.publish(alerts.page("KR", "mofa-en", "en", Stage.ANNOUNCED, alerts.today()));
    alerts.awaitRead("KR", "mofa-en");
    AtomicInteger looks = new AtomicInteger();
    InstantSource lateAtEachLook =
        () -> alerts.clock.instant().plusSeconds(2L * looks.incrementAndGet());
    OwnAlerts slow = alerts.desk(lateAtEachLook.withZone(ZoneOffset.UTC)).of("rin");

    BackTest.Result result = slow.test(slow.read(RunningAlerts.wish("all", "not lang:xx")), 1);

    assertThat(result.tried()).isPositive().isLessThan(result.changes());
    assertThat(result.since()).isNotNull();
  }

  @Test
  void nobodyWhoTriesAConditionHoldsAConnectionWhileTheRecordIsAskedOnAnother() {
    alerts.publish(alerts.page("IL", "mofa-en", "en", Stage.ANNOUNCED, alerts.today()));
    alerts.awaitRead("IL", "mofa-en");
    alerts.subscribe("mio", "Israel", "partner:IL", "/mio");

    try (HikariDataSource one = new HikariDataSource()) {
      AlertDesk desk = alerts.deskOver(one);
      OwnAlerts own = desk.of("mio");
      BackTest.Result tried = own.test(own.list().get(0), 1);

      assertThat(tried.ever()).isEqualTo(1);
      assertThat(tried.tried()).isEqualTo(tried.changes());
      assertThat(own.wouldBe(tried.examples().get(0).change().subject())).isNotEmpty();
      String token = own.feedToken(own.list().get(0).id());
      assertThat(desk.calendar(token)).isPresent();
      assertThat(desk.feed(token, 10)).isPresent();
    }
  }

  @Test
  void oneAddressWrittenTwiceIsOneChannel() {
    OwnAlerts own = alerts.desk.of("yui");
    Subscription wanted = own.read(RunningAlerts.wish("UK", "partner:GB"));
    Destination once = alerts.webhook("/yui");
    Destination again =
        new Destination(once.kind(), once.address().replaceFirst("^http:", "HTTP:"));

    assertThat(own.keep(wanted, List.of(once, again))).hasSize(1);
    assertThat(own.channels(wanted.id())).hasSize(1);
  }

  @Test
  void aCalendarHasTheMeetingsToComeThatTheConditionAsksFor() {
    Subscription indian =
        alerts.subscribe(
            "aya", "India", "series:japan-india-cyber-dialogue and kind:meeting-held", "/a");
    Subscription words = alerts.subscribe("aya", "words", "text:サイバー and partner:IN", "/a");
    Subscription other = alerts.subscribe("aya", "other", "partner:IN and not lang:ja", "/a");
    Subscription pages = alerts.subscribe("aya", "pages", "partner:IN and kind:item-edited", "/a");
    alerts.publish(alerts.page("IN", "mofa-ja", "ja", Stage.ANNOUNCED, alerts.today().plusDays(9)));
    alerts.awaitRead("IN", "mofa-ja");

    assertThat(calendar(indian)).containsExactly("Japan-India Cyber Dialogue");
    assertThat(calendar(words)).containsExactly("Japan-India Cyber Dialogue");
    assertThat(calendar(other)).isEmpty();
    assertThat(calendar(pages)).isEmpty();
    alerts.clock.travel(Duration.ofDays(10));
    assertThat(calendar(indian)).isEmpty();
  }

  private static List<String> calendar(Subscription subscription) {
    String token = alerts.desk.of("aya").feedToken(subscription.id());
    return alerts.desk.calendar(token).orElseThrow().meetings().stream()
        .map(MeetingView::series)
        .toList();
  }
}
