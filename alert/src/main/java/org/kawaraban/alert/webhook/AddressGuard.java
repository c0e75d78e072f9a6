package org.kawaraban.alert.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import okhttp3.Dns;
import org.kawaraban.contract.PrivateAddresses;

/**
 * Resolves the hosts of webhooks and refuses those inside our own network. The addresses returned
 * are the ones connected to, so nothing can be rebound between check and use.
 */
final class AddressGuard implements Dns {
  @Override
  public List<InetAddress> lookup(String host) throws UnknownHostException {
    List<InetAddress> addresses = Dns.SYSTEM.lookup(host);
    for (InetAddress address : addresses) {
      refuse(host, address);
    }
    return addresses;
  }

  /** Literal addresses are never resolved, so they are asked for before. */
  void refuseLiteral(String host) throws UnknownHostException {
    if (isLiteral(host)) {
      refuse(host, InetAddress.getByName(host));
    }
  }

  /** Whether the name alone says that a host lies inside our own network. */
  static boolean isPrivate(String host) {
    try {
      return host.equals("localhost")
          || host.endsWith(".localhost")
          || (isLiteral(host) && PrivateAddresses.contain(InetAddress.getByName(host)));
    } catch (UnknownHostException notAnAddress) {
      return false;
    }
  }

  private static boolean isLiteral(String host) {
    return host.contains(":") || host.matches("[0-9.]+");
  }

  private static void refuse(String host, InetAddress address) throws PrivateAddress {
    if (PrivateAddresses.contain(address)) {
      throw new PrivateAddress(host, address);
    }
  }

  /** Told apart from a host that does not exist. */
  static final class PrivateAddress extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    PrivateAddress(String host, InetAddress address) {
      super(
          "%s is the private address %s, to which nothing is sent"
              .formatted(host, address.getHostAddress()));
    }
  }
}
