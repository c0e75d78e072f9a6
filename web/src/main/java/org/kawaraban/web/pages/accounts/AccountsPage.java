package org.kawaraban.web.pages.accounts;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import org.kawaraban.web.account.Account;
import org.kawaraban.web.account.Accounts;
import org.kawaraban.web.account.Gate;
import org.kawaraban.web.account.Role;
import org.kawaraban.web.pages.Form;
import org.kawaraban.web.pages.Frame;
import org.kawaraban.web.pages.Page;

/** {@code /accounts}: admins invite and remove. */
final class AccountsPage implements Page {
  private final Accounts accounts;

  AccountsPage(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public Model show(Context request, Frame frame) {
    Gate.require(Role.ADMIN, request);
    return new Model(frame, accounts.all(), "", "");
  }

  /** {@code POST /accounts/invite}. */
  Form.Answer invite(Context request, Frame frame) {
    Gate.require(Role.ADMIN, request);
    String name = Form.field(request, "name");
    try {
      String secret = accounts.invite(name, Role.of(Form.field(request, "role")));
      return new Form.Show(
          200,
          new Model(
              frame, accounts.all(), name, frame.address() + frame.link("/invitations/" + secret)));
    } catch (IllegalArgumentException e) {
      return refused(frame, name);
    }
  }

  /** {@code POST /accounts/remove}. */
  Form.Answer remove(Context request, Frame frame) {
    Gate.require(Role.ADMIN, request);
    String name = Form.field(request, "name");
    try {
      accounts.remove(name);
      return new Form.SeeOther(frame.link("/accounts"));
    } catch (IllegalArgumentException e) {
      return refused(frame, name);
    }
  }

  private Form.Answer refused(Frame frame, String name) {
    return new Form.Show(422, new Model(frame, accounts.all(), name, ""));
  }

  /**
   * All accounts.
   *
   * @param named whom the last form was about, empty before any
   * @param invitation the link for them, to be handed on; empty where the form was refused
   */
  record Model(Frame frame, List<Account> accounts, String named, String invitation)
      implements Page.Model {
    @Override
    public String template() {
      return "accounts/accounts.jte";
    }

    /** Whom one may be invited as. */
    List<Role> roles() {
      return Arrays.stream(Role.values()).filter(role -> role != Role.READER).toList();
    }
  }
}
