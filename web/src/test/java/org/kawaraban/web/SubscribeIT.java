package org.kawaraban.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kawaraban.alert.AlertDesk;
import org.kawaraban.alert.OwnAlerts;
import org.kawaraban.alert.subscription.Language;
import org.kawaraban.alert.subscription.Rate;
import org.kawaraban.alert.subscription.Subscription;
import org.kawaraban.alert.subscription.SubscriptionBook;
import org.kawaraban.contract.Json;
import org.kawaraban.contract.RecordChange;
import org.kawaraban.web.account.Role;

/** The form by which one subscribes. */
class SubscribeIT {
  private static final String WORDS = "name=Words&text=critical+infrastructure%0Acapacity";

  private final SubscribersWeb site = new SubscribersWeb();
  private final RunningWeb web = site.web;
  private final AlertDesk alerts = site.alerts;

  @AfterEach
  void stop() {
    web.close();
  }

  @Test
  void theFormIsFilledWithWhatTheViewShowed() throws Exception {
    String[] sato = site.signedIn("sato", Role.SUBSCRIBER);

    Document view = web.page("/meetings?partner=EU");
    Document form = web.page(view.selectFirst("a.subscribe").attr("href"), sato);
    Document search = web.page("/subscriptions/new?q=hospital&stage=HELD&from=2019", sato);

    assertThat(form.select("select[name=partner] option[selected]").eachAttr("value"))
        .containsExactly("EU");
    assertThat(search.select("textarea[name=text]").text()).isEqualTo("hospital");
    assertThat(search.select("input[name=kind][checked]").eachAttr("value"))
        .containsExactly("meeting-held");
  }

  @Test
  void nothingIsKeptBeforeItsEffectWasShown() throws Exception {
    String[] sato = site.signedIn("sato", Role.SUBSCRIBER);

    HttpResponse<String> unseen =
        web.post("/subscriptions/new", WORDS + "&not=budget&act=keep", sato);
    Document tried = Jsoup.parse(unseen.body());
    assertThat(tried.select("[role=status]").text())
        .contains("(text:\"critical infrastructure\" or text:capacity) and not text:budget")
        .contains("Alerts in the last 30 days: 0.", "Nothing in the record would ever");
    assertThat(alerts.list(null)).isEmpty();

    HttpResponse<String> kept =
        web.post(
            "/subscriptions/new",
            WORDS
                + "&not=budget&act=keep&tried="
                + SubscribersWeb.encoded(tried.selectFirst("input[name=tried]").val()),
            sato);

    assertThat(kept.statusCode()).isEqualTo(303);
    Subscription subscription = alerts.list("sato").get(0);
    assertThat(subscription.name()).isEqualTo("Words");
    assertThat(web.page(kept.headers().firstValue("Location").orElseThrow(), sato).text())
        .contains("Subscribed.", "not text:budget", "No alert yet.");
  }

  @Test
  void whyAPageAlertedNobodyIsToldByItsTitle() throws Exception {
    String[] sato = site.signedIn("sato", Role.SUBSCRIBER);
    OwnAlerts own = alerts.of("sato");
    String page = "item/" + Fixtures.EU_ITEM.id().value();
    own.keep(own.read(wish("partner:US")), List.of());
    changed(
        new RecordChange(
            "a".repeat(24),
            1,
            RecordChange.Kind.ITEM_RELEVANT,
            RecordChange.Timing.LIVE,
            page,
            null,
            Json.mapper().valueToTree(Map.of("title", Fixtures.EU_TITLE)),
            List.of(),
            page + "@1",
            Fixtures.CAPTURED));

    String asked = "/subscriptions?about=" + SubscribersWeb.encoded(page);

    assertThat(web.page(asked, sato).select("#would ~ ul li").text())
        .contains("New: " + Fixtures.EU_TITLE, "United States");
    assertThat(web.page(asked + "&hl=ja", sato).select("#would ~ ul li").text())
        .contains("新しい記事：" + Fixtures.EU_TITLE, "米国");
  }

  private static SubscriptionBook.Wish wish(String when) {
    return new SubscriptionBook.Wish(
        "Mine", when, Rate.INSTANT, Language.EN, ZoneOffset.UTC, null, false);
  }

  /** As the part that matches would have kept it. */
  private void changed(RecordChange change) {
    Jdbi.create(site.database)
        .useHandle(
            handle ->
                handle.execute(
                    "insert into alert.change (id, sequence, at, live, message)"
                        + " values (?, ?, ?, true, cast(? as jsonb))",
                    change.id(),
                    change.sequence(),
                    change.at().atOffset(ZoneOffset.UTC),
                    Json.write(change)));
  }

  @Test
  void aCellIsPartnerAndTopicTiedTogether() throws Exception {
    String[] sato = site.signedIn("sato", Role.SUBSCRIBER);

    String form = "partner=GB&partner=US&topic=cybercrime&cell=true&kind=cell-filled&act=try";

    assertThat(Jsoup.parse(web.post("/subscriptions/new", form, sato).body()).select("code").text())
        .startsWith("(cell:GB/cybercrime or cell:US/cybercrime) and kind:cell-filled");
  }

  @Test
  void whatCannotBeSubscribedToIsSaidWithWhatWasTyped() throws Exception {
    String[] sato = site.signedIn("sato", Role.SUBSCRIBER);

    for (String form :
        List.of(
            "",
            "when=partner:Atlantis",
            "when=source:eeas+and+kind:source-silent+and+partner:GB",
            "text=x&zone=Mars/Base",
            "text=x&quietFrom=22:00",
            "text=x&rate=SOMETIMES",
            "text=the",
            "when=partner:GB+and",
            "when=partner:GB)",
            "text=x&webhook=ftp://example.org",
            "text=x&name=" + "n".repeat(201))) {
      HttpResponse<String> refused =
          web.post("/subscriptions/new?hl=ja", form + "&act=keep&mail=a@example.org", sato);

      assertThat(refused.statusCode()).as(form).isEqualTo(422);
      Document page = Jsoup.parse(refused.body());
      assertThat(page.select("[role=alert]").text()).as(form).containsPattern("[ぁ-ん]{2}");
      assertThat(page.select("input[name=mail]").val()).isEqualTo("a@example.org");
    }
    assertThat(alerts.list(null)).isEmpty();
  }

  @Test
  void whatIsWrongWithATextIsToldAtItsOwnCharacters() throws Exception {
    HttpResponse<String> refused =
        web.post(
            "/subscriptions/new?hl=en",
            "partner=US&when=lang:en+lang:ja&act=try",
            site.signedIn("sato", Role.SUBSCRIBER));

    assertThat(Jsoup.parse(refused.body()).select("[role=alert]").text())
        .contains("the condition has “lang:ja” at character 9; expected: and, or");
  }

  @Test
  void whoTriesTooOftenIsAskedToWaitAndLosesNothing() throws Exception {
    String[] sato = site.signedIn("sato", Role.SUBSCRIBER);
    for (int trial = 0; trial < 10; trial++) {
      assertThat(web.post("/subscriptions/new", "text=hospital&act=try", sato).statusCode())
          .isEqualTo(200);
    }

    HttpResponse<String> refused =
        web.post("/subscriptions/new?hl=ja", "text=hospital&act=try", sato);

    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    Document page = Jsoup.parse(refused.body());
    assertThat(page.select("[role=alert]").text()).contains("少し待って");
    assertThat(page.select("textarea[name=text]").text()).isEqualTo("hospital");
  }
}
