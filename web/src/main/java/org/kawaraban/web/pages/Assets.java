package org.kawaraban.web.pages;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** The style sheet and the icon, the only files pages load. */
public final class Assets {
  private static final String STYLE = "kawaraban.css";
  private static final String ICON = "kawaraban.svg";

  private final byte[] style;
  private final byte[] icon;
  private final String version;

  private Assets(byte[] style, byte[] icon) {
    this.style = style;
    this.icon = icon;
    this.version = digest(style, icon);
  }

  /** Those this build ships. */
  public static Assets bundled() {
    return new Assets(read(STYLE), read(ICON));
  }

  public Map<String, Handler> routes() {
    return Map.of(
        "/assets/" + STYLE, request -> answer(request, "text/css; charset=utf-8", style),
        "/assets/" + ICON, request -> answer(request, "image/svg+xml", icon));
  }

  String style() {
    return "/assets/" + STYLE + "?v=" + version;
  }

  String icon() {
    return "/assets/" + ICON + "?v=" + version;
  }

  private static void answer(Context request, String contentType, byte[] bytes) {
    // The address carries the digest of the content, so a browser may keep it for ever.
    request.header("Cache-Control", "public, max-age=31536000, immutable");
    request.contentType(contentType).result(bytes);
  }

  private static byte[] read(String name) {
    try (InputStream in = Assets.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the build");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(name + ": " + e.getMessage(), e);
    }
  }

  private static String digest(byte[]... contents) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (byte[] content : contents) {
        sha.update(content);
      }
      return HexFormat.of().formatHex(sha.digest(), 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
