package org.kawaraban.web.pages.accounts;

import org.kawaraban.web.account.Accounts;
import org.kawaraban.web.account.Gate;
import org.kawaraban.web.pages.Pages;

/** Accounts by path. */
public final class AccountPages {
  public static void declare(Pages pages, Accounts accounts, Gate gate) {
    SignInPage signIn = new SignInPage(accounts);
    InvitationPage invitation = new InvitationPage(accounts);
    AccountPage account = new AccountPage(accounts, gate);
    AccountsPage all = new AccountsPage(accounts);
    pages.show("/sign-in", signIn);
    pages.show("/invitations/{secret}", invitation);
    pages.show("/account", account);
    pages.show("/accounts", all);
    pages.submit("/sign-in", signIn);
    pages.submit("/sign-out", account::signOut);
    pages.submit("/invitations/{secret}", invitation);
    pages.submit("/account/tokens", account::createToken);
    pages.submit("/account/tokens/{number}/revoke", account::revokeToken);
    pages.submit("/accounts/invite", all::invite);
    pages.submit("/accounts/remove", all::remove);
  }

  private AccountPages() {}
}
