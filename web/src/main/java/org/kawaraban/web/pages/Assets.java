package org.kawaraban.web.pages;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** The files that pages load: style sheet, icon and scripts. */
public final class Assets {
  private static final String STYLE = "kawaraban.css";
  private static final String ICON = "kawaraban.svg";
  private static final String D3 = "d3.min.js";
  private static final String FIGURES = "figures.js";
  private static final String TABLE1 = "table1.js";
  private static final String SCRIPT_TYPE = "text/javascript; charset=utf-8";

  /** With the digest of the content, so that a browser may keep it for ever. */
  private final Map<String, String> addresses = new LinkedHashMap<>();

  private final Map<String, Handler> routes = new LinkedHashMap<>();

  private Assets() {
    add(STYLE, "text/css; charset=utf-8", read(STYLE));
    add(ICON, "image/svg+xml", read(ICON));
    add(FIGURES, SCRIPT_TYPE, read(FIGURES));
    add(TABLE1, SCRIPT_TYPE, read(TABLE1));
    add(D3, SCRIPT_TYPE, read(webJar("d3", "dist/" + D3)));
  }

  /** Those this build ships. */
  public static Assets bundled() {
    return new Assets();
  }

  public Map<String, Handler> routes() {
    return routes;
  }

  String style() {
    return address(STYLE);
  }

  String icon() {
    return address(ICON);
  }

  /** In the order in which they have to run. */
  public List<String> figureScripts() {
    return List.of(address(D3), address(FIGURES));
  }

  public List<String> table1Scripts() {
    return List.of(address(TABLE1));
  }

  private void add(String name, String contentType, byte[] bytes) {
    String path = "/assets/" + name;
    addresses.put(name, path + "?v=" + digest(bytes));
    routes.put(path, request -> answer(request, contentType, bytes));
  }

  private String address(String name) {
    return Objects.requireNonNull(addresses.get(name));
  }

  private static void answer(Context request, String contentType, byte[] bytes) {
    request.header("Cache-Control", "public, max-age=31536000, immutable");
    request.contentType(contentType).result(bytes);
  }

  /** Where a WebJar keeps a file; its version is part of the name. */
  private static String webJar(String name, String file) {
    Properties properties = new Properties();
    String pom = "/META-INF/maven/org.webjars.npm/%s/pom.properties".formatted(name);
    try (InputStream in = Assets.class.getResourceAsStream(pom)) {
      if (in == null) {
        throw new IllegalStateException("the WebJar " + name + " is missing from the build");
      }
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(pom + ": " + e.getMessage(), e);
    }
    return "/META-INF/resources/webjars/%s/%s/%s"
        .formatted(name, properties.getProperty("version"), file);
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

  private static String digest(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
