package org.kawaraban.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kawaraban.alert.AlertDesk;
import org.kawaraban.alert.subscription.Subscription;
import org.kawaraban.alert.tell.Told;
import org.kawaraban.contract.Json;
import org.kawaraban.contract.RecordChange;
import org.kawaraban.testbed.Testbed;
import org.kawaraban.web.account.Accounts;
import org.kawaraban.web.account.Role;
import org.postgresql.ds.PGSimpleDataSource;

class SubscriptionsIT {
  private static final String WORDS = "name=Words&text=critical+infrastructure%0Acapacity";

  private final PGSimpleDataSource database = database();
  private final Accounts accounts = Accounts.open(database, Clock.systemUTC());
  private final AlertDesk alerts = AlertDesk.open(database, Fixtures.record(), Clock.systemUTC());
  private final RunningWeb web =
      RunningWeb.with(TestServices.with(Fixtures.record(), database, accounts));

  @AfterEach
  void stop() {
    web.close();
  }

  @Test
  void theFormIsFilledWithWhatTheViewShowed() throws Exception {
    String[] sato = signedIn("sato", Role.SUBSCRIBER);

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
    String[] sato = signedIn("sato", Role.SUBSCRIBER);

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
                + encoded(tried.selectFirst("input[name=tried]").val()),
            sato);

