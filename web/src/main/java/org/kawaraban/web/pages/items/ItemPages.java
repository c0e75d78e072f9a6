package org.kawaraban.web.pages.items;

import org.kawaraban.store.read.RecordReader;
import org.kawaraban.web.pages.Pages;
import org.kawaraban.web.pages.wording.Choices;
import org.kawaraban.web.query.RecordQueries;
import org.kawaraban.web.services.WebServices;

/** Items by path. */
public final class ItemPages {
  public static void declare(
      Pages pages, WebServices services, RecordQueries queries, Choices choices) {
    RecordReader reader = services.record();
    pages.show("/items", new ItemsPage(reader, queries, choices));
    pages.show("/search", new SearchPage(reader, queries));
    pages.show("/items/{id}", new ItemPage(reader));
    pages.show("/items/{id}/revisions/{revision}", new RevisionPage(reader));
    pages.download(
        "/items/{id}/capture/{revision}", new CaptureDownload(reader, services.captures()));
  }

  private ItemPages() {}
}
