package org.kawaraban.web.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.kawaraban.testbed.Testbed;
import org.postgresql.ds.PGSimpleDataSource;

class AccountsIT {
  private static final String PASSWORD = "correct horse battery";
  private static final String OTHER_PASSWORD = "staple correct horse";

  private final PGSimpleDataSource database = database();
  private final MovingClock clock = new MovingClock();
  private final Accounts accounts = Accounts.open(database, clock);

  @Test
  void theFirstAdminChoosesAPasswordOnceAndSignsInWithIt() {
    String invitation = accounts.firstInvitation().orElseThrow();
    assertThat(accounts.invited(invitation)).get().extracting(Account::name).isEqualTo("admin");

    String session = accounts.accept(invitation, PASSWORD).orElseThrow();

    assertThat(accounts.inSession(session)).get().extracting(Account::role).isEqualTo(Role.ADMIN);
    assertThat(accounts.accept(invitation, OTHER_PASSWORD)).isEmpty();
    assertThat(accounts.firstInvitation()).isEmpty();
    assertThat(accounts.signIn("admin", PASSWORD)).isPresent();
    assertThat(accounts.signIn("admin", OTHER_PASSWORD)).isEmpty();
    assertThat(accounts.signIn("nobody", PASSWORD)).isEmpty();
  }

  @Test
  void onlyTheNewestInvitationHoldsAndOnlySevenDays() {
    String first = accounts.invite("k.sato@example.org", Role.CURATOR);
    String second = accounts.invite("k.sato@example.org", Role.CURATOR);

    assertThat(accounts.invited(first)).isEmpty();
    clock.pass(Duration.ofDays(8));
    assertThat(accounts.accept(second, PASSWORD)).isEmpty();
  }

  @Test
  void aNewPasswordEndsTheSessionsOfTheOldOne() {
    String session = signedIn("sato", Role.CURATOR);

    assertThat(accounts.accept(accounts.invite("sato", Role.CURATOR), OTHER_PASSWORD)).isPresent();

    assertThat(accounts.inSession(session)).isEmpty();
    assertThat(accounts.signIn("sato", PASSWORD)).isEmpty();
  }

  @Test
  void aSessionEndsWithSigningOutWithItsTimeAndWithTheAccount() {
    String left = signedIn("sato", Role.CURATOR);
    String old = accounts.signIn("sato", PASSWORD).orElseThrow();

    accounts.signOut(left);
    assertThat(accounts.inSession(left)).isEmpty();
    assertThat(accounts.inSession(old)).isPresent();

    clock.pass(Duration.ofDays(31));
    assertThat(accounts.inSession(old)).isEmpty();

    String removed = accounts.signIn("sato", PASSWORD).orElseThrow();
    accounts.remove("sato");
    assertThat(accounts.inSession(removed)).isEmpty();
  }

  @Test
  void aTokenStandsForItsOwnerUntilItIsRevoked() {
    signedIn("sato", Role.SUBSCRIBER);
    signedIn("suzuki", Role.SUBSCRIBER);
    String token = accounts.createToken("sato", "nightly script");
    Accounts.Token kept = accounts.tokens("sato").get(0);

    assertThat(kept.label()).isEqualTo("nightly script");
    assertThat(accounts.withToken(token)).get().extracting(Account::name).isEqualTo("sato");
    accounts.revoke("suzuki", kept.number());
    assertThat(accounts.withToken(token)).as("others cannot revoke it").isPresent();
    accounts.revoke("sato", kept.number());
    assertThat(accounts.withToken(token)).isEmpty();
  }

  @Test
  void aSecretOfOneKindIsWorthlessAsAnother() {
    String session = signedIn("sato", Role.SUBSCRIBER);

    assertThat(accounts.invited(session)).isEmpty();
    assertThat(accounts.withToken("kwb_" + session)).isEmpty();
    assertThat(accounts.inSession(accounts.createToken("sato", "x").substring(4))).isEmpty();
  }

  @Test
  void nothingKeptLetsAReaderOfTheDatabaseSignIn() {
    String session = signedIn("sato", Role.SUBSCRIBER);
    String token = accounts.createToken("sato", "x");

    List<String> kept =
        Jdbi.create(database)
            .withHandle(
                handle ->
                    handle
                        .createQuery(
                            "select a::text from web.account a union all"
                                + " select s::text || encode(digest, 'escape') from web.secret s")
                        .mapTo(String.class)
                        .list());

    assertThat(kept).isNotEmpty().noneMatch(row -> row.contains(PASSWORD) || row.contains(session));
    assertThat(kept).noneMatch(row -> row.contains(token.substring(4)));
    assertThat(kept).anyMatch(row -> row.contains("$argon2id$"));
  }

  @Test
  void whoGuessesWaits() {
    signedIn("sato", Role.SUBSCRIBER);
    for (int attempt = 0; attempt < 10; attempt++) {
      assertThat(accounts.signIn("sato", OTHER_PASSWORD)).isEmpty();
    }

    assertThatThrownBy(() -> accounts.signIn("sato", PASSWORD))
        .isInstanceOf(TooManyAttempts.class)
        .hasMessageContaining("900 s");
    clock.pass(Duration.ofMinutes(16));
    assertThat(accounts.signIn("sato", PASSWORD)).isPresent();
  }

  @Test
  void theLastAdminStaysOne() {
    signedIn("admin", Role.ADMIN);

    assertThatThrownBy(() -> accounts.remove("admin")).hasMessageContaining("last admin");
    assertThatThrownBy(() -> accounts.invite("admin", Role.CURATOR))
        .hasMessageContaining("last admin");
    assertThat(accounts.all()).extracting(Account::role).containsExactly(Role.ADMIN);
  }

  @Test
  void namesRolesAndPasswordsThatDoNotDoAreRefusedInOneSentence() {
    assertThatThrownBy(() -> accounts.invite("two words", Role.CURATOR))
        .hasMessageContaining("\"two words\"");
    assertThatThrownBy(() -> accounts.invite("sato", Role.READER)).hasMessageContaining("reading");
    assertThatThrownBy(() -> accounts.remove("nobody")).hasMessage("there is no account nobody");
    assertThatThrownBy(() -> accounts.accept(accounts.invite("sato", Role.CURATOR), "eleven char"))
        .hasMessage("a password has 12 to 200 characters, this one has 11");
    assertThatThrownBy(() -> Role.of("boss"))
        .hasMessage("role is \"boss\"; allowed: reader, subscriber, curator, admin");
  }

  @Test
  void whomAProxyVouchesForMaySubscribeAndKeepsTheRoleGivenHere() {
    assertThat(accounts.vouchedFor("tanaka").role()).isEqualTo(Role.SUBSCRIBER);
    accounts.invite("tanaka", Role.CURATOR);
    assertThat(accounts.vouchedFor("tanaka").role()).isEqualTo(Role.CURATOR);
  }

  private String signedIn(String name, Role role) {
    Optional<String> session = accounts.accept(accounts.invite(name, role), PASSWORD);
    return session.orElseThrow();
  }

  private static PGSimpleDataSource database() {
    PGSimpleDataSource database = new PGSimpleDataSource();
    database.setUrl(Testbed.shared().freshDatabaseUrl());
    return database;
  }

  /** Stands until it is told to go on. */
  private static final class MovingClock extends Clock {
    private Instant now = Instant.parse("2026-11-01T00:00:00Z");

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
