package org.kawaraban.web;

import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import java.util.Map;
import java.util.Set;

/** The path of a request as it may stand in a log: without what is as good as a password. */
final class LoggedPath {
  private static final Set<String> SECRET = Set.of("token", "secret");

  /** The path, with "…" for what the route calls a token or a secret. */
  static String of(Context request) {
    Endpoint matched = request.endpoints().matchedHttpEndpoint();
    if (matched == null) {
      return "…"; // No route of ours knows what is secret in it.
    }
    String path = matched.path;
    for (Map.Entry<String, String> parameter : request.pathParamMap().entrySet()) {
      String value = SECRET.contains(parameter.getKey()) ? "…" : parameter.getValue();
      path = path.replace("{" + parameter.getKey() + "}", value);
    }
    return path;
  }

  private LoggedPath() {}
}
