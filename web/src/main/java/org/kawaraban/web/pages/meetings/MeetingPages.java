package org.kawaraban.web.pages.meetings;

import org.kawaraban.store.citation.Citations;
import org.kawaraban.store.read.RecordReader;
import org.kawaraban.web.pages.Pages;
import org.kawaraban.web.pages.wording.Choices;
import org.kawaraban.web.query.RecordQueries;

/** Meetings by path. */
public final class MeetingPages {
  public static void declare(
      Pages pages,
      RecordReader reader,
      RecordQueries queries,
      Choices choices,
      Citations citations) {
    pages.show("/meetings", new MeetingsPage(reader, queries, choices));
    pages.show("/meetings/{series}/{key}", new MeetingPage(reader, citations));
    pages.download("/meetings/{series}/{key}/calendar.ics", new CalendarDownload(reader));
  }

  private MeetingPages() {}
}
