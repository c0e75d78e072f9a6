package org.kawaraban.web.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jspecify.annotations.Nullable;
import org.kawaraban.web.account.SecretRepository.Kind;

/**
 * The accounts of an instance. Nobody signs up: an admin invites, and the one who follows the link
 * chooses the password. What a secret stands for ends with the account.
 */
public final class Accounts {
  /** Who the first invitation is for. */
  public static final String FIRST = "admin";

  /** Fewest characters of a password. */
  public static final int PASSWORD_MIN = Passwords.MIN_CHARS;

  /** Most characters of a password. */
  public static final int PASSWORD_MAX = Passwords.MAX_CHARS;

  /** Tells where a token is from, to people and to scanners that look for leaked ones. */
  static final String TOKEN_PREFIX = "kwb_";

  private static final String SCHEMA = "web";
  private static final Duration INVITATION = Duration.ofDays(7);
  private static final Duration SESSION = Duration.ofDays(30);
  private static final Pattern LABEL = Pattern.compile("\\P{Cntrl}{1,100}");

  private final Jdbi jdbi;
  private final Clock clock;
  private final SecretRepository secrets = new SecretRepository();
  private final Passwords passwords = new Passwords();
  private final Attempts attempts;

  /**
   * A token of an account's.
   *
   * @param number names it; says nothing about the secret
   * @param label what its owner calls it
   */
  public record Token(long number, String label, Instant created) {}

  private Accounts(DataSource dataSource, Clock clock) {
    this.jdbi =
        Jdbi.create(dataSource)
            // What a statement was given may be as good as a password: it stays out of logs.
            .configure(
                StatementExceptions.class, all -> all.setMessageRendering(MessageRendering.NONE));
    this.clock = clock;
    this.attempts = new Attempts(clock);
  }

  /** The accounts in a database that may not be there yet: it is asked with the first question. */
  public static Accounts unopened(DataSource dataSource, Clock clock) {
    return new Accounts(dataSource, clock);
  }

  /** The accounts in a database, whose schema {@code web} is brought up to date. */
  public static Accounts open(DataSource dataSource, Clock clock) {
    Flyway.configure(Accounts.class.getClassLoader())
        .dataSource(dataSource)
        .schemas(SCHEMA)
        .defaultSchema(SCHEMA)
        .table("schema_history")
        .locations("classpath:org/kawaraban/web/migration")
        .load()
        .migrate();
    return new Accounts(dataSource, clock);
  }

  /** Whether it is long enough and not too long. */
  public static boolean isPassword(String text) {
    return Passwords.fits(text);
  }

  /** Whether a token can be called so. */
  public static boolean isLabel(String text) {
    return LABEL.matcher(text).matches();
  }

  /** Every account by name. */
  public List<Account> all() {
    return jdbi.withHandle(AccountRepository::all);
  }

  /**
   * The secret of an invitation for the first admin; empty where somebody can sign in already. Each
   * call makes the one before worthless.
   */
  public Optional<String> firstInvitation() {
    boolean used =
        all().stream().anyMatch(account -> account.active() && account.role() == Role.ADMIN);
    return used ? Optional.empty() : Optional.of(invite(FIRST, Role.ADMIN));
  }

  /**
   * Invites somebody, or lets an account choose a new password and role; other invitations to it
   * are worthless then.
   *
   * @return the secret of the link, good once and for seven days
   * @throws IllegalArgumentException with a sentence where the name or role does not do
   */
  public String invite(String name, Role role) {
    Account.checked(name);
    if (role == Role.READER) {
      throw new IllegalArgumentException("reading needs no account; invite for another role");
    }
    return jdbi.inTransaction(
        handle -> {
          if (role != Role.ADMIN) {
            AccountRepository.keepAnAdmin(handle, name);
          }
          AccountRepository.put(handle, name, role, now());
          SecretRepository.forget(handle, name, Kind.INVITATION);
          return give(handle, name, Kind.INVITATION, "", now().plus(INVITATION));
        });
  }

  /** Whom an invitation is for, if it still holds. */
  public Optional<Account> invited(String invitation) {
    return jdbi.withHandle(handle -> holder(handle, new Secret(invitation), Kind.INVITATION));
  }

