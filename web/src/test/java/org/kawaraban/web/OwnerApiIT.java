package org.kawaraban.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kawaraban.alert.AlertDesk;
import org.kawaraban.contract.Json;
import org.kawaraban.testbed.Testbed;
import org.kawaraban.web.account.Accounts;
import org.kawaraban.web.account.Role;
import org.kawaraban.web.api.OpenApi;
import org.postgresql.ds.PGSimpleDataSource;

class OwnerApiIT {
  private static final String WISH =
      """
      {"when": "partner:英国 and kind:meeting-held", "name": "UK", "rate": "daily", "language": "ja",
       "quiet": "22:00-07:00", "webhooks": ["https://example.org/hook"], "mails": ["a@example.org"]}
      """;

  private final PGSimpleDataSource database = database();
  private final Accounts accounts = Accounts.open(database, Clock.systemUTC());
  private final AlertDesk alerts = AlertDesk.open(database, Fixtures.record(), Clock.systemUTC());
  private final RunningWeb web =
      RunningWeb.with(TestServices.with(Fixtures.record(), database, accounts));

  /** Operations whose answers were held to the document. */
  private final Set<String> asked = new TreeSet<>();

  @AfterEach
  void stop() {
    web.close();
  }

  @Test
  void aProgramDoesWithATokenAllThatThePagesDo() throws Exception {
    String token = token("sato", Role.SUBSCRIBER);
    JsonNode tried = json(ask(token, "POST", "/api/subscriptions/test", "", WISH), 200);
    assertThat(tried.get("ever").asInt()).isZero();

    JsonNode kept = json(ask(token, "POST", "/api/subscriptions", "", WISH), 201);
    String id = kept.at("/subscription/id").asText();
    assertThat(kept.at("/subscription/when").asText())
        .isEqualTo("partner:GB and kind:meeting-held");
    String channel = kept.get("secrets").fieldNames().next();
    assertThat(kept.at("/secrets/" + channel).asText()).startsWith("whsec_");

    String one = "/api/subscriptions/{id}";
    assertThat(
            json(ask(token, "GET", "/api/subscriptions", "", ""), 200)
                .at("/items/0/quiet")
                .asText())
        .isEqualTo("22:00-07:00");
    ask(token, "POST", one + "/pause", id, "");
    assertThat(json(ask(token, "GET", one, id, ""), 200).get("active").asBoolean()).isFalse();
    ask(token, "POST", one + "/resume", id, "");
    json(ask(token, "GET", one + "/test", id, ""), 200);
    json(ask(token, "GET", one + "/counts", id, ""), 200);
    json(ask(token, "GET", one + "/deliveries", id, ""), 200);
    json(ask(token, "POST", one + "/deliveries/{number}/replay", id, ""), 404);
    json(ask(token, "GET", "/api/channels", "", ""), 200);
    json(ask(token, "POST", "/api/channels/{id}/test", channel, ""), 202);
    ask(token, "POST", "/api/channels/{id}/enable", channel, "");
    json(ask(token, "POST", "/api/channels/{id}/rotate", channel, ""), 200);
    json(ask(token, "GET", "/api/would-be", "", ""), 200);
    json(ask(token, "GET", "/api/personal-data", "", ""), 200);
    assertThat(ask(token, "DELETE", one, id, "").statusCode()).isEqualTo(204);
    json(ask(token, "GET", one, id, ""), 404);
    json(ask(token, "DELETE", "/api/personal-data", "", ""), 200);

    assertThat(asked)
        .isEqualTo(
            OpenApi.operations("yours").stream()
                .map(operation -> operation.method() + " " + operation.path())
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void aConditionThatCannotBeReadAnyMoreSaysWhy() throws Exception {
    String sato = token("sato", Role.SUBSCRIBER);
    JsonNode kept = json(ask(sato, "POST", "/api/subscriptions", "", WISH), 201);
    assertThat(kept.at("/subscription").has("unreadable")).isFalse();
    Jdbi.create(database)
        .useHandle(handle -> handle.execute("update alert.subscription set clause = 'partner:XX'"));

    JsonNode one =
        json(
            ask(sato, "GET", "/api/subscriptions/{id}", kept.at("/subscription/id").asText(), ""),
            200);

    assertThat(one.get("unreadable").asText()).contains("XX");
  }

  @Test
  void nobodyReachesWhatIsAnothers() throws Exception {
    String sato = token("sato", Role.SUBSCRIBER);
    JsonNode kept = json(ask(sato, "POST", "/api/subscriptions", "", WISH), 201);
    String id = kept.at("/subscription/id").asText();
    String channel = kept.get("secrets").fieldNames().next();
    String admin = token("tanaka", Role.ADMIN);

    for (OpenApi.Operation operation : OpenApi.operations("yours")) {
      if (operation.path().contains("{id}")) {
        String of = operation.path().startsWith("/api/channels") ? channel : id;
        assertThat(ask(admin, operation.method(), operation.path(), of, "").statusCode())
            .as(operation.method() + " " + operation.path())
            .isEqualTo(404);
      }
      assertThat(ask("", operation.method(), operation.path(), id, "").statusCode()).isEqualTo(401);
    }
    assertThat(json(ask(admin, "GET", "/api/subscriptions", "", ""), 200).get("items")).isEmpty();
    assertThat(alerts.list("sato")).hasSize(1);
  }

  @Test
  void aBodyThatCannotBeUsedIsRefusedInOneSentence() throws Exception {
    String token = token("sato", Role.SUBSCRIBER);
    for (String body :
        new String[] {
          "",
          "[]",
          "null",
          "{",
          "{\"name\": \"x\"}",
          "{\"when\": \"partner:Atlantis\"}",
          "{\"when\": \"partner:GB\", \"rte\": \"daily\"}",
          "{\"when\": \"partner:GB\", \"rate\": \"often\"}",
          "{\"when\": \"partner:GB\", \"zone\": \"Mars\"}",
          "{\"when\": \"partner:GB\", \"quiet\": \"always\"}",
          "{\"when\": \"partner:GB\", \"webhooks\": [\"ftp://example.org\"]}",
          "{\"when\": \"partner:GB\", \"mails\": [\"nobody\"]}"
        }) {
      JsonNode problem = json(ask(token, "POST", "/api/subscriptions", "", body), 422);
      assertThat(problem.get("detail").asText()).as(body).isNotBlank().doesNotContain("\n");
    }
    assertThat(alerts.list(null)).isEmpty();
  }

  @Test
  void aRuleThatIsBrokenHasANameForProgramsAndASentenceInTheirUsersLanguage() throws Exception {
    HttpResponse<String> refused =
        web.send(
            "POST",
            "/api/subscriptions/test",
            "{\"when\": \"partner:Atlantis\"}",
            new String[] {
              "Authorization",
              "Bearer " + token("sato", Role.SUBSCRIBER),
              "Accept-Language",
              "ja, en;q=0.5"
            });

    JsonNode problem = json(refused, 422);
    assertThat(problem.get("what").asText()).isEqualTo("unknown-value");
    assertThat(problem.get("detail").asText()).startsWith("partner「Atlantis」はありません。");
    assertThat(refused.headers().firstValue("Content-Language")).contains("ja");
  }

  /** Asks, and holds the answer to the document. */
  private HttpResponse<String> ask(String token, String method, String path, String id, String body)
      throws IOException, InterruptedException {
    OpenApi.Operation operation =
        OpenApi.operations("yours").stream()
            .filter(one -> one.method().equals(method) && one.path().equals(path))
            .findFirst()
            .orElseThrow();
    String query = path.equals("/api/would-be") ? "?about=meeting/" + Fixtures.EU_KEY : "";
    HttpResponse<String> answer =
        web.send(
            method,
            path.replace("{id}", id).replace("{number}", "1") + query,
            body,
            token.isEmpty() ? new String[0] : new String[] {"Authorization", "Bearer " + token});
    ApiContract.check(operation, answer);
    asked.add(method + " " + path);
    return answer;
  }

  private static JsonNode json(HttpResponse<String> answer, int status) throws IOException {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return Json.mapper().readTree(answer.body());
  }

  private String token(String name, Role role) {
    accounts.accept(accounts.invite(name, role), "correct horse battery");
    return accounts.createToken(name, "test");
  }

  private static PGSimpleDataSource database() {
    PGSimpleDataSource database = new PGSimpleDataSource();
    database.setUrl(Testbed.shared().freshDatabaseUrl());
    return database;
  }
}
