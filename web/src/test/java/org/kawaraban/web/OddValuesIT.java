package org.kawaraban.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kawaraban.alert.AlertDesk;
import org.kawaraban.store.database.Database;
import org.kawaraban.store.query.JdbiRecordReader;
import org.kawaraban.testbed.Testbed;
import org.kawaraban.web.account.Accounts;
import org.kawaraban.web.account.Role;
import org.postgresql.ds.PGSimpleDataSource;

/** Values that no check of ours but the database or the JDK would refuse, on a real database. */
class OddValuesIT {
  private static RunningWeb web;
  private static String token;

  @BeforeAll
  static void start() {
    String url = Testbed.shared().freshDatabaseUrl();
    PGSimpleDataSource database = new PGSimpleDataSource();
    database.setUrl(url);
    try (Database store = Database.open(url, 2)) {
      store.migrate();
    }
    JdbiRecordReader record = new JdbiRecordReader(database);
    Accounts accounts = Accounts.open(database, Clock.systemUTC());
    AlertDesk.open(database, record, Clock.systemUTC());
    accounts.accept(accounts.invite("sato", Role.CURATOR), "correct horse battery");
    token = accounts.createToken("sato", "test");
    web = RunningWeb.with(TestServices.with(record, database, accounts));
  }

  @AfterAll
  static void stop() {
    web.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/items?source=%00",
        "/api/items?source=a%00b",
        "/search?q=a%00b",
        "/api/sources/%00",
        "/sources/%00",
        "/meetings/a/%00",
        "/subscriptions/%00",
        "/subscriptions?about=item/%00",
        "/report?about=meeting/a%00",
        "/review/subject?of=meeting/a%00",
        "/table1?asKnownOn=%2B999999999-12-31",
        "/api/table1?asKnownOn=-999999999-01-01",
        "/api/table1?asRecordedOn=-999999999-01-01",
        "/api/table1?asRecordedOn=-999999-01-01T00:00Z",
        "/absence?partner=US&area=capacity-building&from=%2B999999999-12-31&to=%2B999999999-12-31",
        "/absence?partner=US&area=capacity-building&to=-999999999-01-01",
        "/absence?partner=US&area=capacity-building&to=0001-01-01",
        "/api/findings?asOf=%2B999999999-12-31",
        "/api/sources/mofa-en/polls?cursor=-1000000000-01-01T00:00:00Z",
        "/api/sources/mofa-en/polls?cursor=%2B1000000000-12-31T23:59:59Z",
        "/api/sources/mofa-en/windows?from=-999999999-01-01&to=%2B999999999-12-31",
        "/feeds/%00",
        "/invitations/%00"
      })
  void whatIsAskedForIsRefusedAndNoFailureOfOurs(String path) throws Exception {
    assertThat(web.get(path, "Authorization", "Bearer " + token).statusCode())
        .as(path)
        .isLessThan(500);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/sign-in?name=a%00&password=b%00",
        "/account/tokens?label=a%00b",
        "/account/tokens/none/revoke?x=y",
        "/account/tokens/99999999999999999999/revoke?x=y",
        "/review/subject?of=meeting/a&act=comment&subject=meeting/a%00&reason=a%00b",
        "/review/subject?of=meeting/a&act=pin&subject=meeting/a/1&field=place&value=%00&reason=a",
        "/subscriptions/new?text=a%00b&name=a%00&act=keep",
        "/subscriptions/%00/pause?x=y",
        "/report?about=meeting/a&text=a%00b"
      })
  void whatIsSentIsRefusedOrTaken(String form) throws Exception {
    String[] parts = form.split("\\?", 2);
    String query = parts[1].startsWith("of=") ? "?" + parts[1].substring(0, 12) : "";

    assertThat(
            web.post(parts[0] + query, parts[1], "Authorization", "Bearer " + token).statusCode())
        .isLessThan(500);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"when\": \"partner:GB\", \"webhooks\": [null]}",
        "{\"when\": \"partner:GB\", \"mails\": [null]}",
        "{\"when\": \"text:\\\"a\\u0000b\\\"\"}",
        "{\"when\": \"partner:GB\", \"webhooks\": [\"https://example.org/\\u0000\"]}",
        "{\"when\": \"partner:GB\", \"name\": \"\\u0000\"}"
      })
  void whatAProgramSendsIsRefusedOrTaken(String body) throws Exception {
    assertThat(
            web.send(
                    "POST",
                    "/api/subscriptions",
                    body,
                    new String[] {"Authorization", "Bearer " + token})
                .statusCode())
        .isLessThan(500);
  }

  @Test
  void aDayOfTheCommonEraIsAnswered() throws Exception {
    assertThat(web.get("/api/table1?asKnownOn=9999-12-31").statusCode()).isEqualTo(200);
  }
}
