package org.kawaraban.ingest.fetch;

import java.net.Proxy;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import org.kawaraban.ingest.fetch.FetchOutcome.Failed;
import org.kawaraban.ingest.fetch.FetchOutcome.Failure;
import org.kawaraban.ingest.fetch.FetchOutcome.NotModified;

/**
 * Fetches pages over HTTP as their hosts' robots.txt allow, one at a time per host, following
 * redirects by its own rules.
 */
public final class Fetcher implements AutoCloseable {
  private static final int IDLE_CONNECTIONS = 4;

  private final OkHttpClient client;
  private final Exchange guarded;
  private final Exchange open;
  private final Turns turns;
  private final Robots robots;
  private final FetchLimits limits;

  /** A fetcher with its own connections, and turns it shares with nobody. */
  public Fetcher(FetchSetup setup, Clock clock) {
    this(setup, new HostTurns(clock, wait -> TimeUnit.NANOSECONDS.sleep(wait.toNanos())), clock);
  }

  /** A fetcher with its own connections. */
  public Fetcher(FetchSetup setup, Turns turns, Clock clock) {
    this.turns = turns;
    this.limits = setup.limits();
    this.robots = new Robots(clock);
    this.client = client(setup);
    AddressGuard guard = new AddressGuard(Dns.SYSTEM, setup.hosts());
    if (setup.proxy().type() == Proxy.Type.DIRECT) {
      OkHttpClient checked = client.newBuilder().dns(guard).build();
      OkHttpClient unchecked =
          client.newBuilder().dns(AddressGuard.open(Dns.SYSTEM, setup.hosts())).build();
      this.guarded = new Exchange(checked, setup, clock, host -> {});
      this.open = new Exchange(unchecked, setup, clock, host -> {});
    } else {
      this.guarded = new Exchange(client, setup, clock, guard::refusePrivate);
      this.open = new Exchange(client, setup, clock, host -> {});
    }
  }

  /**
   * Asks; waits for the host's turn first. Interrupted while waiting it gives {@link
   * Failure#UNREACHABLE} and keeps the thread's interrupt flag.
   */
  public FetchOutcome fetch(FetchRequest request) {
    return fetch(request, true);
  }

  private FetchOutcome fetch(FetchRequest request, boolean askRobots) {
    URI at = request.url();
    Duration left = limits.totalTimeout();
    for (int redirects = 0; redirects <= limits.maxRedirects(); redirects++) {
      HttpUrl url = HttpUrl.get(at);
      if (url == null) {
        return failed(Failure.REFUSED, at + " is not an http or https URL");
      }
      if (!request.allowPrivateAddresses() && Exchange.isPrivateLiteral(url)) {
        return failed(Failure.REFUSED, at + " is a private address, which is never asked");
      }
      Robots.Verdict verdict =
          askRobots
              ? robots.of(url, file -> fetch(robotsRequest(file, request), false))
              : Robots.ALLOWED;
      if (verdict.refusal().isPresent()) {
        return verdict.refusal().get();
      }
      if (left.isNegative() || left.isZero()) {
        return failed(Failure.TIMED_OUT, request.url() + " redirects for too long");
      }
      Exchange.Answer answer = ask(url, request, verdict.crawlDelay(), left);
      FetchOutcome outcome = answer.outcome();
      if (outcome instanceof NotModified && request.validators().equals(Validators.NONE)) {
        return failed(Failure.BAD_STATUS, at + " answered 304 though we said we hold no copy");
      }
      if (outcome != null) {
        return outcome;
      }
      left = left.minus(answer.took());
      at = answer.redirect().orElse(at);
    }
    return failed(
        Failure.TOO_MANY_REDIRECTS,
        request.url() + " redirects more than " + limits.maxRedirects() + " times");
  }

  private static FetchRequest robotsRequest(HttpUrl file, FetchRequest request) {
    return new FetchRequest(
        file.uri(), Validators.NONE, request.minGap(), request.allowPrivateAddresses());
  }

  private Exchange.Answer ask(
      HttpUrl url, FetchRequest request, Duration crawlDelay, Duration time) {
    Exchange exchange = request.allowPrivateAddresses() ? open : guarded;
    Duration gap = crawlDelay.compareTo(request.minGap()) > 0 ? crawlDelay : request.minGap();
    try {
      return turns.take(
          url.host().toLowerCase(Locale.ROOT),
          gap,
          () -> exchange.ask(url, request.validators(), time));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Exchange.Answer.failed(Failure.UNREACHABLE, "stopped before asking " + url.host());
    }
  }

  private static Failed failed(Failure failure, String sentence) {
    return new Failed(failure, Duration.ZERO, sentence);
  }

  private static OkHttpClient client(FetchSetup setup) {
    return new OkHttpClient.Builder()
        .followRedirects(false)
        .followSslRedirects(false)
        .proxy(setup.proxy())
        .protocols(List.of(Protocol.HTTP_2, Protocol.HTTP_1_1))
        .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, 30, TimeUnit.SECONDS))
        .connectTimeout(setup.limits().connectTimeout())
        .readTimeout(setup.limits().totalTimeout())
        .build();
  }

  /** Breaks off what is being fetched; it ends as {@link Failure#UNREACHABLE}. */
  public void breakOff() {
    client.dispatcher().cancelAll();
  }

  @Override
  public void close() {
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
