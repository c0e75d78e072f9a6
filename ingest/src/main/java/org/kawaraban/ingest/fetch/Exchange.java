package org.kawaraban.ingest.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;
import org.kawaraban.ingest.fetch.FetchOutcome.Failed;
import org.kawaraban.ingest.fetch.FetchOutcome.Failure;
import org.kawaraban.ingest.fetch.FetchOutcome.Fetched;
import org.kawaraban.ingest.fetch.FetchOutcome.NotModified;

/**
 * One HTTP request and its answer; a redirect is handed back, so that its target is checked too.
 */
final class Exchange {
  private static final int ERROR_PAGE_BYTES = 64 * 1024;

  private final OkHttpClient client;
  private final FetchLimits limits;
  private final String userAgent;
  private final HostMap hosts;
  private final Clock clock;

  Exchange(OkHttpClient client, FetchLimits limits, String userAgent, HostMap hosts, Clock clock) {
    this.client = client;
    this.limits = limits;
    this.userAgent = userAgent;
    this.hosts = hosts;
    this.clock = clock;
  }

  /** Either an outcome, or where to go on. */
  record Answer(@Nullable FetchOutcome outcome, Optional<URI> redirect) {
    static Answer of(FetchOutcome outcome) {
      return new Answer(outcome, Optional.empty());
    }

    static Answer failed(Failure failure, String sentence) {
      return of(new Failed(failure, Duration.ZERO, sentence));
    }
  }

  Answer ask(HttpUrl url, Validators validators) {
    try (Response response = client.newCall(request(url, validators)).execute()) {
      return read(url, response);
    } catch (AddressGuard.PrivateAddress e) {
      return Answer.failed(Failure.REFUSED, e.getMessage() + ", which is never asked");
    } catch (UnknownHostException e) {
      return Answer.failed(Failure.UNREACHABLE, "no address is known for " + url.host());
    } catch (InterruptedIOException e) {
      return Answer.failed(Failure.TIMED_OUT, url.host() + " did not answer in time");
    } catch (IOException e) {
      return Answer.failed(Failure.UNREACHABLE, url.host() + ": " + e.getMessage());
    }
  }

  /** Literal addresses are never resolved, so the guard does not see them. */
  static boolean isPrivateLiteral(HttpUrl url) {
    String host = url.host();
    if (!host.contains(":") && !host.matches("[0-9.]+")) {
      return false;
    }
    try {
      return AddressGuard.isPrivate(InetAddress.getByName(host));
    } catch (UnknownHostException notALiteral) {
      return false;
    }
  }

  private Request request(HttpUrl url, Validators validators) {
    Request.Builder request =
        new Request.Builder()
            .url(routed(url))
            .header("User-Agent", userAgent)
            .header(
                "Accept", "text/html, application/xhtml+xml, application/xml, text/csv, */*;q=0.5");
    if (hosts.of(url.host()).isPresent()) {
      request.header("Host", url.host());
    }
    if (validators.etag() != null) {
      request.header("If-None-Match", validators.etag());
    }
    if (validators.lastModified() != null) {
      request.header("If-Modified-Since", validators.lastModified());
    }
    return request.build();
  }

  /** A mapped host is asked at the port of its mapping; its name stays in the Host header. */
  private HttpUrl routed(HttpUrl url) {
    Optional<InetSocketAddress> mapped = hosts.of(url.host());
    return mapped.isEmpty()
        ? url
        : url.newBuilder().scheme("http").port(mapped.get().getPort()).build();
  }

  private Answer read(HttpUrl url, Response response) throws IOException {
    int status = response.code();
    if (status == 304) {
      return Answer.of(new NotModified());
    }
    if (status >= 300 && status < 400) {
      return redirect(url, response);
    }
    byte[] body = body(response.body().source(), status == 200);
    if (body == null) {
      return Answer.failed(
          Failure.TOO_LARGE, url + " is longer than " + limits.maxBodyBytes() + " bytes");
    }
    if (Challenge.isOne(status, response.headers(), body)) {
      return Answer.of(
          new Failed(
              Failure.CHALLENGED,
              retryAfter(response),
              url.host() + " answered with a bot challenge (status " + status + ")"));
    }
    return status == 200
        ? Answer.of(fetched(url, response, body))
        : Answer.of(refusal(url, status, retryAfter(response)));
  }

  private Answer redirect(HttpUrl url, Response response) {
    String location = response.header("Location");
    HttpUrl target = location == null ? null : url.resolve(location);
    if (target == null) {
      return Answer.failed(
          Failure.BAD_STATUS,
          url + " redirects (status " + response.code() + ") to no http or https URL");
    }
    return new Answer(null, Optional.of(target.uri()));
  }

  /** Null where the body of a page is too long; an error page is cut instead. */
  private byte @Nullable [] body(BufferedSource source, boolean page) throws IOException {
    int most = page ? limits.maxBodyBytes() : ERROR_PAGE_BYTES;
    if (!source.request(most + 1L)) {
      return source.readByteArray();
    }
    return page ? null : source.readByteArray(most);
  }

  private static Fetched fetched(HttpUrl url, Response response, byte[] body) {
    String lastModified = response.header("Last-Modified");
    return new Fetched(
        body,
        String.valueOf(response.header("Content-Type", "")),
        new Validators(response.header("ETag"), lastModified),
        url.uri(),
        RetryAfter.date(lastModified).orElse(null));
  }

  private static Failed refusal(HttpUrl url, int status, Duration retryAfter) {
    boolean later = status == 429 || (status == 503 && !retryAfter.isZero());
    boolean gone = status == 404 || status == 410;
    Failure failure = later ? Failure.RATE_LIMITED : gone ? Failure.GONE : Failure.BAD_STATUS;
    return new Failed(failure, retryAfter, url + " answered with status " + status);
  }

  private Duration retryAfter(Response response) {
    return RetryAfter.read(response.header("Retry-After"), clock);
  }
}
