package org.kawaraban.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
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
import org.kawaraban.web.account.Role;

/** The pages of subscriptions there are. */
class SubscriptionsIT {
  private final SubscribersWeb site = new SubscribersWeb();
  private final RunningWeb web = site.web;
  private final AlertDesk alerts = site.alerts;

  @AfterEach
  void stop() {
    web.close();
  }

  @Test
  void nobodySeesOrChangesAnothersNotEvenAnAdmin() throws Exception {
    String id = site.keep(site.signedIn("sato", Role.SUBSCRIBER), "text=hospital&name=Secret");
    String[] admin = site.signedIn("tanaka", Role.ADMIN);

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
    String[] sato = site.signedIn("sato", Role.SUBSCRIBER);
    String id = site.keep(sato, "text=hospital&webhook=https://example.org/hook");
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
    String[] sato = site.signedIn("sato", Role.SUBSCRIBER);
    String id = site.keep(sato, "text=hospital&webhook=https://example.org/hook");
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
            "語句「hospital」（原文では「hospitals」）");
    assertThat(alert.selectFirst("a").attr("href")).startsWith("/meetings/");
    web.post("/subscriptions/" + id + "/replay", "number=1", sato);

    URI feed = URI.create(page.select("a[type=application/atom+xml]").attr("href"));
    assertThat(feed).hasHost(RunningWeb.ADDRESS.getHost());
    Document atom = Jsoup.parse(web.get(feed.getPath()).body(), "", Parser.xmlParser());
    assertThat(atom.select("entry > title").text()).isEqualTo("6th Japan-EU Cyber Dialogue");
    assertThat(atom.select("entry > link").attr("href"))
        .startsWith(RunningWeb.ADDRESS + "/meetings/");

    HttpResponse<String> calendar = web.get(feed.getPath() + "/calendar.ics");
    assertThat(calendar.headers().firstValue("Content-Type"))
        .contains("text/calendar; charset=utf-8");
    assertThat(calendar.body()).startsWith("BEGIN:VCALENDAR").contains(" · Kawaraban");

    web.post("/subscriptions/" + id + "/renew", "", sato);
    assertThat(web.get(feed.getPath() + "/calendar.ics").statusCode()).isEqualTo(404);
    assertThat(web.get(feed.getPath()).statusCode()).isEqualTo(404);
  }

  @Test
  void aConditionThatCannotBeReadAnyMoreIsShownAsSuch() throws Exception {
    String[] sato = site.signedIn("sato", Role.SUBSCRIBER);
    String id = site.keep(sato, "text=hospital");
    Jdbi.create(site.database)
        .useHandle(handle -> handle.execute("update alert.subscription set clause = 'partner:XX'"));

    for (String path : List.of("/subscriptions", "/subscriptions/" + id)) {
      assertThat(web.page(path + "?hl=ja", sato).select(".problem").text())
          .startsWith("この条件は読み取れなくなった")
          .contains("partner「XX」はありません");
    }
  }

  @Test
  void aHostileNameIsOnlyText() throws Exception {
    String[] sato = site.signedIn("sato", Role.SUBSCRIBER);
    String name = "</title><script>alert(1)</script>\"onmouseover='x'";

    String id = site.keep(sato, "text=hospital&name=" + SubscribersWeb.encoded(name));

    for (String path : List.of("/subscriptions", "/subscriptions/" + id)) {
      Document page = web.page(path, sato);
      assertThat(page.select("script, [onmouseover]")).isEmpty();
      assertThat(page.text()).contains(name);
    }
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
    Jdbi.create(site.database)
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
}
