package org.kawaraban.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kawaraban.alert.delivery.Delivery.Counts;
import org.kawaraban.alert.subscription.Subscription;
import org.kawaraban.contract.Stage;

/** An owner who is forgotten while alerts come and go, with the real store and real receivers. */
class ForgetIT {
  private static final String OF_FORGOTTEN =
      "subscription in (select id from alert.subscription where owner = '-')";

  private static final List<String> LEFT_BEHIND =
      List.of(
          "alert.subscription where owner = 'mio'",
          "alert.channel where owner = 'mio'",
          "alert.match where " + OF_FORGOTTEN,
          "alert.told where " + OF_FORGOTTEN,
          "alert.subscription_channel where " + OF_FORGOTTEN,
          "alert.match_change where match not in (select id from alert.match)",
          "alert.message where channel not in (select id from alert.channel)",
          "alert.attempt where message not in (select id from alert.message)");

  private static final int ROUNDS = 8;

  private final RunningAlerts alerts = new RunningAlerts();

  @AfterEach
  void stop() {
    alerts.close();
  }

  @Test
  void whatIsOnItsWayWhenItsOwnerIsForgottenLeavesNoTrace() {
    AtomicBoolean forgotten = new AtomicBoolean();
    alerts.receiver.before(
        "/mio", () -> forgotten.compareAndSet(false, alerts.desk.of("mio").forget() > 0));
    alerts.subscribe("mio", "UK", "partner:GB", "/mio");
    Subscription other = alerts.subscribe("ren", "UK", "partner:GB", "/ren");

    alerts.publish(alerts.page("GB", "mofa-en", "en", Stage.ANNOUNCED, alerts.today()));
    alerts.awaitMessages("/mio", 1);
    alerts.awaitSent("GB", "mofa-en");

    await().atMost(RunningAlerts.PATIENCE).untilAsserted(this::nothingIsLeft);
    assertThat(alerts.counts(other).delivered()).isEqualTo(1);
    alerts.assertNothingDied();
  }

  @Test
  void whoeverIsForgottenAgainAndAgainInTheMiddleOfAlertsDisturbsNobody() {
    List<String> partners = List.of("GB", "DE", "FR", "EE", "IN", "NL");
    String any = "partner:" + String.join(" or partner:", partners);
    Subscription other = alerts.subscribe("ren", "any", any, "/ren");
    alerts.receiver.answer("/failing", 500);

    for (int round = 1; round <= ROUNDS; round++) {
      alerts.subscribe("mio", "any", any, "/mio");
      alerts.subscribe("mio", "pages", "kind:item-relevant and (" + any + ")", "/failing");
      int before = alerts.receiver.received("/mio").size();
      for (String partner : partners) {
        alerts.publish(
            alerts.page(
                partner, "s" + round, "en", Stage.ANNOUNCED, alerts.today().plusDays(round)));
      }
      alerts.awaitMessages("/mio", before + 1);
      alerts.desk.of("mio").forget();
    }
    for (String partner : partners) {
      alerts.awaitSent(partner, "s" + ROUNDS);
    }

    alerts.assertNothingDied();
    nothingIsLeft();
    Counts counts = alerts.counts(other);
    assertThat(counts.matched())
        .isGreaterThanOrEqualTo(partners.size())
        .isEqualTo(counts.delivered());
  }

  private void nothingIsLeft() {
    for (String left : LEFT_BEHIND) {
      assertThat(alerts.rows(left)).as(left).isZero();
    }
  }
}
