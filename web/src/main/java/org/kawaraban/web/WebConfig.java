package org.kawaraban.web;

import java.util.List;
import org.kawaraban.contract.Setting;
import org.kawaraban.contract.Settings;

/**
 * Where the pages listen.
 *
 * @param host name or address of the interface
 * @param port 0 to 65535; 0 takes any free one, see {@link WebProgram#port()}
 */
public record WebConfig(String host, int port) {
  static final Setting HOST =
      new Setting(
          "KAWARABAN_WEB_HOST",
          "127.0.0.1",
          "a host name or address of this machine",
          "Interface the pages listen on. Anything but loopback shows them to the network: there is"
              + " no sign-in.");

  public static final Setting PORT =
      new Setting(
          "KAWARABAN_WEB_PORT",
          "8080",
          "0 to 65535; 0 takes any free port",
          "Port the pages listen on.");

  public static final List<Setting> SETTINGS = List.of(HOST, PORT);

  /** Reads both settings; bad ones are left in {@code settings} to be refused together. */
  public static WebConfig from(Settings settings) {
    return new WebConfig(settings.required(HOST), settings.integer(PORT, 0, 65535));
  }
}
