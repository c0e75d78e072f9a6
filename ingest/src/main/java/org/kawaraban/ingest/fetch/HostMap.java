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
    if (exact != null) {
      return Optional.of(exact);
    }
    int dot = lower.indexOf('.');
    return dot < 0
        ? Optional.empty()
        : Optional.ofNullable(addresses.get("*" + lower.substring(dot)));
  }
}
