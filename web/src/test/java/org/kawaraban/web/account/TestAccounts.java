package org.kawaraban.web.account;

import java.time.Clock;
import org.postgresql.ds.PGSimpleDataSource;

/** Accounts for tests of what everybody may do. */
public final class TestAccounts {
  /** In a database that is not there; whoever asks for an account fails. */
  public static Accounts none() {
    PGSimpleDataSource nowhere = new PGSimpleDataSource();
    nowhere.setUrl("jdbc:postgresql://127.0.0.1:1/none");
    return new Accounts(nowhere, Clock.systemUTC());
  }

  private TestAccounts() {}
}
