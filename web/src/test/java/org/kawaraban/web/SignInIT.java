package org.kawaraban.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kawaraban.testbed.Testbed;
import org.kawaraban.web.account.Accounts;
import org.kawaraban.web.account.Role;
import org.kawaraban.web.services.WebServices;
import org.postgresql.ds.PGSimpleDataSource;

class SignInIT {
  private static final String PASSWORD = "correct horse battery";

  private final PGSimpleDataSource database = database();
  private final Accounts accounts = Accounts.open(database, Clock.systemUTC());
  private final RunningWeb web =
      RunningWeb.with(TestServices.with(Fixtures.record(), database, accounts));

  @AfterEach
  void stop() {
    web.close();
  }

  @Test
  void anInvitationLeadsToAnAccountAndTheCookieIsOutOfReachOfScripts() throws Exception {
    String path = "/invitations/" + accounts.invite("sato", Role.ADMIN);
    assertThat(web.page(path).text()).contains("sato", "administrator");

    HttpResponse<String> done = web.post(path, "password=" + PASSWORD + "&again=" + PASSWORD);

    assertThat(done.statusCode()).isEqualTo(303);
    assertThat(done.headers().firstValue("Location")).hasValue("/account");
    assertThat(done.headers().firstValue("Set-Cookie"))
        .get()
        .asString()
        .contains("HttpOnly", "SameSite=Lax", "Path=/");
    assertThat(web.page("/account", "Cookie", cookie(done)).text()).contains("sato");
    assertThat(web.get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void aPasswordThatDiffersOrIsTooShortIsAskedForAgain() throws Exception {
    String path = "/invitations/" + accounts.invite("sato", Role.ADMIN);

    HttpResponse<String> differs = web.post(path, "password=" + PASSWORD + "&again=other");
    HttpResponse<String> tooShort = web.post(path + "?hl=ja", "password=short&again=short");

    assertThat(differs.statusCode()).isEqualTo(422);
    assertThat(differs.body()).contains("The two passwords differ.");
    assertThat(tooShort.body()).contains("パスワードは12～200文字です。");
  }

  @Test
  void whoMustSignInIsLedThereAndBack() throws Exception {
    signedIn("sato", Role.SUBSCRIBER);

    HttpResponse<String> sent = web.get("/account?hl=ja");
    assertThat(sent.statusCode()).isEqualTo(303);
    String signIn = sent.headers().firstValue("Location").orElseThrow();
    String to = web.page(signIn).selectFirst("input[name=to]").val();
    HttpResponse<String> back =
        web.post("/sign-in", "name=sato&password=" + PASSWORD + "&to=" + to);

    assertThat(back.headers().firstValue("Location")).hasValue("/account?hl=ja");
  }

  @Test
  void whoGuessesIsAskedToWaitAlsoWithTheRightPassword() throws Exception {
    signedIn("sato", Role.SUBSCRIBER);
    for (int guess = 0; guess < 10; guess++) {
      assertThat(web.post("/sign-in", "name=sato&password=wrong" + guess).statusCode())
          .isEqualTo(403);
    }

    HttpResponse<String> refused = web.post("/sign-in?hl=ja", "name=sato&password=" + PASSWORD);

    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    assertThat(refused.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(Jsoup.parse(refused.body()).select(".problem").text()).contains("分");
  }

  @Test
  void signingInLeadsToNoOtherSite() throws Exception {
    signedIn("sato", Role.SUBSCRIBER);
    for (String elsewhere :
        List.of("//evil.example", "/\\evil.example", "/%09/evil.example", "https://evil.example")) {
      HttpResponse<String> done =
          web.post("/sign-in", "name=sato&password=" + PASSWORD + "&to=" + elsewhere);

      assertThat(done.headers().firstValue("Location")).get().asString().matches("/(?![/\\\\]).*");
    }
  }

  @Test
  void aWrongPasswordIsSaidWithoutSayingWhetherThereIsSuchAnAccount() throws Exception {
    signedIn("sato", Role.SUBSCRIBER);

    HttpResponse<String> wrong = web.post("/sign-in", "name=sato&password=wrong");
    HttpResponse<String> nobody = web.post("/sign-in", "name=nobody&password=wrong");

    assertThat(wrong.statusCode()).isEqualTo(403);
    assertThat(Jsoup.parse(nobody.body()).select("[role=alert]").text())
        .isEqualTo(Jsoup.parse(wrong.body()).select("[role=alert]").text());
  }

  @Test
  void anotherSiteCannotMakeABrowserAct() throws Exception {
    String cookie = signedIn("sato", Role.ADMIN);

    HttpResponse<String> fetched =
        web.post("/accounts/invite", "name=x", "Cookie", cookie, "Sec-Fetch-Site", "cross-site");
    HttpResponse<String> old =
        web.post("/accounts/invite", "name=x", "Cookie", cookie, "Origin", "https://evil.example");

    assertThat(List.of(fetched.statusCode(), old.statusCode())).containsOnly(403);
    assertThat(accounts.all()).hasSize(1);
  }

  @Test
  void onlyAnAdminInvitesAndRemoves() throws Exception {
    String curator = signedIn("suzuki", Role.CURATOR);
    String admin = signedIn("sato", Role.ADMIN);

    HttpResponse<String> refused =
        web.post("/accounts/invite", "name=x&role=curator", "Cookie", curator);
    HttpResponse<String> invited =
        web.post("/accounts/invite", "name=tanaka&role=curator", "Cookie", admin);

    assertThat(refused.statusCode()).isEqualTo(403);
    String link = Jsoup.parse(invited.body()).selectFirst(".once a").attr("href");
    assertThat(web.page(link).text()).contains("tanaka");
    web.post("/accounts/remove", "name=suzuki", "Cookie", admin);
    assertThat(web.get("/account", "Cookie", curator).statusCode()).isEqualTo(303);
  }

  @Test
  void aTokenIsShownOnceAndOpensWhatItsOwnerMaySee() throws Exception {
    String cookie = signedIn("sato", Role.SUBSCRIBER);

    HttpResponse<String> made = web.post("/account/tokens", "label=script", "Cookie", cookie);
    String token = Jsoup.parse(made.body()).selectFirst(".once code").text();

    assertThat(web.get("/account", "Authorization", "Bearer " + token).body())
        .contains("sato", "script")
        .doesNotContain(token);
    assertThat(web.get("/api/items", "Authorization", "Bearer kwb_no").statusCode()).isEqualTo(401);
  }

  @Test
  void aNameFromTheProxyThatCannotBeAnAccountIsRefusedWhereItStands() throws Exception {
    WebServices services = TestServices.with(Fixtures.record(), database, accounts);
    try (RunningWeb proxied = RunningWeb.behindProxy(services, "X-User")) {
      for (String path : List.of("/", "/account", "/sign-in?to=%2Faccount")) {
        HttpResponse<String> refused = proxied.get(path, "X-User", "CN=Sato Taro");

        assertThat(refused.statusCode()).as(path).isEqualTo(401);
        assertThat(Jsoup.parse(refused.body()).select(".lead").text()).contains("CN=Sato Taro");
      }
      assertThat(proxied.get("/account", "Authorization", "Bearer kwb_no").statusCode())
          .isEqualTo(401);
      assertThat(proxied.page("/account", "X-User", "sato").text()).contains("sato");
      assertThat(proxied.get("/account").statusCode()).isEqualTo(303);
    }
  }

  @Test
  void signingOutEndsTheSession() throws Exception {
    String cookie = signedIn("sato", Role.SUBSCRIBER);

    web.post("/sign-out", "", "Cookie", cookie);

    assertThat(web.get("/account", "Cookie", cookie).statusCode()).isEqualTo(303);
  }

  /** The cookie of somebody who has just signed in. */
  private String signedIn(String name, Role role) throws Exception {
    assertThat(accounts.accept(accounts.invite(name, role), PASSWORD)).isPresent();
    return cookie(web.post("/sign-in", "name=" + name + "&password=" + PASSWORD));
  }

  private static String cookie(HttpResponse<String> answer) {
    String set = answer.headers().firstValue("Set-Cookie").orElseThrow();
    return set.substring(0, set.indexOf(';'));
  }

  private static PGSimpleDataSource database() {
    PGSimpleDataSource database = new PGSimpleDataSource();
    database.setUrl(Testbed.shared().freshDatabaseUrl());
    return database;
  }
}
