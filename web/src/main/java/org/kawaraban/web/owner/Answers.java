package org.kawaraban.web.owner;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kawaraban.alert.channel.Channel;
import org.kawaraban.alert.channel.Hindrance;
import org.kawaraban.alert.channel.WebhookSecret;
import org.kawaraban.alert.subscription.Clause;
import org.kawaraban.alert.subscription.QuietHours;
import org.kawaraban.alert.subscription.Subscription;
import org.kawaraban.alert.trial.Inquiry;
import org.kawaraban.alert.words.RefusalWriter;

/** What an owner has, in the shape of the API. */
final class Answers {
  /**
   * A subscription.
   *
   * @param unreadable why nothing matches it any more: its condition cannot be read; absent where
   *     it can
   * @param feed address of its feed; whoever knows it reads it
   * @param calendar address of the meetings to come that it asks for, likewise
   */
  record SubscriptionAnswer(
      String id,
      String name,
      String when,
      @Nullable String unreadable,
      String rate,
      String language,
      String zone,
      @Nullable String quiet,
      boolean heartbeat,
      boolean active,
      Instant created,
      String feed,
      String calendar,
      List<ChannelAnswer> channels) {}

  /**
   * Where alerts go.
   *
   * @param waits why messages to it wait; empty where they go out
   * @param disabled why nothing is sent to it; absent while it is enabled
   * @param publicKey by which everybody can check what is signed; absent where nothing is
   */
  record ChannelAnswer(
      String id,
      Channel.Kind kind,
      String address,
      Set<Hindrance> waits,
      @Nullable String disabled,
      @Nullable String publicKey) {
    static ChannelAnswer of(Channel channel, Set<Hindrance> hindrances) {
      WebhookSecret secret = channel.secret();
      return new ChannelAnswer(
          channel.id(),
          channel.kind(),
          channel.address(),
          hindrances,
          channel.disabledReason(),
          secret == null ? null : secret.publicKey());
    }
  }

  /**
   * A subscription just kept.
   *
   * @param secrets what messages to its webhooks are signed with, by channel
   */
  record KeptAnswer(SubscriptionAnswer subscription, Map<String, String> secrets) {
    static Map<String, String> secrets(List<Channel> channels) {
      Map<String, String> secrets = new TreeMap<>();
      for (Channel channel : channels) {
        WebhookSecret secret = channel.secret();
        if (secret != null) {
          secrets.put(channel.id(), secret.text());
        }
      }
      return secrets;
    }
  }

  /** Whether a change alerted, by which terms, or why not. */
  record VerdictAnswer(
      String change,
      String subject,
      String en,
      String ja,
      Instant at,
      String subscription,
      Inquiry.Verdict verdict,
      @Nullable Long number,
      Map<String, String> reasons,
      List<String> missing,
      List<String> unwanted) {
    static VerdictAnswer of(Inquiry.Answer answer) {
      return new VerdictAnswer(
          answer.change().id(),
          answer.change().subject(),
          answer.told().en(),
          answer.told().ja(),
          answer.change().at(),
          answer.subscription().id(),
          answer.verdict(),
          answer.number(),
          answer.reasons(),
          answer.missing(),
          answer.unwanted());
    }
  }

  /** How many messages are sent again. */
  record ReplayAnswer(int messages) {}

  /** The id of a message on its way. */
  record TestAnswer(String message) {}

  /** A new secret; the one before signs too for a day. */
  record SecretAnswer(String secret) {}

  /** How many subscriptions and channels are deleted. */
  record ForgottenAnswer(int deleted) {}

  static SubscriptionAnswer of(Subscription one, String feed, List<ChannelAnswer> channels) {
    QuietHours quiet = one.quiet();
    return new SubscriptionAnswer(
        one.id(),
        one.name(),
        one.clause().toString(),
        one.clause() instanceof Clause.Unreadable clause
            ? RefusalWriter.sentence(clause.because(), one.language())
            : null,
        one.rate().name(),
        one.language().code(),
        one.zone().getId(),
        quiet == null ? null : quiet.toString(),
        one.heartbeat(),
        one.active(),
        one.created(),
        feed,
        feed + "/calendar.ics",
        channels);
  }

  private Answers() {}
}
