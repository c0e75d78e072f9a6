package org.kawaraban.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.router.Endpoint;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.kawaraban.alert.refusal.Refused;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.store.citation.Citations;
import org.kawaraban.store.read.RecordReader;
import org.kawaraban.web.account.Gate;
import org.kawaraban.web.api.Api;
import org.kawaraban.web.api.RateLimit;
import org.kawaraban.web.feeds.SubscriptionFeeds;
import org.kawaraban.web.health.Health;
import org.kawaraban.web.health.Metrics;
import org.kawaraban.web.health.Readiness;
import org.kawaraban.web.owner.OwnerApi;
import org.kawaraban.web.owner.Refusals;
import org.kawaraban.web.pages.Assets;
import org.kawaraban.web.pages.ContentSecurityPolicy;
import org.kawaraban.web.pages.Pages;
import org.kawaraban.web.pages.accounts.AccountPages;
import org.kawaraban.web.pages.dataset.DatasetPages;
import org.kawaraban.web.pages.items.ItemPages;
import org.kawaraban.web.pages.meetings.MeetingPages;
import org.kawaraban.web.pages.overview.OverviewPages;
import org.kawaraban.web.pages.partners.PartnerPages;
import org.kawaraban.web.pages.review.ReviewPages;
import org.kawaraban.web.pages.sources.SourcePages;
import org.kawaraban.web.pages.subscriptions.SubscriptionPages;
import org.kawaraban.web.pages.wording.Choices;
import org.kawaraban.web.query.RecordQueries;
import org.kawaraban.web.query.Refusal;
import org.kawaraban.web.services.WebServices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every path and who answers it, and what all answers carry. */
final class Routes {
  private static final Logger LOG = LoggerFactory.getLogger(Routes.class);

  /** Of one account: each asks the record for seconds. */
  private static final int TRIALS_PER_MINUTE = 10;

  private final Pages pages;
  private final SubscriptionFeeds feeds;
  private final Gate gate;
  private final Api api;
  private final OwnerApi owner;
  private final RateLimit limit;
  private final Health health;
  private final Metrics metrics;
  private final Assets assets = Assets.bundled();

  Routes(
      WebServices services,
      Readiness readiness,
      Metrics metrics,
      Vocabulary vocabulary,
      Gate gate,
      WebConfig config,
      Clock clock) {
    RecordReader reader = services.record();
    String address = config.publicBaseUrl().toString();
    Citations citations =
        new Citations(
            reader,
            vocabulary,
            services.reference().attributions(),
            services.reference()::placeInJapanese);
    RecordQueries queries = new RecordQueries(vocabulary);
    Choices choices = new Choices(vocabulary, reader);
    this.pages = new Pages(services, vocabulary, assets, address, clock);
    OverviewPages.declare(pages, services, queries, vocabulary, clock);
    ItemPages.declare(pages, services, queries, choices);
    MeetingPages.declare(pages, reader, queries, choices, citations);
    PartnerPages.declare(pages, services, queries, choices, vocabulary);
    SourcePages.declare(pages, services, clock);
    DatasetPages.declare(pages, services.releases());
    ReviewPages.declare(pages, services);
    AccountPages.declare(pages, services.accounts(), gate);
    RateLimit trials = new RateLimit(TRIALS_PER_MINUTE);
    SubscriptionPages.declare(pages, services.alerts(), trials, choices, vocabulary);
    this.feeds = new SubscriptionFeeds(services.alerts(), services.reference(), address, clock);
    this.api = new Api(reader, vocabulary, citations, services.releases(), clock);
    this.owner = new OwnerApi(services.alerts(), trials, address);
    this.limit = new RateLimit(config.apiRequestsPerMinute());
    this.gate = gate;
    this.health = new Health(readiness);
    this.metrics = metrics;
  }

  void declare(JavalinConfig javalin) {
    javalin.http.prefer405over404 = true;
    javalin.routes.before(Routes::secure);
    javalin.routes.before(gate::admit);
    declare(javalin, pages.routes());
    pages
        .formRoutes()
        .forEach((path, handler) -> javalin.routes.addHttpHandler(HandlerType.POST, path, handler));
    declare(javalin, pages.downloadRoutes());
    declare(javalin, feeds.routes());
    declare(javalin, assets.routes());
    javalin.routes.before("/api/*", limit::admit);
    api.endpoints().forEach(endpoint -> declare(javalin, endpoint));
    owner.endpoints().forEach(endpoint -> declare(javalin, endpoint));
    declare(javalin, health.routes());
    declare(javalin, metrics.routes());

    javalin.routes.exception(Refusal.class, (refusal, request) -> refuse(request, refusal));
    javalin.routes.exception(
        Refused.class, (refused, request) -> refuse(request, Refusals.of(refused, request)));
    javalin.routes.exception(HttpResponseException.class, this::refuseFor);
    javalin.routes.exception(Exception.class, this::fail);
    javalin.requestLogger.http(this::count);
  }

  /** A HEAD is answered by the same handler, so that it has the same status and headers. */
  private static void declare(JavalinConfig javalin, Map<String, Handler> routes) {
    routes.forEach(
        (path, handler) -> {
          javalin.routes.addHttpHandler(HandlerType.GET, path, handler);
          javalin.routes.addHttpHandler(HandlerType.HEAD, path, handler);
        });
  }

  private static void declare(JavalinConfig javalin, Api.Endpoint endpoint) {
    javalin.routes.addHttpHandler(endpoint.method(), endpoint.path(), endpoint.handler());
    if (endpoint.method().equals(HandlerType.GET)) {
      javalin.routes.addHttpHandler(HandlerType.HEAD, endpoint.path(), endpoint.handler());
    }
  }

  private static void secure(Context request) {
    request.header(ContentSecurityPolicy.HEADER, ContentSecurityPolicy.NO_SCRIPT);
    request.header("X-Content-Type-Options", "nosniff");
    request.header("Referrer-Policy", "no-referrer");
    request.header("Cross-Origin-Resource-Policy", "same-origin");
    request.header("Vary", "Accept-Encoding");
  }

  private void refuse(Context request, Refusal refusal) {
    if (Api.covers(request.path())) {
      api.refuse(request, refusal);
    } else {
      pages.refuse(request, refusal);
    }
  }

  private void refuseFor(HttpResponseException refused, Context request) {
    int status = refused.getStatus();
    Refusal refusal =
        switch (status) {
          case 404 -> Refusal.notFound("path", request.path(), request.path(), "a path we serve");
          case 405 ->
              Refusal.status(status, request.path(), request.method().toString(), allowed(refused));
          default ->
              Refusal.status(
                  status, request.path(), String.valueOf(refused.getMessage()), "a valid request");
        };
    if (status == 405) {
      request.header("Allow", allowed(refused));
    }
    refuse(request, refusal);
  }

  private static String allowed(HttpResponseException refused) {
    return refused.getDetails().getOrDefault("availableMethods", "GET, HEAD");
  }

  private void fail(Exception failure, Context request) {
    LOG.error("request failed path={}", LoggedPath.of(request), failure);
    refuse(
        request,
        Refusal.status(
            500, request.path(), "a failure of ours; it is in the log", "nothing you can change"));
  }

  private void count(Context request, float millis) {
    Endpoint matched = request.endpoints().matchedHttpEndpoint();
    metrics.request(
        request.method().toString(),
        matched == null ? "none" : matched.path,
        request.statusCode(),
        Duration.ofNanos((long) (millis * 1_000_000)));
  }
}
