package org.kawaraban.ingest.fetch;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import okhttp3.Dns;
import org.kawaraban.contract.PrivateAddresses;

/**
 * Resolves hosts and refuses those that lie inside our own network: a page must not be able to send
 * us to a router, a metadata service or ourselves. The addresses returned are the ones connected
 * to, so nothing can be rebound between check and use.
 */
final class AddressGuard implements Dns {
  private final Dns dns;
  private final HostMap hosts;

  AddressGuard(Dns dns, HostMap hosts) {
    this.dns = dns;
    this.hosts = hosts;
  }

  @Override
  public List<InetAddress> lookup(String host) throws UnknownHostException {
    List<InetAddress> addresses = resolve(dns, hosts, host);
    if (hosts.of(host).isPresent()) {
      // Whoever mapped the host knew where it lies.
      return addresses;
    }
    for (InetAddress address : addresses) {
      if (PrivateAddresses.contain(address)) {
        throw new PrivateAddress(host, address);
      }
    }
    return addresses;
  }

  /**
   * For requests through a proxy, which resolves names itself: a name that we see inside our own
   * network is refused; one that only the proxy can resolve is left to it.
   */
  void refusePrivate(String host) throws PrivateAddress {
    try {
      var unused = lookup(host);
    } catch (PrivateAddress e) {
      throw e;
    } catch (UnknownHostException onlyTheProxyKnows) {
      return;
    }
  }

  /** The same without the refusal, for sources the catalogue lets through. */
  static Dns open(Dns dns, HostMap hosts) {
    return host -> resolve(dns, hosts, host);
  }

  private static List<InetAddress> resolve(Dns dns, HostMap hosts, String host)
      throws UnknownHostException {
    Optional<InetSocketAddress> mapped = hosts.of(host);
    return mapped.isPresent() ? List.of(mapped.get().getAddress()) : dns.lookup(host);
  }

  /** Told apart from a host that does not exist. */
  static final class PrivateAddress extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    PrivateAddress(String host, InetAddress address) {
      super(host + " is the private address " + address.getHostAddress());
    }
  }
}
