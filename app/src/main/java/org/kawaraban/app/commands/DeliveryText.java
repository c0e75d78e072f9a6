package org.kawaraban.app.commands;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import org.kawaraban.alert.delivery.Delivery;

/** What became of alerts, in lines for a terminal. */
final class DeliveryText {
  /** Alerts after a number, with every message and attempt. */
  static String of(List<Delivery> deliveries, long after) {
    return deliveries.isEmpty()
        ? "no alerts after number " + after + "\n"
        : deliveries.stream().map(DeliveryText::lines).collect(joining());
  }

  static String of(Delivery.Counts counts) {
    return "matched %d = delivered %d + pending %d + dead %d + kept %d%n"
        .formatted(
            counts.matched(), counts.delivered(), counts.pending(), counts.dead(), counts.kept());
  }

  private static String lines(Delivery one) {
    String changes =
        one.changes().stream()
            .map(change -> change.kind() + " " + change.subject())
            .collect(joining(", "));
    return "%d  %s  %s  %s%n"
            .formatted(
                one.number(), one.matched(), one.state().name().toLowerCase(Locale.ROOT), changes)
        + one.messages().stream().map(DeliveryText::lines).collect(joining());
  }

  private static String lines(Delivery.Sent message) {
    return "   %s to %s%n".formatted(message.id(), message.address())
        + message.attempts().stream().map(DeliveryText::line).collect(joining());
  }

  private static String line(Delivery.Attempted attempt) {
    return "     attempt %d, %s: %s %s%n"
        .formatted(
            attempt.number(),
            attempt.at(),
            attempt.status() == null ? "no answer," : attempt.status(),
            attempt.answer().lines().findFirst().orElse(""));
  }

  private DeliveryText() {}
}
