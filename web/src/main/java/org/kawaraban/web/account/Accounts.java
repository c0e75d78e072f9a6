package org.kawaraban.web.account;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
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
  private final SecureRandom random = new SecureRandom();
  private final Passwords passwords = new Passwords();
  private final Attempts attempts;

  /** What a secret is for. */
  private enum Kind {
    INVITATION,
    SESSION,
    TOKEN
  }

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
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from web.account order by name")
                .map((row, context) -> account(row))
                .list());
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
            keepAnAdmin(handle, name);
          }
          handle
              .createUpdate(
                  """
                  insert into web.account (name, role, created) values (:name, :role, :now)
                  on conflict (name) do update set role = excluded.role
                  """)
              .bind("name", name)
              .bind("role", role)
              .bind("now", now())
              .execute();
          forget(handle, name, Kind.INVITATION);
          return give(handle, name, Kind.INVITATION, "", now().plus(INVITATION)).text();
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
                handle
                    .createUpdate("update web.account set password = :hash where name = :name")
                    .bind("hash", hash)
                    .bind("name", found.name())
                    .execute();
                forget(handle, found.name(), Kind.INVITATION);
                forget(handle, found.name(), Kind.SESSION);
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
    Optional<String> hash =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        "select password from web.account where name = :name and password is not null")
                    .bind("name", name)
                    .mapTo(String.class)
                    .findOne());
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
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("delete from web.secret where digest = :digest and kind = 'SESSION'")
                .bind("digest", new Secret(session).digest())
                .execute());
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
        + jdbi.inTransaction(handle -> give(handle, account, Kind.TOKEN, label, null)).text();
  }

  /** The tokens of an account, the oldest first. */
  public List<Token> tokens(String account) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select number, label, created from web.secret
                    where account = :account and kind = 'TOKEN' order by number
                    """)
                .bind("account", account)
                .map(
                    (row, context) ->
                        new Token(
                            row.getLong("number"),
                            row.getString("label"),
                            row.getObject("created", OffsetDateTime.class).toInstant()))
                .list());
  }

  /** Makes a token of this account worthless; those of others it leaves alone. */
  public void revoke(String account, long token) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    delete from web.secret
                    where number = :number and account = :account and kind = 'TOKEN'
                    """)
                .bind("number", token)
                .bind("account", account)
                .execute());
  }

  /**
   * Removes an account with its sessions and tokens. What it decided stays in the history.
   *
   * @throws IllegalArgumentException with a sentence where there is none, or it is the last admin
   */
  public void remove(String name) {
    jdbi.useTransaction(
        handle -> {
          keepAnAdmin(handle, name);
          if (find(handle, name).isEmpty()) {
            throw new IllegalArgumentException("there is no account " + name);
          }
          handle
              .createUpdate("delete from web.account where name = :name")
              .bind("name", name)
              .execute();
        });
  }

  /** An account a trusted proxy vouches for; one that nobody invited may subscribe. */
  public Account vouchedFor(String name) {
    Account.checked(name);
    return jdbi.inTransaction(
        handle -> {
          handle
              .createUpdate(
                  """
                  insert into web.account (name, role, created) values (:name, 'SUBSCRIBER', :now)
                  on conflict (name) do nothing
                  """)
              .bind("name", name)
              .bind("now", now())
              .execute();
          return find(handle, name).orElseThrow();
        });
  }

  private String session(Handle handle, String name) {
    handle.createUpdate("delete from web.secret where expires < :now").bind("now", now()).execute();
    return give(handle, name, Kind.SESSION, "", now().plus(SESSION)).text();
  }

  private Secret give(
      Handle handle, String account, Kind kind, String label, @Nullable OffsetDateTime expires) {
    Secret secret = Secret.draw(random);
    handle
        .createUpdate(
            """
            insert into web.secret (digest, kind, account, label, created, expires)
            values (:digest, :kind, :account, :label, :now, :expires)
            """)
        .bind("digest", secret.digest())
        .bind("kind", kind)
        .bind("account", account)
        .bind("label", label)
        .bind("now", now())
        .bind("expires", expires)
        .execute();
    return secret;
  }

  private Optional<Account> holder(Handle handle, Secret secret, Kind kind) {
    return handle
        .createQuery(
            """
            select a.* from web.secret s join web.account a on a.name = s.account
            where s.digest = :digest and s.kind = :kind
              and (s.expires is null or s.expires > :now)
            """)
        .bind("digest", secret.digest())
        .bind("kind", kind)
        .bind("now", now())
        .map((row, context) -> account(row))
        .findOne();
  }

  private static void forget(Handle handle, String account, Kind kind) {
    handle
        .createUpdate("delete from web.secret where account = :account and kind = :kind")
        .bind("account", account)
        .bind("kind", kind)
        .execute();
  }

  private static Optional<Account> find(Handle handle, String name) {
    return handle
        .createQuery("select * from web.account where name = :name")
        .bind("name", name)
        .map((row, context) -> account(row))
        .findOne();
  }

  /** Refuses what would leave nobody to invite others. */
  private static void keepAnAdmin(Handle handle, String name) {
    // Two admins who remove each other at the same time would each see the other.
    handle.execute("lock table web.account in share row exclusive mode");
    List<String> admins =
        handle
            .createQuery("select name from web.account where role = 'ADMIN'")
            .mapTo(String.class)
            .list();
    if (admins.equals(List.of(name))) {
      throw new IllegalArgumentException(name + " is the last admin and stays one");
    }
  }

  private static Account account(ResultSet row) throws SQLException {
    return new Account(
        row.getString("name"),
        Role.valueOf(row.getString("role")),
        row.getString("password") != null,
        row.getObject("created", OffsetDateTime.class).toInstant());
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
