package org.kawaraban.web.pages.accounts;

import io.javalin.http.Context;
import java.util.Optional;
import org.kawaraban.web.account.Accounts;
import org.kawaraban.web.account.Gate;
import org.kawaraban.web.account.TooManyAttempts;
import org.kawaraban.web.pages.Form;
import org.kawaraban.web.pages.Frame;
import org.kawaraban.web.pages.Page;

/** {@code /sign-in}: name and password. */
final class SignInPage implements Page, Form {
  private static final String TO = "to";

  private final Accounts accounts;

  SignInPage(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public Model show(Context request, Frame frame) {
    String to = request.queryParam(TO);
    return new Model(frame, Frame.ownPath(to == null ? "/" : to), "", "");
  }

  @Override
  public Answer submit(Context request, Frame frame) {
    String name = Form.field(request, "name");
    String to = Frame.ownPath(Form.field(request, TO));
    try {
      Optional<String> session = accounts.signIn(name, Form.field(request, "password"));
      if (session.isPresent()) {
        Gate.keep(request, session.get());
        return new SeeOther(to);
      }
      return new Show(403, new Model(frame, to, name, frame.say("signIn.wrong")));
    } catch (TooManyAttempts e) {
      request.header("Retry-After", Long.toString(e.pause().toSeconds()));
      String message = frame.say("signIn.tooMany", e.pause().toMinutes() + 1);
      return new Show(429, new Model(frame, to, name, message));
    }
  }

  /**
   * The form.
   *
   * @param to the page to go to afterwards
   * @param problem why it is shown again, empty the first time
   */
  record Model(Frame frame, String to, String name, String problem) implements Page.Model {
    @Override
    public String template() {
      return "accounts/signin.jte";
    }
  }
}
