package org.kawaraban.ingest.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.PrivateAddresses;
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
  private final FetchSetup setup;
  private final Clock clock;
  private final HostCheck check;

  /** Refuses hosts before they are asked, where the connection itself does not. */
  interface HostCheck {
    void refuse(String host) throws UnknownHostException;
  }

  Exchange(OkHttpClient client, FetchSetup setup, Clock clock, HostCheck check) {
    this.client = client;
    this.setup = setup;
    this.clock = clock;
    this.check = check;
  }

  /**
   * Either an outcome, or where to go on.
   *
   * @param took from the question to the redirect
   */
  record Answer(@Nullable FetchOutcome outcome, Optional<URI> redirect, Duration took) {
    static Answer of(FetchOutcome outcome) {
      return new Answer(outcome, Optional.empty(), Duration.ZERO);
    }

    static Answer failed(Failure failure, String sentence) {
      return of(new Failed(failure, Duration.ZERO, sentence));
    }
  }

  /**
   * @param time for the whole answer
   */
  Answer ask(HttpUrl url, Validators validators, Duration time) {
    long start = System.nanoTime();
    Call call = client.newCall(request(url, validators));
    call.timeout().timeout(Math.max(1, time.toMillis()), TimeUnit.MILLISECONDS);
    try {
      check.refuse(url.host());
      try (Response response = call.execute()) {
        Answer answer = read(call, url, response);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        return new Answer(answer.outcome(), answer.redirect(), took);
      }
    } catch (AddressGuard.PrivateAddress e) {
      return Answer.failed(Failure.REFUSED, e.getMessage() + ", which is never asked");
    } catch (UnknownHostException e) {
      return Answer.failed(Failure.UNREACHABLE, "no address is known for " + url.host());
    } catch (InterruptedIOException e) {
      return Answer.failed(Failure.TIMED_OUT, url.host() + " did not answer in time");
    } catch (BoundedStream.TooLong e) {
      return Answer.failed(Failure.TOO_LARGE, url + " is " + e.getMessage());
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
      return PrivateAddresses.contain(InetAddress.getByName(host));
    } catch (UnknownHostException notALiteral) {
      return false;
    }
  }

  private Request request(HttpUrl url, Validators validators) {
    Request.Builder request =
        new Request.Builder()
            .url(routed(url))
            .header("User-Agent", setup.userAgent())
            .header("Accept-Encoding", Decompression.ACCEPTED)
            .header(
                "Accept", "text/html, application/xhtml+xml, application/xml, text/csv, */*;q=0.5");
    if (setup.hosts().of(url.host()).isPresent()) {
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
    Optional<InetSocketAddress> mapped = setup.hosts().of(url.host());
    return mapped.isEmpty()
        ? url
        : url.newBuilder().scheme("http").port(mapped.get().getPort()).build();
  }

  private Answer read(Call call, HttpUrl url, Response response) throws IOException {
    int status = response.code();
    if (status == 304) {
      return Answer.of(new NotModified());
    }
    if (status >= 300 && status < 400) {
      return redirect(url, response);
    }
    byte[] body = body(call, response, status == 200);
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
    return new Answer(null, Optional.of(target.uri()), Duration.ZERO);
  }

  /**
   * All of a page's body; an error page is cut instead of being too long. What is not wanted is not
   * read: closing an answer would read on, to use its connection again.
   */
  private byte[] body(Call call, Response response, boolean page) throws IOException {
    InputStream wire =
        new BoundedStream(response.body().byteStream(), setup.limits().maxWireBytes());
    String encoding = String.valueOf(response.header("Content-Encoding", ""));
    try (InputStream plain = Decompression.undo(wire, encoding)) {
      return page ? page(call, plain) : start(call, plain);
    }
  }

  private byte[] page(Call call, InputStream plain) throws IOException {
    try {
      return new BoundedStream(plain, setup.limits().maxBodyBytes()).readAllBytes();
    } catch (BoundedStream.TooLong e) {
      call.cancel();
      throw e;
    }
  }

  private static byte[] start(Call call, InputStream plain) throws IOException {
    byte[] start = plain.readNBytes(ERROR_PAGE_BYTES);
    if (start.length == ERROR_PAGE_BYTES) {
      call.cancel();
    }
    return start;
  }

  private static Fetched fetched(HttpUrl url, Response response, byte[] body) {
    String lastModified = response.header("Last-Modified");
    return new Fetched(
        body,
        String.valueOf(response.header("Content-Type", "")),
        new Validators(response.header("ETag"), lastModified),
        url.uri(),
        RetryAfter.date(lastModified).orElse(null),
        CacheControl.freshFor(response.headers()));
  }

  private static Failed refusal(HttpUrl url, int status, Duration retryAfter) {
    boolean later = status == 429 || (status == 503 && !retryAfter.isZero());
    Failure failure =
        later
            ? Failure.RATE_LIMITED
            : switch (status) {
              case 404 -> Failure.NOT_FOUND;
              case 410 -> Failure.GONE;
              default -> status >= 500 ? Failure.SERVER_ERROR : Failure.BAD_STATUS;
            };
    return new Failed(failure, retryAfter, url + " answered with status " + status);
  }

  private Duration retryAfter(Response response) {
    return RetryAfter.read(response.header("Retry-After"), clock);
  }
}
