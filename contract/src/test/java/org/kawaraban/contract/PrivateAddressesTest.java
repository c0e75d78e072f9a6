package org.kawaraban.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateAddressesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "10.1.2.3",
        "192.168.0.1",
        "172.16.9.9",
        "169.254.169.254",
        "0.0.0.0",
        "100.64.0.1",
        "198.18.0.1",
        "240.0.0.1",
        "::1",
        "fe80::1",
        "fd00::1",
        "64:ff9b::7f00:1",
        "::ffff:127.0.0.1"
      })
  void addressesOfOurOwnNetworkArePrivate(String address) throws IOException {
    assertThat(PrivateAddresses.contain(InetAddress.getByName(address))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"8.8.8.8", "202.232.86.1", "2001:4860:4860::8888", "100.128.0.1"})
  void addressesOfTheWorldAreNot(String address) throws IOException {
    assertThat(PrivateAddresses.contain(InetAddress.getByName(address))).isFalse();
  }
}
