package org.kawaraban.web.account;

import io.javalin.http.Context;
import java.util.Optional;

/** Who asks: somebody with an account, or anybody. */
public record Visitor(Optional<Account> account) {
  static final Visitor ANYBODY = new Visitor(Optional.empty());
  private static final String ATTRIBUTE = Visitor.class.getName();

  /** As {@link Gate} found it. */
  public static Visitor of(Context request) {
    Visitor visitor = request.attribute(ATTRIBUTE);
    return visitor == null ? ANYBODY : visitor;
  }

  /** Whether {@link Gate} let the request in; whom it refused, no sign-in helps. */
  public static boolean isAdmitted(Context request) {
    return request.attribute(ATTRIBUTE) != null;
  }

  void remember(Context request) {
    request.attribute(ATTRIBUTE, this);
  }

  public Role role() {
    return account.map(Account::role).orElse(Role.READER);
  }

  public boolean may(Role role) {
    return role().covers(role);
  }

  /** Name of the account; only of one who has one. */
  public String name() {
    return account.orElseThrow().name();
  }
}
