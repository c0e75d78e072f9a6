package org.kawaraban.contract;

import java.net.Inet6Address;
import java.net.InetAddress;

/**
 * Which addresses lie inside our own network: no stranger must be able to send us to a router, a
 * metadata service or ourselves.
 */
public final class PrivateAddresses {
  public static boolean contain(InetAddress address) {
    return address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || isReserved(address.getAddress(), address instanceof Inet6Address);
  }

  /** What {@link InetAddress} has no word for: RFC 6890, 6598, 4193, and IPv4 inside of IPv6. */
  private static boolean isReserved(byte[] bytes, boolean six) {
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    if (six) {
      boolean uniqueLocal = (first & 0xfe) == 0xfc;
      boolean translated = first == 0x00 && second == 0x64; // 64:ff9b::/96
      boolean sixToFour = first == 0x20 && second == 0x02;
      return uniqueLocal || translated || sixToFour;
    }
    boolean thisNetwork = first == 0;
    boolean sharedByCarrier = first == 100 && (second & 0xc0) == 64;
    boolean benchmark = first == 198 && (second & 0xfe) == 18;
    return thisNetwork || sharedByCarrier || benchmark || first >= 240;
  }

  private PrivateAddresses() {}
}
