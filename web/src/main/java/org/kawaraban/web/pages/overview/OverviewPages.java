package org.kawaraban.web.pages.overview;

import java.time.Clock;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.store.read.RecordReader;
import org.kawaraban.web.account.Attempts;
import org.kawaraban.web.pages.Pages;
import org.kawaraban.web.query.RecordQueries;
import org.kawaraban.web.services.WebServices;

/** The record as a whole, by path. */
public final class OverviewPages {
  public static void declare(
      Pages pages,
      WebServices services,
      RecordQueries queries,
      Vocabulary vocabulary,
      Clock clock) {
    RecordReader reader = services.record();
    ReportPage report = new ReportPage(services.desk().reports(), new Attempts(clock));
    pages.show("/", new TodayPage(reader));
    pages.show("/figures", new FiguresPage(reader));
    pages.show("/absence", new AbsencePage(reader, queries, vocabulary, clock));
    pages.show("/api", new ApiPage());
    pages.show("/report", report);
    pages.submit("/report", report);
    pages.download("/sitemap.xml", new Sitemap(reader));
  }

  private OverviewPages() {}
}
