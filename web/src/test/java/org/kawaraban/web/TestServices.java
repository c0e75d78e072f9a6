package org.kawaraban.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.kawaraban.alert.AlertDesk;
import org.kawaraban.store.dataset.Releases;
import org.kawaraban.store.read.RecordReader;
import org.kawaraban.store.record.Rehearsal;
import org.kawaraban.store.review.ReviewDesk;
import org.kawaraban.web.account.Accounts;
import org.kawaraban.web.services.Trials;
import org.kawaraban.web.services.WebServices;
import org.postgresql.ds.PGSimpleDataSource;

/** What the pages of a test are made over. */
final class TestServices {
  /** What was fetched as revision {@code cafe} of any item. */
  static final String CAPTURED = "<script>alert('a page of a stranger')</script>";

  /** For tests of what everybody may do: there is no database, and whoever asks for one fails. */
  static WebServices reading(RecordReader record) {
    PGSimpleDataSource nowhere = new PGSimpleDataSource();
    nowhere.setUrl("jdbc:postgresql://127.0.0.1:1/none");
    return with(record, nowhere, Accounts.unopened(nowhere, Clock.systemUTC()));
  }

  /** Where people can sign in. */
  static WebServices with(RecordReader record, PGSimpleDataSource database, Accounts accounts) {
    return new WebServices(
        record,
        RunningWeb.REFERENCE,
        new ReviewDesk(database, Clock.systemUTC()),
        new Rehearsal(database, Clock.systemUTC()),
        accounts,
        AlertDesk.over(database, record, Clock.systemUTC()),
        (item, revision) ->
            revision.equals("cafe") ? Optional.of(CAPTURED.getBytes(UTF_8)) : Optional.empty(),
        new Releases(Path.of("target", "no-releases")),
        Trials.NONE);
  }

  /** Where releases are offered. */
  static WebServices offering(Releases releases) {
    WebServices others = reading(Fixtures.record());
    return with(others, others.alerts(), releases, others.trials());
  }

  /** Where curators can try addresses. */
  static WebServices trying(PGSimpleDataSource database, Accounts accounts, Trials trials) {
    WebServices others = with(Fixtures.record(), database, accounts);
    return with(others, others.alerts(), others.releases(), trials);
  }

  /** Where people can subscribe. */
  static WebServices subscribing(AlertDesk alerts) {
    WebServices others = reading(Fixtures.record());
    return with(others, alerts, others.releases(), others.trials());
  }

  private static WebServices with(
      WebServices others, AlertDesk alerts, Releases releases, Trials trials) {
    return new WebServices(
        others.record(),
        others.reference(),
        others.desk(),
        others.rehearsal(),
        others.accounts(),
        alerts,
        others.captures(),
        releases,
        trials);
  }

  private TestServices() {}
}