    assertThat(kept.statusCode()).isEqualTo(303);
    Subscription subscription = alerts.list("sato").get(0);
    assertThat(subscription.name()).isEqualTo("Words");
    assertThat(web.page(kept.headers().firstValue("Location").orElseThrow(), sato).text())
        .contains("Subscribed.", "not text:budget", "No alert yet.");
  }

  @Test
  void aCellIsPartnerAndTopicTiedTogether() throws Exception {
    String[] sato = signedIn("sato", Role.SUBSCRIBER);

    String form = "partner=GB&partner=US&topic=cybercrime&cell=true&kind=cell-filled&act=try";

    assertThat(Jsoup.parse(web.post("/subscriptions/new", form, sato).body()).select("code").text())
        .startsWith("(cell:GB/cybercrime or cell:US/cybercrime) and kind:cell-filled");
  }

  @Test
  void whatCannotBeSubscribedToIsSaidWithWhatWasTyped() throws Exception {
    String[] sato = signedIn("sato", Role.SUBSCRIBER);

    for (String form :
        List.of(
            "",
            "when=partner:Atlantis",
            "when=source:eeas+and+kind:source-silent+and+partner:GB",
            "text=x&zone=Mars/Base",
            "text=x&quietFrom=22:00",
            "text=x&rate=SOMETIMES",
            "text=the",
            "text=x&name=" + "n".repeat(201))) {
      HttpResponse<String> refused =
          web.post("/subscriptions/new?hl=ja", form + "&act=keep&mail=a@example.org", sato);

      assertThat(refused.statusCode()).as(form).isEqualTo(422);
      Document page = Jsoup.parse(refused.body());
      assertThat(page.select("[role=alert]").text()).as(form).isNotEmpty();
      assertThat(page.select("input[name=mail]").val()).isEqualTo("a@example.org");
    }
    assertThat(alerts.list(null)).isEmpty();
  }

  @Test
  void nobodySeesOrChangesAnothersNotEvenAnAdmin() throws Exception {
    String id = keep(signedIn("sato", Role.SUBSCRIBER), "text=hospital&name=Secret");
    String[] admin = signedIn("tanaka", Role.ADMIN);

    assertThat(web.page("/subscriptions", admin).text()).doesNotContain("Secret");
    assertThat(web.get("/subscriptions/" + id, admin).statusCode()).isEqualTo(404);
    for (String act : List.of("pause", "resume", "delete", "renew", "replay?number=1")) {
      assertThat(web.post("/subscriptions/" + id + "/" + act, "", admin).statusCode())
          .as(act)
          .isEqualTo(404);
    }
    assertThat(alerts.list("sato")).singleElement().matches(Subscription::active);
    assertThat(web.get("/subscriptions").statusCode()).isEqualTo(303);
  }

  @Test
  void itsOwnerPausesResumesTestsAndDeletesIt() throws Exception {
    String[] sato = signedIn("sato", Role.SUBSCRIBER);
    String id = keep(sato, "text=hospital&webhook=https://example.org/hook");
    Document page = web.page("/subscriptions/" + id, sato);
    assertThat(page.select("details code").text()).startsWith("whsec_");
    String channel = page.selectFirst("input[name=channel]").val();

    web.post("/subscriptions/" + id + "/pause", "", sato);
    assertThat(alerts.list("sato").get(0).active()).isFalse();
    web.post("/subscriptions/" + id + "/resume", "", sato);
    assertThat(alerts.list("sato").get(0).active()).isTrue();
    HttpResponse<String> tested =
        web.post("/subscriptions/" + id + "/test", "channel=" + channel, sato);
    assertThat(web.page(tested.headers().firstValue("Location").orElseThrow(), sato).text())
        .contains("A test is on its way.");
    assertThat(web.post("/subscriptions/" + id + "/replay", "number=1", sato).statusCode())
        .isEqualTo(404);

    web.post("/subscriptions/" + id + "/delete", "", sato);
    assertThat(alerts.list("sato")).isEmpty();
    assertThat(web.get("/subscriptions/" + id, sato).statusCode()).isEqualTo(404);
  }

  @Test
  void theLogSaysWhatBecameOfEachAlertAndTheFeedHasIt() throws Exception {
    String[] sato = signedIn("sato", Role.SUBSCRIBER);
    String id = keep(sato, "text=hospital&webhook=https://example.org/hook");
    alert(id);

    Document page = web.page("/subscriptions/" + id + "?hl=ja", sato);
    Element alert = page.selectFirst(".delivery");
    assertThat(alert.text())
        .contains(
            "通知1",
            "会合の開催",
            "第6回日EUサイバー対話",
            "待機中",
            "503",
            "busy <now>",
            "text:hospital = hospitals");
    assertThat(alert.selectFirst("a").attr("href")).startsWith("/meetings/");
    web.post("/subscriptions/" + id + "/replay", "number=1", sato);

    URI feed = URI.create(page.select("a[type=application/atom+xml]").attr("href"));
    assertThat(feed).hasHost(RunningWeb.ADDRESS.getHost());
    Document atom = Jsoup.parse(web.get(feed.getPath()).body(), "", Parser.xmlParser());
    assertThat(atom.select("entry > title").text()).isEqualTo("6th Japan-EU Cyber Dialogue");
    assertThat(atom.select("entry > link").attr("href"))
        .startsWith(RunningWeb.ADDRESS + "/meetings/");

    web.post("/subscriptions/" + id + "/renew", "", sato);
    assertThat(web.get(feed.getPath()).statusCode()).isEqualTo(404);
  }

  /** Writes an alert of one meeting that a receiver did not take at the first attempt. */
  private void alert(String subscription) {
    String change = "c".repeat(24);
    RecordChange held =
        new RecordChange(
            change,
            1,
            RecordChange.Kind.MEETING_HELD,
            RecordChange.Timing.LIVE,
            "meeting/" + Fixtures.EU_KEY,
            null,
            null,
            List.of(Fixtures.EU_ITEM.id()),
            "item/" + Fixtures.EU_ITEM.id() + "@1",
            Fixtures.NOW);
    Told told =
        new Told(
            "6th Japan-EU Cyber Dialogue",
            "第6回日EUサイバー対話",
            List.of("EU"),
            null,
            null,
            "Brussels",
            "/meetings/" + Fixtures.EU_KEY,
            List.of());
    Jdbi.create(database)
        .useHandle(
            handle -> {
              handle.execute(
                  """
                  insert into alert.change (id, sequence, at, live, message, told)
                  values (?, 1, now(), true, cast(? as jsonb), cast(? as jsonb))
                  """,
                  change,
                  Json.write(held),
                  Json.write(told));
              handle.execute(
                  """
                  insert into alert.match (subscription, number, cause, matched, due, gathered)
                  values (?, 1, ?, now(), now(), true)
                  """,
                  subscription,
                  held.cause());
              handle.execute(
                  """
                  insert into alert.match_change (match, change, reasons)
                  select id, ?, '{"text:hospital": "hospitals"}' from alert.match
                  """,
                  change);
              handle.execute(
                  """
                  insert into alert.message (id, channel, body, created, state, next_attempt)
                  select 'msg_' || repeat('a', 32), id, '{}', now(), 'PENDING', now()
                  from alert.channel
                  """);
              handle.execute(
                  "insert into alert.message_match select m.id, a.id from alert.message m, alert.match a");
              handle.execute(
                  "insert into alert.attempt select id, 1, now(), 503, 'busy <now>' from alert.message");
            });
  }

  @Test
  void aHostileNameIsOnlyText() throws Exception {
    String[] sato = signedIn("sato", Role.SUBSCRIBER);
    String name = "</title><script>alert(1)</script>\"onmouseover='x'";

    String id = keep(sato, "text=hospital&name=" + encoded(name));

    for (String path : List.of("/subscriptions", "/subscriptions/" + id)) {
      Document page = web.page(path, sato);
      assertThat(page.select("script, [onmouseover]")).isEmpty();
      assertThat(page.text()).contains(name);
    }
  }

  /** Tries and keeps a subscription; returns its id. */
  private String keep(String[] visitor, String form) throws Exception {
    Document tried = Jsoup.parse(web.post("/subscriptions/new", form + "&act=try", visitor).body());
    HttpResponse<String> kept =
        web.post(
            "/subscriptions/new",
            form + "&act=keep&tried=" + encoded(tried.selectFirst("input[name=tried]").val()),
            visitor);
    String location = kept.headers().firstValue("Location").orElseThrow();
    return location.substring("/subscriptions/".length(), location.indexOf('?'));
  }

  /** The headers of somebody's requests. */
  private String[] signedIn(String name, Role role) {
    String session =
        accounts.accept(accounts.invite(name, role), "correct horse battery").orElseThrow();
    return new String[] {"Cookie", "kawaraban_session=" + session};
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static PGSimpleDataSource database() {
    PGSimpleDataSource database = new PGSimpleDataSource();
    database.setUrl(Testbed.shared().freshDatabaseUrl());
    return database;
  }
}
