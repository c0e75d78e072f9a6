package org.kawaraban.web.account;

import java.security.SecureRandom;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The rows of secrets: of each its digest, whose it is and how long it holds. */
final class SecretRepository {
  private final SecureRandom random = new SecureRandom();

  /** What a secret is for. */
  enum Kind {
    INVITATION,
    SESSION,
    TOKEN
  }

  /**
   * Draws a secret for an account.
   *
   * @param expires null for one that holds until it is taken back
   */
  Secret give(
      Handle handle,
      String account,
      Kind kind,
      String label,
      OffsetDateTime now,
      @Nullable OffsetDateTime expires) {
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
        .bind("now", now)
        .bind("expires", expires)
        .execute();
    return secret;
  }

  /** Whose secret it is, if it is of this kind and still holds. */
  static Optional<Account> holder(Handle handle, Secret secret, Kind kind, OffsetDateTime now) {
    return handle
        .createQuery(
            """
            select a.* from web.secret s join web.account a on a.name = s.account
            where s.digest = :digest and s.kind = :kind
              and (s.expires is null or s.expires > :now)
            """)
        .bind("digest", secret.digest())
        .bind("kind", kind)
        .bind("now", now)
        .map((row, context) -> AccountRepository.account(row))
        .findOne();
  }

  /** Makes all secrets of a kind worthless that an account has. */
  static void forget(Handle handle, String account, Kind kind) {
    handle
        .createUpdate("delete from web.secret where account = :account and kind = :kind")
        .bind("account", account)
        .bind("kind", kind)
        .execute();
  }

  /** Makes one secret worthless. */
  static void forget(Handle handle, Secret secret, Kind kind) {
    handle
        .createUpdate("delete from web.secret where digest = :digest and kind = :kind")
        .bind("digest", secret.digest())
        .bind("kind", kind)
        .execute();
  }

  /** Drops what does not hold any more. */
  static void dropExpired(Handle handle, OffsetDateTime now) {
    handle.createUpdate("delete from web.secret where expires < :now").bind("now", now).execute();
  }

  /** The tokens of an account, the oldest first. */
  static List<Accounts.Token> tokens(Handle handle, String account) {
    return handle
        .createQuery(
            """
            select number, label, created from web.secret
            where account = :account and kind = 'TOKEN' order by number
            """)
        .bind("account", account)
        .map(
            (row, context) ->
                new Accounts.Token(
                    row.getLong("number"),
                    row.getString("label"),
                    row.getObject("created", OffsetDateTime.class).toInstant()))
        .list();
  }

  /** Makes a token worthless, if it is of this account. */
  static void revoke(Handle handle, String account, long token) {
    handle
        .createUpdate(
            """
            delete from web.secret
            where number = :number and account = :account and kind = 'TOKEN'
            """)
        .bind("number", token)
        .bind("account", account)
        .execute();
  }
}
