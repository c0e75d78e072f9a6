package org.kawaraban.alert.mail;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kawaraban.alert.refusal.Refused;
import org.kawaraban.alert.refusal.Refused.Reason;

/**
 * The server mails are handed to.
 *
 * @param user null where it asks for none
 * @param from address of the sender
 */
public record MailServer(
    Security security,
    String host,
    int port,
    @Nullable String user,
    @Nullable String password,
    String from) {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "[^\\s\\p{Cntrl}@<>\"(),:;\\[\\]\\\\]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?");

  /** How the connection is encrypted. */
  public enum Security {
    /** By STARTTLS where the server offers it. */
    SMTP(25),

    /** By STARTTLS, or nothing is sent. */
    STARTTLS(587),

    /** From the first byte. */
    SMTPS(465);

    private final int port;

    Security(int port) {
      this.port = port;
    }

    private static Optional<Security> of(@Nullable String scheme) {
      for (Security one : values()) {
        if (one.name().toLowerCase(Locale.ROOT).equals(scheme)) {
          return Optional.of(one);
        }
      }
      return Optional.empty();
    }
  }

  /**
   * Reads {@code starttls://user:password@host:port}; what is special in a URL is percent-encoded
   * in user and password.
   *
   * @return nothing where it is no such address
   */
  public static Optional<MailServer> of(URI url, String from) {
    Optional<Security> security = Security.of(url.getScheme());
    if (security.isEmpty() || url.getHost() == null) {
      return Optional.empty();
    }
    String @Nullable [] user =
        url.getRawUserInfo() == null ? null : url.getRawUserInfo().split(":", 2);
    return Optional.of(
        new MailServer(
            security.get(),
            url.getHost(),
            url.getPort() < 0 ? security.get().port : url.getPort(),
            user == null ? null : decoded(user[0]),
            user == null || user.length < 2 ? null : decoded(user[1]),
            from));
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** Whether this is one plain address, with nothing in it that a header could trip over. */
  public static boolean isAddress(String text) {
    return ADDRESS.matcher(text).matches();
  }

  /** The address itself; throws {@link Refused} where no mail can be sent to it. */
  public static String checked(String address) {
    if (!isAddress(address)) {
      throw new Refused(Reason.NOT_A_MAILBOX, address);
    }
    return address;
  }

  /** Not the password: this may come into a log. */
  @Override
  public String toString() {
    return "%s to %s:%d from %s".formatted(security, host, port, from);
  }
}
