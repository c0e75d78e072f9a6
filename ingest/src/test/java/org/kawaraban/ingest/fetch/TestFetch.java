package org.kawaraban.ingest.fetch;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.Proxy;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.kawaraban.ingest.fetch.FetchOutcome.Failed;
import org.kawaraban.ingest.fetch.FetchOutcome.Failure;

/** A fetcher and the site it asks; what it would wait between requests is written down. */
final class TestFetch implements AutoCloseable {
  static final int MAX_BYTES = 200_000;
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.UTC);

  final List<Duration> waits = new ArrayList<>();
  final MisbehavingSite site = new MisbehavingSite();
  final Fetcher fetcher = within(Duration.ofSeconds(10), HostMap.NONE);

  /** Another fetcher, which allows a request so long. */
  Fetcher within(Duration total, HostMap hosts) {
    return through(Proxy.NO_PROXY, total, hosts);
  }

  /** Another fetcher, which asks the site as its proxy. */
  Fetcher proxied() {
    Proxy proxy = new Proxy(Proxy.Type.HTTP, site.address());
    return through(proxy, Duration.ofSeconds(5), HostMap.NONE);
  }

  private Fetcher through(Proxy proxy, Duration total, HostMap hosts) {
    FetchLimits limits = new FetchLimits(MAX_BYTES, MAX_BYTES, 3, Duration.ofSeconds(5), total);
    FetchSetup setup = new FetchSetup(limits, "Kawaraban test", hosts, proxy);
    return new Fetcher(setup, new HostTurns(CLOCK, waits::add), CLOCK);
  }

  FetchOutcome ask(String path, Validators validators) {
    return fetcher.fetch(new FetchRequest(site.url(path), validators, Duration.ZERO, true));
  }

  Failed failed(String path) {
    return (Failed) ask(path, Validators.NONE);
  }

  Failure failure(String path) {
    return failed(path).failure();
  }

  static FetchRequest request(URI url, boolean allowPrivateAddresses) {
    return new FetchRequest(url, Validators.NONE, Duration.ZERO, allowPrivateAddresses);
  }

  static void redirect(HttpExchange exchange, String target) throws IOException {
    exchange.getResponseHeaders().set("Location", target);
    MisbehavingSite.respond(exchange, 302, "text/html", "");
  }

  @Override
  public void close() {
    fetcher.close();
    site.close();
  }
}
