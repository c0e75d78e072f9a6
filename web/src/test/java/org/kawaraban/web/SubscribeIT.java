package org.kawaraban.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kawaraban.alert.AlertDesk;
import org.kawaraban.alert.subscription.Subscription;
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
