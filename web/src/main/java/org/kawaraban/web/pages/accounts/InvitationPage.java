package org.kawaraban.web.pages.accounts;

import io.javalin.http.Context;
import org.kawaraban.web.account.Account;
import org.kawaraban.web.account.Accounts;
import org.kawaraban.web.account.Gate;
import org.kawaraban.web.pages.Form;
import org.kawaraban.web.pages.Frame;
import org.kawaraban.web.pages.Page;
import org.kawaraban.web.query.Refusal;

/** {@code /invitations/{secret}}: who was invited chooses a password, once. */
final class InvitationPage implements Page, Form {
  private final Accounts accounts;

  InvitationPage(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public Model show(Context request, Frame frame) {
    return new Model(frame, invited(request), "");
  }

  @Override
  public Answer submit(Context request, Frame frame) {
    Account invited = invited(request);
    String password = Form.field(request, "password");
    if (!password.equals(Form.field(request, "again"))) {
      return again(frame, invited, frame.say("invitation.differ"));
    }
    if (!Accounts.isPassword(password)) {
      return again(
          frame,
          invited,
          frame.say("invitation.length", Accounts.PASSWORD_MIN, Accounts.PASSWORD_MAX));
    }
    String session =
        accounts.accept(request.pathParam("secret"), password).orElseThrow(() -> gone(request));
    Gate.keep(request, session);
    return new SeeOther(frame.link("/account"));
  }

  private static Answer again(Frame frame, Account invited, String problem) {
    return new Show(422, new Model(frame, invited, problem));
  }

  private Account invited(Context request) {
    return accounts.invited(request.pathParam("secret")).orElseThrow(() -> gone(request));
  }

  private static Refusal gone(Context request) {
    return Refusal.notFound(
        "invitation", request.path(), request.path(), "an invitation that was not used yet");
  }

  record Model(Frame frame, Account invited, String problem) implements Page.Model {
    @Override
    public String template() {
      return "accounts/invitation.jte";
    }
  }
}
