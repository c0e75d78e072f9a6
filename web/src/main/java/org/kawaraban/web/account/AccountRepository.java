package org.kawaraban.web.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The rows of accounts; who may change them is for {@link Accounts} to know. */
final class AccountRepository {
  /** Every account by name. */
  static List<Account> all(Handle handle) {
    return handle
        .createQuery("select * from web.account order by name")
        .map((row, context) -> account(row))
        .list();
  }

  static Optional<Account> find(Handle handle, String name) {
    return handle
        .createQuery("select * from web.account where name = :name")
        .bind("name", name)
        .map((row, context) -> account(row))
        .findOne();
  }

  /** Makes an account, or gives one that is there another role. */
  static void put(Handle handle, String name, Role role, OffsetDateTime now) {
    handle
        .createUpdate(
            """
            insert into web.account (name, role, created) values (:name, :role, :now)
            on conflict (name) do update set role = excluded.role
            """)
        .bind("name", name)
        .bind("role", role)
        .bind("now", now)
        .execute();
  }

  /** Makes an account unless it is there. */
  static void putIfAbsent(Handle handle, String name, Role role, OffsetDateTime now) {
    handle
        .createUpdate(
            """
            insert into web.account (name, role, created) values (:name, :role, :now)
            on conflict (name) do nothing
            """)
        .bind("name", name)
        .bind("role", role)
        .bind("now", now)
        .execute();
  }

  static void setPassword(Handle handle, String name, String hash) {
    handle
        .createUpdate("update web.account set password = :hash where name = :name")
        .bind("hash", hash)
        .bind("name", name)
        .execute();
  }

  /** The hash of a password; empty where there is no account, or it has none yet. */
  static Optional<String> password(Handle handle, String name) {
    return handle
        .createQuery("select password from web.account where name = :name and password is not null")
        .bind("name", name)
        .mapTo(String.class)
        .findOne();
  }

  /** With its secrets. */
  static void delete(Handle handle, String name) {
    handle.createUpdate("delete from web.account where name = :name").bind("name", name).execute();
  }

  /** Refuses what would leave nobody to invite others. */
  static void keepAnAdmin(Handle handle, String name) {
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

  static Account account(ResultSet row) throws SQLException {
    return new Account(
        row.getString("name"),
        Role.valueOf(row.getString("role")),
        row.getString("password") != null,
        row.getObject("created", OffsetDateTime.class).toInstant());
  }

  private AccountRepository() {}
}
