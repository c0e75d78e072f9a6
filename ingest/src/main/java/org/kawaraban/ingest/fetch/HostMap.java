package org.kawaraban.ingest.fetch;

import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Hosts that are answered from a given address instead of the one DNS would name; the demo's site
 * is reached through it.
 */
public final class HostMap {
  /** Every host is looked up in DNS. */
  public static final HostMap NONE = new HostMap(Map.of());

  private final Map<String, InetSocketAddress> addresses;

  /**
   * Maps the hosts named.
   *
   * @param addresses by host in lower case; {@code *.example.invalid} for all hosts below one
   */
  public HostMap(Map<String, InetSocketAddress> addresses) {
    this.addresses = Map.copyOf(addresses);
  }

  Optional<InetSocketAddress> of(String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    InetSocketAddress exact = addresses.get(lower);
    for (int dot = lower.indexOf('.');
        exact == null && dot >= 0;
        dot = lower.indexOf('.', dot + 1)) {
      exact = addresses.get("*" + lower.substring(dot));
    }
    return Optional.ofNullable(exact);
  }
}
