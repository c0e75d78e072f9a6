package org.kawaraban.web.pages.dataset;

import java.util.stream.Stream;

/** What the page of the dataset says that is completed at run time. */
public final class DatasetKeys {
  public static Stream<String> completed() {
    return DatasetPage.FIGURES.stream().map("quality."::concat);
  }

  private DatasetKeys() {}
}
