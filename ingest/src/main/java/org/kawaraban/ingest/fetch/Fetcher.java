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

/** Fetches pages over HTTP, one at a time per host, following redirects by its own rules. */
public final class Fetcher implements AutoCloseable {
  private static final int IDLE_CONNECTIONS = 4;

  private final OkHttpClient client;
  private final Exchange guarded;
  private final Exchange open;
  private final HostTurns turns;
  private final int maxRedirects;

  /**
   * A fetcher with its own connections.
   *
   * @param userAgent sent with every request; it should name us and a contact
   * @param hosts answered from elsewhere than DNS says
   */
  public Fetcher(FetchLimits limits, String userAgent, HostMap hosts, Clock clock) {
    this(
        limits,
        userAgent,
        hosts,
        new HostTurns(clock, wait -> TimeUnit.NANOSECONDS.sleep(wait.toNanos())),
        clock);
  }

  Fetcher(FetchLimits limits, String userAgent, HostMap hosts, HostTurns turns, Clock clock) {
    this.turns = turns;
    this.maxRedirects = limits.maxRedirects();
    this.client = client(limits);
    OkHttpClient checked = client.newBuilder().dns(new AddressGuard(Dns.SYSTEM, hosts)).build();
    OkHttpClient unchecked = client.newBuilder().dns(AddressGuard.open(Dns.SYSTEM, hosts)).build();
    this.guarded = new Exchange(checked, limits, userAgent, hosts, clock);
    this.open = new Exchange(unchecked, limits, userAgent, hosts, clock);
  }

  /**
   * Asks; waits for the host's turn first. Interrupted while waiting it gives {@link
   * Failure#UNREACHABLE} and keeps the thread's interrupt flag.
   */
  public FetchOutcome fetch(FetchRequest request) {
    URI at = request.url();
    for (int redirects = 0; redirects <= maxRedirects; redirects++) {
      HttpUrl url = HttpUrl.get(at);
      if (url == null) {
        return failed(Failure.REFUSED, at + " is not an http or https URL");
      }
      if (!request.allowPrivateAddresses() && Exchange.isPrivateLiteral(url)) {
        return failed(Failure.REFUSED, at + " is a private address, which is never asked");
      }
      Exchange.Answer answer = ask(url, request);
      FetchOutcome outcome = answer.outcome();
      if (outcome != null) {
        return outcome;
      }
      at = answer.redirect().orElse(at);
    }
    return failed(
        Failure.TOO_MANY_REDIRECTS,
        request.url() + " redirects more than " + maxRedirects + " times");
  }

  private Exchange.Answer ask(HttpUrl url, FetchRequest request) {
    Exchange exchange = request.allowPrivateAddresses() ? open : guarded;
    try {
      return turns.take(
          url.host().toLowerCase(Locale.ROOT),
          request.minGap(),
          () -> exchange.ask(url, request.validators()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Exchange.Answer.failed(Failure.UNREACHABLE, "stopped before asking " + url.host());
    }
  }

  private static Failed failed(Failure failure, String sentence) {
    return new Failed(failure, Duration.ZERO, sentence);
  }

  /** No proxy: one would resolve hosts out of the guard's sight. */
  private static OkHttpClient client(FetchLimits limits) {
    return new OkHttpClient.Builder()
        .followRedirects(false)
        .followSslRedirects(false)
        .proxy(Proxy.NO_PROXY)
        .protocols(List.of(Protocol.HTTP_2, Protocol.HTTP_1_1))
        .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, 30, TimeUnit.SECONDS))
        .connectTimeout(limits.connectTimeout())
        .readTimeout(limits.totalTimeout())
        .callTimeout(limits.totalTimeout())
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
