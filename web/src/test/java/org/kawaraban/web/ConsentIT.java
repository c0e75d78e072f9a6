package org.kawaraban.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kawaraban.alert.AlertDesk;
import org.kawaraban.alert.OwnAlerts;
import org.kawaraban.alert.channel.Channel;
import org.kawaraban.alert.channel.Destination;
import org.kawaraban.alert.subscription.Language;
import org.kawaraban.alert.subscription.Rate;
import org.kawaraban.alert.subscription.Subscription;
import org.kawaraban.alert.subscription.SubscriptionBook.Wish;
import org.kawaraban.testbed.Testbed;
import org.postgresql.ds.PGSimpleDataSource;

class ConsentIT {
  private final AlertDesk alerts = alerts();
  private final RunningWeb web = RunningWeb.with(TestServices.subscribing(alerts));

  @AfterEach
  void stop() {
    web.close();
  }

  @Test
  void followingALinkAsksAndOnlyTheButtonConfirms() throws Exception {
    Subscription subscription = subscribe();
    String link = "/alerts/confirm/" + tokens(subscription).confirm();

    assertThat(web.page(link).text()).contains("taro@example.org", "Yes, send alerts");
    assertThat(channel(subscription).confirmed()).isFalse();

    HttpResponse<String> confirmed = web.post(link + "?hl=ja", "");
    assertThat(Jsoup.parse(confirmed.body()).select("[role=status]").text())
        .isEqualTo("今後 taro@example.org に通知をお送りします。");
    assertThat(channel(subscription).confirmed()).isTrue();
  }

  @Test
  void aMailProgramUnsubscribesWithOneClick() throws Exception {
    Subscription subscription = subscribe();
    web.post("/alerts/confirm/" + tokens(subscription).confirm(), "");
    String link = "/alerts/unsubscribe/" + tokens(subscription).stop();
    assertThat(web.page(link).text()).contains("Stop all alerts");
    assertThat(alerts.of("taro").channels(subscription.id())).hasSize(1);

    HttpResponse<String> done = web.post(link, "List-Unsubscribe=One-Click");

    assertThat(done.statusCode()).isEqualTo(200);
    assertThat(alerts.of("taro").channels(subscription.id())).isEmpty();
  }

  @Test
  void aTokenIsGoodForNothingElse() throws Exception {
    Subscription subscription = subscribe();
    String confirm = tokens(subscription).confirm();
    String stop = tokens(subscription).stop();

    for (String link :
        List.of("confirm/" + stop, "unsubscribe/" + confirm, "confirm/x", "unsubscribe/x")) {
      assertThat(web.get("/alerts/" + link).statusCode()).as(link).isEqualTo(404);
      assertThat(web.post("/alerts/" + link, "").statusCode()).as(link).isEqualTo(404);
    }
    assertThat(channel(subscription).confirmed()).isFalse();
  }

  private Subscription subscribe() {
    OwnAlerts own = alerts.of("taro");
    Subscription subscription =
        own.read(
            new Wish("UK", "partner:GB", Rate.INSTANT, Language.EN, ZoneOffset.UTC, null, false));
    own.keep(subscription, List.of(new Destination(Channel.Kind.MAIL, "taro@example.org")));
    return subscription;
  }

  private Channel channel(Subscription subscription) {
    return alerts.of("taro").channels(subscription.id()).get(0);
  }

  private Channel.MailTokens tokens(Subscription subscription) {
    return Objects.requireNonNull(channel(subscription).tokens());
  }

  private static AlertDesk alerts() {
    PGSimpleDataSource database = new PGSimpleDataSource();
    database.setUrl(Testbed.shared().freshDatabaseUrl());
    return AlertDesk.open(database, Fixtures.record(), Clock.systemUTC());
  }
}
