package org.kawaraban.app.commands;

import java.util.List;
import java.util.Locale;
import org.kawaraban.alert.OwnAlerts;
import org.kawaraban.alert.subscription.Clause;
import org.kawaraban.alert.subscription.Language;
import org.kawaraban.alert.subscription.QuietHours;
import org.kawaraban.alert.subscription.Subscription;
import org.kawaraban.alert.words.RefusalWriter;

/** Subscriptions, in lines for a terminal. */
final class SubscriptionText {
  static String table(List<Subscription> subscriptions) {
    TextTable table = new TextTable("ID", "OWNER", "NAME", "STATE", "RATE", "WHEN");
    for (Subscription one : subscriptions) {
      table.row(one.id(), one.owner(), one.name(), state(one), rate(one), one.clause().toString());
    }
    return subscriptions.isEmpty() ? "there are no subscriptions\n" : table.toString();
  }

  /** One, with its channels and counts. */
  static String of(OwnAlerts own, String id) {
    Subscription one = own.get(id);
    QuietHours quiet = one.quiet();
    StringBuilder text = new StringBuilder();
    text.append(
        "%s of %s, %s, %s since %s%nwhen %s%n"
            .formatted(
                one.name(), one.owner(), state(one), rate(one), one.created(), one.clause()));
    if (one.clause() instanceof Clause.Unreadable clause) {
      text.append(
          "nothing matches it any more, as the condition cannot be read: %s%n"
              .formatted(RefusalWriter.sentence(clause.because(), Language.EN)));
    }
    text.append(
        "zone %s, %s%n".formatted(one.zone(), quiet == null ? "no quiet hours" : "quiet " + quiet));
    own.channels(id)
        .forEach(channel -> text.append(Alerts.line(channel, own.channels().hindrances(channel))));
    return text.append(DeliveryText.of(own.counts(id))).toString();
  }

  private static String state(Subscription subscription) {
    if (subscription.clause() instanceof Clause.Unreadable) {
      return "unreadable";
    }
    return subscription.active() ? "active" : "paused";
  }

  private static String rate(Subscription subscription) {
    return subscription.rate().name().toLowerCase(Locale.ROOT);
  }

  private SubscriptionText() {}
}
