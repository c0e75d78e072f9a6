package org.kawaraban.web.pages.subscriptions;

import io.javalin.http.Context;
import java.util.Optional;
import org.kawaraban.alert.delivery.Consents;
import org.kawaraban.web.pages.Form;
import org.kawaraban.web.pages.Frame;
import org.kawaraban.web.pages.Page;
import org.kawaraban.web.query.Refusal;

/**
 * {@code /alerts/confirm/{token}} and {@code /alerts/unsubscribe/{token}}: where the links of mails
 * lead. Only a POST does anything, because programs that look for harmful links follow them all;
 * mail programs send one by themselves (RFC 8058).
 */
final class ConsentPage implements Page, Form {
  private final Consents consents;
  private final Act act;

  /** What a link is for. */
  enum Act {
    CONFIRM,
    UNSUBSCRIBE
  }

  ConsentPage(Consents consents, Act act) {
    this.consents = consents;
    this.act = act;
  }

  @Override
  public Model show(Context request, Frame frame) {
    String token = request.pathParam("token");
    return model(
        request,
        frame,
        switch (act) {
          case CONFIRM -> consents.confirmable(token);
          case UNSUBSCRIBE -> consents.stoppable(token);
        },
        false);
  }

  @Override
  public Answer submit(Context request, Frame frame) {
    String token = request.pathParam("token");
    return new Show(
        200,
        model(
            request,
            frame,
            switch (act) {
              case CONFIRM -> consents.confirm(token);
              case UNSUBSCRIBE -> consents.stop(token);
            },
            true));
  }

  private Model model(Context request, Frame frame, Optional<String> address, boolean done) {
    return address
        .map(known -> new Model(frame, act, known, done))
        .orElseThrow(
            () ->
                Refusal.notFound(
                    "link", request.path(), request.path(), "a link as a mail of ours has it"));
  }

  /**
   * The question, or that it was answered.
   *
   * @param address that alerts go to
   */
  record Model(Frame frame, Act act, String address, boolean done) implements Page.Model {
    @Override
    public String template() {
      return "subscriptions/consent.jte";
    }
  }
}
