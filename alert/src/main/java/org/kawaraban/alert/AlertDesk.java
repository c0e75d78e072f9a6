package org.kawaraban.alert;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.kawaraban.alert.channel.Channel;
import org.kawaraban.alert.channel.Channel.Kind;
import org.kawaraban.alert.channel.Channel.MailTokens;
import org.kawaraban.alert.channel.WebhookSecret;
import org.kawaraban.alert.database.Database;
import org.kawaraban.alert.delivery.ChannelRepository;
import org.kawaraban.alert.delivery.Consents;
import org.kawaraban.alert.delivery.DeliveryLog;
import org.kawaraban.alert.mail.MailServer;
import org.kawaraban.alert.match.TextQueries;
import org.kawaraban.alert.record.FactsReader;
import org.kawaraban.alert.subscription.Subscription;
import org.kawaraban.alert.subscription.SubscriptionBook;
import org.kawaraban.alert.trial.BackTest;
import org.kawaraban.alert.webhook.WebhookSender;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.store.read.RecordReader;

/**
 * Subscriptions and what became of their alerts, for those who manage them: commands, API and the
 * links in mails.
 */
public final class AlertDesk {
  private final Jdbi jdbi;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final BackTest backTest;
  private final ChannelRepository channels = new ChannelRepository();
  private final DeliveryLog log = new DeliveryLog();

  private AlertDesk(DataSource connections, RecordReader record, Clock clock) {
    this.jdbi = Database.jdbi(connections);
    this.clock = clock;
    this.backTest = new BackTest(new FactsReader(record, Vocabulary.bundled()));
  }

  /**
   * The desk on a database, whose schema {@code alert} is brought up to date.
   *
   * @param record on which subscriptions are tried
   */
  public static AlertDesk open(DataSource connections, RecordReader record, Clock clock) {
    Database.migrate(connections);
    return over(connections, record, clock);
  }

  /** The same where the schema is known to be there: asks the database for nothing yet. */
  public static AlertDesk over(DataSource connections, RecordReader record, Clock clock) {
    return new AlertDesk(connections, record, clock);
  }

  /** Where alerts are to go: a URL, or of mail an address. */
  public record Destination(Kind kind, String address) {}

  /** Takes, lists, pauses and deletes subscriptions. */
  public SubscriptionBook book() {
    return new SubscriptionBook(jdbi, clock, random, TextQueries::isSearchable);
  }

  /** What a subscription would have matched; changes nothing. */
  public BackTest.Result test(Subscription subscription, int lastDays) {
    Instant since = clock.instant().minus(Duration.ofDays(lastDays));
    return jdbi.inTransaction(handle -> backTest.run(handle, subscription, since));
  }

  /**
   * Keeps a subscription together with where its alerts go. Who reads an address is asked first.
   *
   * @return the channels, webhooks with the secret their messages are signed with
   */
  public List<Channel> keep(Subscription subscription, List<Destination> destinations) {
    List<Channel> wanted =
        destinations.stream().distinct().map(one -> channel(subscription.owner(), one)).toList();
    return jdbi.inTransaction(
        handle -> {
          SubscriptionBook.keep(handle, subscription);
          List<Channel> kept =
              wanted.stream()
                  .map(channel -> channels.addOrFind(handle, channel, clock.instant()))
                  .toList();
          for (Channel channel : kept) {
            channels.connect(handle, subscription.id(), channel.id());
            if (!channel.confirmed()) {
              Consents.ask(handle, channel, subscription, clock.instant());
            }
          }
          return kept;
        });
  }

  private Channel channel(String owner, Destination destination) {
    String id = SubscriptionBook.newId(random);
    String address = destination.address();
    return switch (destination.kind()) {
      case WEBHOOK ->
          new Channel(
              id,
              owner,
              Kind.WEBHOOK,
              WebhookSender.checked(address),
              WebhookSecret.generate(random),
              null,
              true,
              null);
      case MAIL ->
          new Channel(
              id, owner, Kind.MAIL, MailServer.checked(address), null, mailTokens(), false, null);
    };
  }

  private MailTokens mailTokens() {
    return new MailTokens(SubscriptionBook.newToken(random), SubscriptionBook.newToken(random));
  }

  /** What the links in mails do. */
  public Consents consents() {
    return new Consents(jdbi);
  }

  public List<Channel> channels(String subscription) {
    return jdbi.withHandle(handle -> channels.of(handle, subscription));
  }

  /** Lets messages go to a channel again. */
  public void enable(String channel) {
    Channel known = channel(channel);
    jdbi.useTransaction(handle -> channels.enable(handle, known.id()));
  }

  /**
   * Gives a channel a new secret. The former one signs too for so long.
   *
   * @return the new one
   */
  public WebhookSecret rotate(String channel, Duration both) {
    Channel known = channel(channel);
    if (known.secret() == null) {
      throw new IllegalArgumentException(
          "channel %s signs nothing; only webhooks have a secret".formatted(channel));
    }
    WebhookSecret secret = WebhookSecret.generate(random);
    Instant until = clock.instant().plus(both);
    jdbi.useTransaction(handle -> channels.rotate(handle, known.id(), secret, until));
    return secret;
  }

  /** Sends a message that says only that messages arrive; returns its id. */
  public String sendTest(String channel) {
    Channel known = channel(channel);
    return jdbi.inTransaction(handle -> log.addTest(handle, known.id(), clock.instant()));
  }

  /** Alerts of a subscription after a number, oldest first: what a receiver catches up with. */
  public List<DeliveryLog.Line> deliveries(String subscription, long after, int limit) {
    return jdbi.withHandle(handle -> log.after(handle, subscription, after, limit));
  }

  /** Attempts on a message, in their order. */
  public List<DeliveryLog.AttemptLine> attempts(String message) {
    return jdbi.withHandle(handle -> log.attempts(handle, message));
  }

  /** Sends the messages of an alert again, under their own ids; returns how many. */
  public int replay(String subscription, long number) {
    return jdbi.inTransaction(
        handle -> {
          List<String> messages = log.messages(handle, subscription, number);
          messages.forEach(message -> log.replay(handle, message));
          return messages.size();
        });
  }

  /** How many matches stand where; they add up to all there are. */
  public Map<String, Long> counts(@Nullable String subscription) {
    return jdbi.withHandle(handle -> log.counts(handle, subscription));
  }

  private Channel channel(String id) {
    return jdbi.withHandle(handle -> channels.find(handle, id))
        .orElseThrow(() -> new IllegalArgumentException("there is no channel " + id));
  }
}
