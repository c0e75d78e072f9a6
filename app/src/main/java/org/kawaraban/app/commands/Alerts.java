package org.kawaraban.app.commands;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kawaraban.alert.AlertDesk;
import org.kawaraban.alert.channel.Channel;
import org.kawaraban.alert.channel.Hindrance;
import org.kawaraban.alert.channel.WebhookSecret;
import org.kawaraban.alert.refusal.Refused;
import org.kawaraban.alert.subscription.Language;
import org.kawaraban.alert.subscription.TermNames;
import org.kawaraban.alert.trial.BackTest;
import org.kawaraban.alert.words.RefusalWriter;
import org.kawaraban.app.instance.InstanceAccess;
import org.kawaraban.app.process.UserError;
import org.kawaraban.store.StoreReader;

/** What the commands about subscriptions have in common. */
final class Alerts {
  /** Longest a terminal waits to see what a condition would have matched. */
  static final Duration MOST_TRIED = Duration.ofMinutes(1);

  /**
   * Asks the desk of the instance the option names.
   *
   * @throws UserError with the sentence by which the desk refused
   */
  static String ask(DataOption data, Function<AlertDesk, String> question) {
    try (InstanceAccess instance = ProgramRun.access(data);
        StoreReader store = StoreReader.open(instance.backbone().databaseUrl())) {
      return question.apply(AlertDesk.open(store.dataSource(), store.reader(), Clock.systemUTC()));
    } catch (Refused refused) {
      throw new UserError(RefusalWriter.sentence(refused, Language.EN), refused);
    }
  }

  /** What a subscription would have matched, in lines for a terminal. */
  static String text(BackTest.Result result, int lastDays) {
    StringBuilder text = new StringBuilder();
    text.append(
        "alerts it would have given: %d in the last %d days, %d in all, from %d changes%n"
            .formatted(result.recent(), lastDays, result.ever(), result.tried()));
    if (result.tried() < result.changes()) {
      text.append(
          "there was no time for all %d changes: these are the newest, back to %s%n"
              .formatted(result.changes(), second(result.since())));
    }
    for (BackTest.Example example : result.examples()) {
      text.append(
          "  %s  %s: %s%n    because of %s%n"
              .formatted(
                  second(example.change().at()),
                  TermNames.kindWord(example.change().kind()),
                  example.told().en(),
                  example.reasons().isEmpty()
                      ? "what it is not"
                      : String.join(", ", example.reasons())));
    }
    if (result.ever() == 0 && result.tried() > 0) {
      text.append("warning: nothing in the record would ever have matched it\n");
    }
    return text.toString();
  }

  private static String second(@Nullable Instant at) {
    return at == null ? "" : at.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /** A channel, what its messages are signed with, and why they wait if they do. */
  static String line(Channel channel, Set<Hindrance> hindrances) {
    WebhookSecret secret = channel.secret();
    StringBuilder text = new StringBuilder("channel " + channel.id() + " to " + channel.address());
    if (secret != null) {
      text.append(", signed with ").append(keys(secret));
    }
    for (Hindrance hindrance : hindrances) {
      text.append(
          switch (hindrance) {
            case NOT_CONFIRMED -> ", whose reader is asked to confirm first";
            case DISABLED -> ", disabled because " + channel.disabledReason();
            case NO_SERVER ->
                ", where mails wait until the program of alerts has KAWARABAN_ALERT_MAIL_SERVER";
          });
    }
    return text.append('\n').toString();
  }

  /** What a receiver checks signatures by, either of them. */
  static String keys(WebhookSecret secret) {
    return "%s (v1) and %s (v1a)".formatted(secret.text(), secret.publicKey());
  }

  private Alerts() {}
}
