package org.kawaraban.web;

import java.time.Clock;
import org.kawaraban.alert.AlertDesk;
import org.kawaraban.store.read.RecordReader;
import org.postgresql.ds.PGSimpleDataSource;

/** A desk of alerts for tests of what has nothing to do with them. */
final class TestAlerts {
  /** In a database that is not there; whoever asks for a subscription fails. */
  static AlertDesk none(RecordReader record) {
    PGSimpleDataSource nowhere = new PGSimpleDataSource();
    nowhere.setUrl("jdbc:postgresql://127.0.0.1:1/none");
    return AlertDesk.over(nowhere, record, Clock.systemUTC());
  }

  private TestAlerts() {}
}
