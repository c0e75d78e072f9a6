package org.kawaraban.web.pages.accounts;

import io.javalin.http.Context;
import java.util.List;
import org.kawaraban.web.account.Account;
import org.kawaraban.web.account.Accounts;
import org.kawaraban.web.account.Gate;
import org.kawaraban.web.account.Role;
import org.kawaraban.web.account.Visitor;
import org.kawaraban.web.pages.Form;
import org.kawaraban.web.pages.Frame;
import org.kawaraban.web.pages.Page;
import org.kawaraban.web.query.Lookup;

/** {@code /account}: who one is here, and the tokens of one's programs. */
final class AccountPage implements Page {
  private final Accounts accounts;
  private final Gate gate;

  AccountPage(Accounts accounts, Gate gate) {
    this.accounts = accounts;
    this.gate = gate;
  }

  @Override
  public Model show(Context request, Frame frame) {
    return model(request, frame, "", "");
  }

  /** {@code POST /account/tokens}. */
  Form.Answer createToken(Context request, Frame frame) {
    Visitor visitor = Gate.require(Role.SUBSCRIBER, request);
    String label = Form.field(request, "label");
    if (!Accounts.isLabel(label)) {
      return new Form.Show(422, model(request, frame, "", frame.say("account.labelProblem")));
    }
    String token = accounts.createToken(visitor.name(), label);
    return new Form.Show(200, model(request, frame, token, ""));
  }

  /** {@code POST /account/tokens/{number}/revoke}. */
  Form.Answer revokeToken(Context request, Frame frame) {
    Visitor visitor = Gate.require(Role.SUBSCRIBER, request);
    accounts.revoke(visitor.name(), Lookup.number(request, request.pathParam("number")));
    return new Form.SeeOther(frame.link("/account"));
  }

  /** {@code POST /sign-out}. */
  Form.Answer signOut(Context request, Frame frame) {
    gate.leave(request);
    return new Form.SeeOther(frame.link("/"));
  }

  private Model model(Context request, Frame frame, String created, String problem) {
    Account account = Gate.require(Role.SUBSCRIBER, request).account().orElseThrow();
    return new Model(frame, account, accounts.tokens(account.name()), created, problem);
  }

  /**
   * The account.
   *
   * @param created a token that was just made, shown this once; else empty
   * @param problem why none was made, else empty
   */
  record Model(
      Frame frame, Account account, List<Accounts.Token> tokens, String created, String problem)
      implements Page.Model {
    @Override
    public String template() {
      return "accounts/account.jte";
    }
  }
}
