package org.kawaraban.web;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.kawaraban.alert.AlertDesk;
import org.kawaraban.testbed.Testbed;
import org.kawaraban.web.account.Accounts;
import org.kawaraban.web.account.Role;
import org.postgresql.ds.PGSimpleDataSource;

/** The pages with accounts and alerts on a database of their own. */
final class SubscribersWeb {
  final PGSimpleDataSource database = database();
  final Accounts accounts = Accounts.open(database, Clock.systemUTC());
  final AlertDesk alerts = AlertDesk.open(database, Fixtures.record(), Clock.systemUTC());
  final RunningWeb web = RunningWeb.with(TestServices.with(Fixtures.record(), database, accounts));

  /** Tries and keeps a subscription; returns its id. */
  String keep(String[] visitor, String form) throws Exception {
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
  String[] signedIn(String name, Role role) {
    String session =
        accounts.accept(accounts.invite(name, role), "correct horse battery").orElseThrow();
    return new String[] {"Cookie", "kawaraban_session=" + session};
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static PGSimpleDataSource database() {
    PGSimpleDataSource database = new PGSimpleDataSource();
    database.setUrl(Testbed.shared().freshDatabaseUrl());
    return database;
  }
}
