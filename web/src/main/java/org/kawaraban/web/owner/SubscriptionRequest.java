package org.kawaraban.web.owner;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
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
import org.kawaraban.contract.Json;

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

  /** Reads one; throws IllegalArgumentException, with a sentence, where it is none. */
  static SubscriptionRequest read(String body) {
    try {
      SubscriptionRequest request = READER.readValue(body);
      if (request == null || request.when() == null) {
        throw new IllegalArgumentException(
            "the subscription has no condition; expected: {\"when\": \"partner:GB\"}");
      }
      return request;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "the body is no subscription in JSON: "
              + e.getOriginalMessage().lines().findFirst().orElse(""),
          e);
    }
  }

  Wish wish() {
    return new Wish(
        name == null ? when.substring(0, Math.min(when.length(), 200)) : name,
        when,
        oneOf(Rate.class, rate, Rate.INSTANT),
        oneOf(Language.class, language, Language.EN),
        readZone(),
        quiet == null ? null : QuietHours.parse(quiet),
        heartbeat != null && heartbeat);
  }

  private static <E extends Enum<E>> E oneOf(Class<E> type, @Nullable String word, E otherwise) {
    if (word == null) {
      return otherwise;
    }
    return Stream.of(type.getEnumConstants())
        .filter(value -> value.name().equals(word.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "the %s is \"%s\"; allowed: %s"
                        .formatted(
                            type.getSimpleName().toLowerCase(Locale.ROOT),
                            word,
                            List.of(type.getEnumConstants()))));
  }

  private ZoneId readZone() {
    String name = Objects.requireNonNullElse(zone, "Asia/Tokyo");
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "the zone is \"%s\"; allowed: a name such as Asia/Tokyo".formatted(name), e);
    }
  }

  List<Destination> destinations() {
    return Stream.of(
            destinations(mails, Channel.Kind.MAIL),
            destinations(webhooks, Channel.Kind.WEBHOOK),
            destinations(chats, Channel.Kind.CHAT))
        .flatMap(Function.identity())
        .toList();
  }

  private static Stream<Destination> destinations(
      @Nullable List<String> addresses, Channel.Kind kind) {
    return addresses == null
        ? Stream.empty()
        : addresses.stream().map(address -> new Destination(kind, address));
  }
}
