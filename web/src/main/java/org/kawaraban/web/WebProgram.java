package org.kawaraban.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinException;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.kawaraban.alert.AlertDesk;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.store.citation.Attributions;
import org.kawaraban.store.read.RecordReader;
import org.kawaraban.web.account.Accounts;
import org.kawaraban.web.account.Gate;
import org.kawaraban.web.health.Metrics;
import org.kawaraban.web.health.Readiness;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves pages, API, health and metrics over HTTP.
 *
 * <p>It holds nothing: each request asks the record. Where the record cannot be read the request
 * fails with 500 and the program goes on.
 */
public final class WebProgram implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WebProgram.class);

  /** Pages are short work on a small machine; more threads would only queue in the database. */
  private static final int MAX_THREADS = 16;

  private static final int MIN_THREADS = 4;

  private final WebConfig config;
  private final Metrics metrics;
  private final Javalin server;

  /**
   * @param attributions what the terms of the sources ask of a citation
   * @param registry whose meters {@code /metrics} shows; other programs may add theirs
   */
  public WebProgram(
      WebConfig config,
      RecordReader reader,
      Accounts accounts,
      AlertDesk alerts,
      Attributions attributions,
      Readiness readiness,
      PrometheusMeterRegistry registry,
      Clock clock) {
    this.config = config;
    this.metrics = new Metrics(registry, reader);
    Routes routes =
        new Routes(
            reader,
            attributions,
            readiness,
            metrics,
            Vocabulary.bundled(),
            accounts,
            new Gate(accounts, config.proxyHeader()),
            alerts,
            clock);
    this.server =
        Javalin.create(
            javalin -> {
              listen(javalin);
              routes.declare(javalin);
            });
  }

  private void listen(JavalinConfig javalin) {
    javalin.jetty.host = config.host();
    javalin.jetty.port = config.port();
    QueuedThreadPool threads = new QueuedThreadPool(MAX_THREADS, MIN_THREADS);
    threads.setName("web");
    javalin.jetty.threadPool = threads;
    javalin.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
    javalin.startup.showJavalinBanner = false;
    javalin.startup.showOldJavalinVersionWarning = false;
    javalin.startup.startupWatcherEnabled = false;
  }

  /**
   * Listens, then returns.
   *
   * @throws CannotListen where another program has the port, or the host is none of this machine
   */
  public void start() {
    try {
      server.start();
    } catch (JavalinException e) {
      throw new CannotListen(config, e);
    }
    LOG.info("web listens host={} port={}", config.host(), port());
  }

  /** The port it listens on, also where 0 was asked for. */
  public int port() {
    return server.port();
  }

  @Override
  public void close() {
    server.stop();
    metrics.close();
    LOG.info("web stopped");
  }
}
