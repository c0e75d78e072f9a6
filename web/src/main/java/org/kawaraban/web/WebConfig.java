package org.kawaraban.web;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.kawaraban.contract.CommonSettings;
import org.kawaraban.contract.Setting;
import org.kawaraban.contract.Settings;

/**
 * Where the pages listen, and whom they believe.
 *
 * @param host name or address of the interface
 * @param port 0 to 65535; 0 takes any free one, see {@link WebProgram#port()}
 * @param proxyHeader in which a reverse proxy names who signed in there
 * @param publicBaseUrl where readers find the pages: what feeds link to; no slash at its end
 * @param apiRequestsPerMinute of one account or address
 */
public record WebConfig(
    String host,
    int port,
    Optional<String> proxyHeader,
    URI publicBaseUrl,
    int apiRequestsPerMinute) {
  static final Setting HOST =
      new Setting(
          "KAWARABAN_WEB_HOST",
          "127.0.0.1",
          "a host name or address of this machine",
          "Interface the pages listen on. Anything but loopback shows them to the network; what is"
              + " sent is not encrypted unless a reverse proxy does it.");

  public static final Setting PORT =
      new Setting(
          "KAWARABAN_WEB_PORT",
          "8080",
          "0 to 65535; 0 takes any free port",
          "Port the pages listen on.");

  static final Setting PROXY_HEADER =
      new Setting(
          "KAWARABAN_WEB_PROXY_HEADER",
          "",
          "name of a header, such as X-Remote-User",
          "Header in which a reverse proxy names who signed in there. Set it only where every request"
              + " comes through that proxy and the proxy removes the header from what it is sent:"
              + " whoever sends it is believed. Unset, people sign in here.");

  static final Setting API_REQUESTS =
      new Setting(
          "KAWARABAN_WEB_API_REQUESTS_PER_MINUTE",
          "600",
          "1 to 1000000",
          "Requests to /api that one account, or who did not sign in, one address may make in a"
              + " minute; then 429. All who come through one proxy have one address.");

  public static final List<Setting> SETTINGS =
      List.of(HOST, PORT, PROXY_HEADER, CommonSettings.PUBLIC_BASE_URL, API_REQUESTS);

  /** Reads the settings; bad ones are left in {@code settings} to be refused together. */
  public static WebConfig from(Settings settings) {
    return new WebConfig(
        settings.required(HOST),
        settings.integer(PORT, 0, 65535),
        settings.text(PROXY_HEADER),
        CommonSettings.publicBaseUrl(settings),
        settings.integer(API_REQUESTS, 1, 1_000_000));
  }
}