  /**
   * Follows an invitation: sets the password and ends every session of the account.
   *
   * @return the secret of a new session; empty where the invitation does not hold any more
   * @throws IllegalArgumentException with a sentence where the password does not do
   */
  public Optional<String> accept(String invitation, String password) {
    String hash = passwords.hash(password);
    return jdbi.inTransaction(
        handle -> {
          Optional<Account> account = holder(handle, new Secret(invitation), Kind.INVITATION);
          account.ifPresent(
              found -> {
                AccountRepository.setPassword(handle, found.name(), hash);
                SecretRepository.forget(handle, found.name(), Kind.INVITATION);
                SecretRepository.forget(handle, found.name(), Kind.SESSION);
              });
          return account.map(found -> session(handle, found.name()));
        });
  }

  /**
   * Signs in.
   *
   * @return the secret of a session; empty where name and password do not fit
   * @throws TooManyAttempts after ten wrong ones in a quarter of an hour
   */
  public Optional<String> signIn(String name, String password) {
    attempts.admit(name);
    Optional<String> hash = jdbi.withHandle(handle -> AccountRepository.password(handle, name));
    // Without an account an answer takes as long as with one.
    String checked = hash.orElseGet(passwords::ofNobody);
    if (!passwords.check(password, checked) || hash.isEmpty()) {
      return Optional.empty();
    }
    attempts.forget(name);
    return Optional.of(jdbi.inTransaction(handle -> session(handle, name)));
  }

  /** Whose session this is, if it still holds. */
  public Optional<Account> inSession(String session) {
    return jdbi.withHandle(handle -> holder(handle, new Secret(session), Kind.SESSION));
  }

  /** Ends a session. */
  public void signOut(String session) {
    jdbi.useHandle(handle -> SecretRepository.forget(handle, new Secret(session), Kind.SESSION));
  }

  /** Whose token this is, if it still holds. */
  public Optional<Account> withToken(String token) {
    return token.startsWith(TOKEN_PREFIX)
        ? jdbi.withHandle(
            handle ->
                holder(handle, new Secret(token.substring(TOKEN_PREFIX.length())), Kind.TOKEN))
        : Optional.empty();
  }

  /**
   * Makes a token for programs.
   *
   * @param label what its owner calls it, 1 to 100 characters
   * @return the token, which is shown once
   */
  public String createToken(String account, String label) {
    if (!isLabel(label)) {
      throw new IllegalArgumentException(
          "label is \"%s\"; allowed: 1 to 100 characters on one line".formatted(label));
    }
    return TOKEN_PREFIX
        + jdbi.inTransaction(handle -> give(handle, account, Kind.TOKEN, label, null));
  }

  /** The tokens of an account, the oldest first. */
  public List<Token> tokens(String account) {
    return jdbi.withHandle(handle -> SecretRepository.tokens(handle, account));
  }

  /** Makes a token of this account worthless; those of others it leaves alone. */
  public void revoke(String account, long token) {
    jdbi.useHandle(handle -> SecretRepository.revoke(handle, account, token));
  }

  /**
   * Removes an account with its sessions and tokens. What it decided stays in the history.
   *
   * @throws IllegalArgumentException with a sentence where there is none, or it is the last admin
   */
  public void remove(String name) {
    jdbi.useTransaction(
        handle -> {
          AccountRepository.keepAnAdmin(handle, name);
          if (AccountRepository.find(handle, name).isEmpty()) {
            throw new IllegalArgumentException("there is no account " + name);
          }
          AccountRepository.delete(handle, name);
        });
  }

  /** An account a trusted proxy vouches for; one that nobody invited may subscribe. */
  public Account vouchedFor(String name) {
    Account.checked(name);
    return jdbi.inTransaction(
        handle -> {
          AccountRepository.putIfAbsent(handle, name, Role.SUBSCRIBER, now());
          return AccountRepository.find(handle, name).orElseThrow();
        });
  }

  private String session(Handle handle, String name) {
    SecretRepository.dropExpired(handle, now());
    return give(handle, name, Kind.SESSION, "", now().plus(SESSION));
  }

  private String give(
      Handle handle, String account, Kind kind, String label, @Nullable OffsetDateTime expires) {
    return secrets.give(handle, account, kind, label, now(), expires).text();
  }

  private Optional<Account> holder(Handle handle, Secret secret, Kind kind) {
    return SecretRepository.holder(handle, secret, kind, now());
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
