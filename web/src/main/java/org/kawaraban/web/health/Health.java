package org.kawaraban.web.health;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.List;
import java.util.Map;
import org.kawaraban.contract.Json;

/** Whether the process lives, and whether the instance answers from a record that is kept up. */
public final class Health {
  private final Readiness readiness;

  public Health(Readiness readiness) {
    this.readiness = readiness;
  }

  public Map<String, Handler> routes() {
    return Map.of("/health/live", this::live, "/health/ready", this::ready);
  }

  private void live(Context request) {
    answer(request, Map.of("live", true));
  }

  private void ready(Context request) {
    List<Readiness.Component> components = readiness.components();
    boolean ready = components.stream().allMatch(Readiness.Component::ready);
    request.status(ready ? 200 : 503);
    answer(request, new Report(ready, components));
  }

  private static void answer(Context request, Object report) {
    request.contentType("application/json").header("Cache-Control", "no-store");
    request.result(Json.write(report));
  }

  private record Report(boolean ready, List<Readiness.Component> components) {}
}
