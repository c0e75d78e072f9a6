package org.kawaraban.web.pages.overview;

import io.javalin.http.Context;
import java.util.Map;
import java.util.Objects;
import org.kawaraban.store.review.ErrorReport;
import org.kawaraban.store.review.ErrorReports;
import org.kawaraban.web.account.Attempts;
import org.kawaraban.web.account.TooManyAttempts;
import org.kawaraban.web.pages.Form;
import org.kawaraban.web.pages.Frame;
import org.kawaraban.web.pages.Page;
import org.kawaraban.web.query.Allowed;
import org.kawaraban.web.query.Refusal;

/** {@code /report?about=}: a reader says what is wrong on a page; curators see it at their desk. */
final class ReportPage implements Page, Form {
  private final ErrorReports reports;
  private final Attempts attempts;

  /**
   * @param attempts counted by the address of who reports
   */
  ReportPage(ErrorReports reports, Attempts attempts) {
    this.reports = reports;
    this.attempts = attempts;
  }

  @Override
  public Model show(Context request, Frame frame) {
    String about = Objects.requireNonNullElse(request.queryParam("about"), "");
    return new Model(frame, about(request, about), "", "", request.queryParam("done") != null);
  }

  @Override
  public Answer submit(Context request, Frame frame) {
    String about = about(request, Form.field(request, "about"));
    String text = Form.field(request, "text");
    try {
      attempts.admit(request.ip());
      if (reports.file(about, text).isEmpty()) {
        return again(frame, 429, about, text, frame.say("report.full"));
      }
      return new SeeOther(frame.link("/report", Map.of("about", about, "done", "true")));
    } catch (TooManyAttempts e) {
      request.header("Retry-After", Long.toString(e.pause().toSeconds()));
      String message = frame.say("report.tooMany", e.pause().toMinutes() + 1);
      return again(frame, 429, about, text, message);
    } catch (IllegalArgumentException e) {
      return again(frame, 422, about, text, frame.say("report.length"));
    }
  }

  private static Answer again(Frame frame, int status, String about, String text, String problem) {
    return new Show(status, new Model(frame, about, text, problem, false));
  }

  private static String about(Context request, String path) {
    if (!ErrorReport.mayBeAbout(path)) {
      throw Refusal.parameter("about", request.path(), path, Allowed.Rule.OWN_PAGE.with());
    }
    return path;
  }

  /**
   * The form.
   *
   * @param about path of a page of ours
   * @param problem why it is shown again, empty the first time
   * @param filed whether it was sent
   */
  record Model(Frame frame, String about, String text, String problem, boolean filed)
      implements Page.Model {
    @Override
    public String template() {
      return "overview/report.jte";
    }
  }
}
