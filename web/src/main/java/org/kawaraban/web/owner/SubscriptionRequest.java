package org.kawaraban.web.owner;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import io.javalin.http.Context;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kawaraban.alert.channel.Channel;
import org.kawaraban.alert.channel.Destination;
import org.kawaraban.alert.subscription.Language;
import org.kawaraban.alert.subscription.QuietHours;
import org.kawaraban.alert.subscription.Rate;
import org.kawaraban.alert.subscription.SubscriptionBook.Wish;
import org.kawaraban.alert.subscription.Zones;
import org.kawaraban.contract.Json;
import org.kawaraban.web.query.Refusal;

/**
 * A subscription as a program asks for it.
 *
 * @param when the condition; all else may be left out
 * @param name the condition, where it is left out
 * @param rate INSTANT, where it is left out
 * @param language of alerts, en where it is left out
 * @param zone in which rate and quiet hours are meant, Asia/Tokyo where it is left out
 * @param quiet hours in which nothing is sent: 22:00-07:00
 */
record SubscriptionRequest(
    String when,
    @Nullable String name,
    @Nullable String rate,
    @Nullable String language,
    @Nullable String zone,
    @Nullable String quiet,
    @Nullable Boolean heartbeat,
    @Nullable List<String> mails,
    @Nullable List<String> webhooks,
    @Nullable List<String> chats) {
  private static final ObjectReader READER =
      Json.mapper()
          .readerFor(SubscriptionRequest.class)
          .with(
              DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
              DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /** Reads the body of a request; throws {@link Refusal} where it is none. */
  static SubscriptionRequest read(Context request) {
    try {
      SubscriptionRequest wanted = READER.readValue(request.body());
      if (wanted == null || wanted.when() == null) {
        throw Refusal.body(
            request.path(),
            "the subscription has no condition; expected: {\"when\": \"partner:GB\"}");
      }
      if (wanted.hasNullAddress()) {
        throw Refusal.body(request.path(), "an address is null; expected: a text");
      }
      return wanted;
    } catch (JsonProcessingException e) {
      throw Refusal.body(
          request.path(),
          "the body is no subscription in JSON: "
              + e.getOriginalMessage().lines().findFirst().orElse(""));
    }
  }

  Wish wish() {
    return new Wish(
        name == null ? when.substring(0, Math.min(when.length(), 200)) : name,
        when,
        rate == null ? Rate.INSTANT : Rate.of(rate),
        language == null ? Language.EN : Language.of(language),
        Zones.of(Objects.requireNonNullElse(zone, Zones.DEFAULT)),
        quiet == null ? null : QuietHours.parse(quiet),
        heartbeat != null && heartbeat);
  }

  List<Destination> destinations() {
    return Stream.of(
            destinations(mails, Channel.Kind.MAIL),
            destinations(webhooks, Channel.Kind.WEBHOOK),
            destinations(chats, Channel.Kind.CHAT))
        .flatMap(Function.identity())
        .toList();
  }

  private boolean hasNullAddress() {
    return Stream.of(mails, webhooks, chats)
        .filter(Objects::nonNull)
        .flatMap(List::stream)
        .anyMatch(Objects::isNull);
  }

  private static Stream<Destination> destinations(
      @Nullable List<String> addresses, Channel.Kind kind) {
    return addresses == null
        ? Stream.empty()
        : addresses.stream().map(address -> new Destination(kind, address));
  }
}
