package org.kawaraban.web.health;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kawaraban.contract.SourceState;
import org.kawaraban.store.read.RecordReader;
import org.kawaraban.store.read.SourceView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Numbers for Prometheus: the JVM, the requests, the size of the record, and the sources by state.
 * Other programs add theirs to the same registry.
 */
public final class Metrics implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Metrics.class);

  private final PrometheusMeterRegistry registry;
  private final RecordReader reader;
  private final JvmGcMetrics collections = new JvmGcMetrics();
  private final MultiGauge rows;
  private final MultiGauge sources;

  public Metrics(PrometheusMeterRegistry registry, RecordReader reader) {
    this.registry = registry;
    this.reader = reader;
    this.rows =
        MultiGauge.builder("kawaraban.record.rows")
            .description("How much the record holds")
            .register(registry);
    this.sources =
        MultiGauge.builder("kawaraban.sources")
            .description("Sources by the state of their last poll")
            .register(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    collections.bindTo(registry);
  }

  public Map<String, Handler> routes() {
    return Map.of("/metrics", this::scrape);
  }

  /**
   * Counts one request.
   *
   * @param route as declared, not as asked for: its number of values must stay small
   */
  public void request(String method, String route, int status, Duration took) {
    Timer.builder("http.server.requests")
        .description("Requests answered")
        .tag("method", method)
        .tag("uri", route)
        .tag("status", Integer.toString(status))
        .register(registry)
        .record(took);
  }

  private void scrape(Context request) {
    try {
      readRecord();
    } catch (RuntimeException unreadable) {
      // What is known of the JVM and the requests is wanted most when the record fails.
      LOG.warn("the record cannot be read, its numbers are left out", unreadable);
      rows.register(List.of(), true);
      sources.register(List.of(), true);
    }
    request.contentType("text/plain; version=0.0.4; charset=utf-8");
    request.result(registry.scrape());
  }

  /** At each scrape, so that the record is asked no oftener than somebody looks. */
  private void readRecord() {
    RecordReader.Counts counts = reader.counts();
    rows.register(
        List.of(
            row("items", counts.items()),
            row("relevant", counts.relevant()),
            row("revisions", counts.revisions()),
            row("meetings", counts.meetings())),
        true);

    Map<SourceState, Integer> byState = new EnumMap<>(SourceState.class);
    for (SourceView source : reader.sources()) {
      byState.merge(source.newest().state(), 1, Integer::sum);
    }
    sources.register(
        Arrays.stream(SourceState.values())
            .map(state -> state(state, byState.getOrDefault(state, 0)))
            .toList(),
        true);
  }

  private static MultiGauge.Row<Number> row(String kind, long size) {
    return MultiGauge.Row.of(Tags.of("kind", kind), size);
  }

  private static MultiGauge.Row<Number> state(SourceState state, int number) {
    return MultiGauge.Row.of(Tags.of("state", state.name().toLowerCase(Locale.ROOT)), number);
  }

  @Override
  public void close() {
    collections.close();
  }
}
