package org.kawaraban.alert.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.UnknownHostException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dns;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.kawaraban.alert.channel.Attempt;

/**
 * Posts JSON to a stranger's URL, once. Redirects are not followed: they could lead into our own
 * network, and the specification of webhooks counts them as failures.
 */
final class Post implements AutoCloseable {
  private static final Duration TIME = Duration.ofSeconds(10);
  private static final int MAX_ANSWER_BYTES = 64 * 1024;

  /** How much of an answer is kept in the log of attempts. */
  private static final int KEPT_ANSWER_CHARS = 500;

  private static final MediaType JSON = MediaType.get("application/json");

  private final OkHttpClient client;
  private final @Nullable AddressGuard guard;

  /**
   * @param privateAddresses whether receivers inside our own network are allowed
   */
  Post(boolean privateAddresses) {
    this.guard = privateAddresses ? null : new AddressGuard();
    this.client =
        new OkHttpClient.Builder()
            .dns(guard == null ? Dns.SYSTEM : guard)
            .followRedirects(false)
            // What is sent may have arrived: whether it is sent again is the deliverer's to say.
            .retryOnConnectionFailure(false)
            // A connection kept from the last message may be closed at the other end by now.
            .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
            .callTimeout(TIME)
            .build();
  }

  /**
   * Makes one attempt. Blocks at most {@link #TIME}.
   *
   * @param headers beside those of content and sender
   * @param now the time of the attempt
   */
  Attempt send(String address, Map<String, String> headers, String body, Instant now) {
    HttpUrl url = HttpUrl.get(address);
    try {
      if (guard != null) {
        guard.refuseLiteral(url.host());
      }
      Request request =
          new Request.Builder()
              .url(url)
              .headers(Headers.of(headers))
              .header("User-Agent", "Kawaraban")
              .post(RequestBody.create(body.getBytes(UTF_8), JSON))
              .build();
      try (Response response = client.newCall(request).execute()) {
        return attempt(response, now);
      }
    } catch (AddressGuard.PrivateAddress e) {
      return Attempt.failed(String.valueOf(e.getMessage()));
    } catch (UnknownHostException e) {
      return Attempt.failed("no address is known for " + url.host());
    } catch (InterruptedIOException e) {
      return Attempt.failed("%s did not answer in %d s".formatted(url.host(), TIME.toSeconds()));
    } catch (IOException e) {
      return Attempt.failed("%s: %s".formatted(url.host(), e.getMessage()));
    }
  }

  private static Attempt attempt(Response response, Instant now) throws IOException {
    String answer = response.peekBody(MAX_ANSWER_BYTES).string();
    Attempt.Result result =
        response.isSuccessful()
            ? Attempt.Result.DELIVERED
            : response.code() == 410 ? Attempt.Result.GONE : Attempt.Result.FAILED;
    return new Attempt(
        result,
        response.code(),
        answer.replace('\0', '?').substring(0, Math.min(answer.length(), KEPT_ANSWER_CHARS)),
        retryAfter(response.header("Retry-After"), now));
  }

  /** Seconds or a date (RFC 9110, section 10.2.3); zero for anything else. */
  private static Duration retryAfter(@Nullable String header, Instant now) {
    if (header == null) {
      return Duration.ZERO;
    }
    try {
      if (header.matches("[0-9]{1,9}")) {
        return Duration.ofSeconds(Long.parseLong(header));
      }
      Instant until = ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
    } catch (DateTimeException notADate) {
      return Duration.ZERO;
    }
  }

  @Override
  public void close() {
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
    try {
      client.dispatcher().executorService().awaitTermination(TIME.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
