package org.kawaraban.web.pages.sources;

import java.time.Clock;
import org.kawaraban.web.account.Attempts;
import org.kawaraban.web.pages.Pages;
import org.kawaraban.web.services.WebServices;

/** Sources by path. */
public final class SourcePages {
  public static void declare(Pages pages, WebServices services, Clock clock) {
    String opml = services.reference().opml();
    TryPage trying = new TryPage(services.trials(), new Attempts(clock));
    pages.show("/sources", new SourcesPage(services.record()));
    // Before the sources by their ids: none of the catalogue is called so.
    pages.show("/sources/try", trying);
    pages.submit("/sources/try", trying);
    pages.show("/sources/{id}", new SourcePage(services.record()));
    pages.download(
        "/sources.opml",
        (request, frame) -> request.contentType("text/x-opml; charset=utf-8").result(opml));
  }

  private SourcePages() {}
}
