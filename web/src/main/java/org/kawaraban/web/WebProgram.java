package org.kawaraban.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinException;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.web.account.Gate;
import org.kawaraban.web.health.Metrics;
import org.kawaraban.web.health.Readiness;
import org.kawaraban.web.services.WebServices;
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
   * @param registry whose meters {@code /metrics} shows; other programs may add theirs
   */
  public WebProgram(
      WebConfig config,
      WebServices services,
      Readiness readiness,
      PrometheusMeterRegistry registry,
      Clock clock) {
    this.config = config;
    this.metrics = new Metrics(registry, services.record());
    Routes routes =
        new Routes(
            services,
            readiness,
            metrics,
            Vocabulary.bundled(),
            new Gate(services.accounts(), config.proxyHeader()),
            config,
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
