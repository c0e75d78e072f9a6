package org.kawaraban.web.account;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kawaraban.web.query.Allowed;
import org.kawaraban.web.query.Refusal;

/**
 * Looks at each request before anybody answers it: who asks, and whether another site made their
 * browser ask.
 *
 * <p>Who asks is told by a token ({@code Authorization: Bearer}), by the header of a trusted proxy
 * where one is configured, or by the session cookie.
 */
public final class Gate {
  private static final String COOKIE = "kawaraban_session";
  private static final String BEARER = "Bearer ";
  private static final int COOKIE_SECONDS = 30 * 24 * 60 * 60;
  private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

  /** What browsers say of a request that no other site brought about. */
  private static final List<String> OURS = List.of("same-origin", "none");

  private final Accounts accounts;
  private final @Nullable String proxyHeader;

  /**
   * @param proxyHeader in which a reverse proxy names who signed in there; empty for none
   */
  public Gate(Accounts accounts, Optional<String> proxyHeader) {
    this.accounts = accounts;
    this.proxyHeader = proxyHeader.orElse(null);
  }

  /** Finds the {@link Visitor}, or refuses: 403 for another site's request, 401 for a bad token. */
  public void admit(Context request) {
    refuseOtherSites(request);
    visitor(request).remember(request);
  }

  /**
   * The visitor, if it is one of this role.
   *
   * @throws Refusal 401 where nobody signed in, 403 where somebody did who may not
   */
  public static Visitor require(Role role, Context request) {
    Visitor visitor = Visitor.of(request);
    if (visitor.may(role)) {
      return visitor;
    }
    throw Refusal.status(
        visitor.account().isEmpty() ? 401 : 403,
        request.path(),
        visitor.account().isEmpty() ? "nobody signed in" : visitor.role().word(),
        role.word());
  }

  /** Has the browser keep the session. */
  public static void keep(Context request, String session) {
    Cookie cookie = new Cookie(COOKIE, session, "/", COOKIE_SECONDS);
    cookie.setHttpOnly(true);
    cookie.setSameSite(SameSite.LAX);
    // Behind a proxy only the browser knows whether it speaks TLS; it says so with every form.
    cookie.setSecure(String.valueOf(request.header("Origin")).startsWith("https:"));
    request.cookie(cookie);
  }

  /** Ends the session. */
  public void leave(Context request) {
    String session = request.cookie(COOKIE);
    if (session != null) {
      accounts.signOut(session);
    }
    request.removeCookie(COOKIE);
  }

  private Visitor visitor(Context request) {
    String authorization = request.header("Authorization");
    if (authorization != null && authorization.startsWith(BEARER)) {
      Optional<Account> holder =
          accounts.withToken(authorization.substring(BEARER.length()).strip());
      if (holder.isEmpty()) {
        throw Refusal.status(
            401, request.path(), "a token that does not hold", Allowed.Rule.TOKEN.with());
      }
      return new Visitor(holder);
    }
    String vouched = proxyHeader == null ? null : request.header(proxyHeader);
    if (vouched != null) {
      try {
        return new Visitor(Optional.of(accounts.vouchedFor(vouched)));
      } catch (IllegalArgumentException noName) {
        throw Refusal.status(401, request.path(), vouched, Allowed.Rule.ACCOUNT_NAME.with());
      }
    }
    String session = request.cookie(COOKIE);
    return session == null ? Visitor.ANYBODY : new Visitor(accounts.inSession(session));
  }

  /** Browsers say where a request comes from; programs, which have no cookies of ours, do not. */
  private static void refuseOtherSites(Context request) {
    if (READS.contains(request.method().toString())) {
      return;
    }
    String site = request.header("Sec-Fetch-Site");
    String origin = request.header("Origin");
    boolean ours =
        site != null
            ? OURS.contains(site)
            : origin == null || authority(origin).equals(request.host());
    if (!ours) {
      throw Refusal.status(
          403,
          request.path(),
          origin == null ? "another site" : origin,
          Allowed.Rule.OWN_FORM.with());
    }
  }

  private static String authority(String origin) {
    try {
      return String.valueOf(URI.create(origin).getRawAuthority());
    } catch (IllegalArgumentException noAddress) {
      return "";
    }
  }
}
