package org.kawaraban.web.pages.review;

import org.kawaraban.web.pages.Pages;
import org.kawaraban.web.services.WebServices;

/** The desk of the curators by path. */
public final class ReviewPages {
  public static void declare(Pages pages, WebServices services) {
    SubjectPage subject = new SubjectPage(services.record(), services.desk(), services.rehearsal());
    pages.show("/review", new ReviewPage(services.desk(), services.record()));
    pages.show("/review/subject", subject);
    pages.submit("/review/subject", subject);
  }

  private ReviewPages() {}
}
