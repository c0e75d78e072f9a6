package org.kawaraban.ingest.fetch;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import okhttp3.Headers;

/**
 * Tells a bot challenge from a page. Challenges come with 403 and 503 and also with 200; taken for
 * a page they would read as "nothing was published".
 */
final class Challenge {
  private static final int HEAD_BYTES = 16 * 1024;

  /** Stands on challenge pages only; ordinary pages behind the same guards lack these. */
  private static final List<String> MARKS =
      List.of(
          "<title>just a moment",
          "<title>attention required! | cloudflare",
          "<title>access denied</title>",
          "window._cf_chl_opt",
          "cf-browser-verification",
          "checking your browser before accessing",
          "_incapsula_resource",
          "ddos-guard</title>",
          "/_sec/cp_challenge/");

  static boolean isOne(int status, Headers headers, byte[] body) {
    if ("challenge".equalsIgnoreCase(headers.get("cf-mitigated"))) {
      return true;
    }
    String server = String.valueOf(headers.get("Server")).toLowerCase(Locale.ROOT);
    boolean guarded = server.contains("cloudflare") || server.contains("akamaighost");
    if (guarded && status == 403) {
      return true;
    }
    int length = Math.min(body.length, HEAD_BYTES);
    String head = new String(body, 0, length, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    return MARKS.stream().anyMatch(head::contains);
  }

  private Challenge() {}
}
