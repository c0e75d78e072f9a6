package org.kawaraban.alert;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.kawaraban.alert.channel.Channel.Kind;
import org.kawaraban.alert.channel.Sender;
import org.kawaraban.alert.database.Database;
import org.kawaraban.alert.delivery.Deliverer;
import org.kawaraban.alert.delivery.Gatherer;
import org.kawaraban.alert.delivery.Heartbeats;
import org.kawaraban.alert.delivery.SendingKinds;
import org.kawaraban.alert.intake.ChangeIntake;
import org.kawaraban.alert.mail.MailSender;
import org.kawaraban.alert.record.FactsReader;
import org.kawaraban.alert.record.Round;
import org.kawaraban.alert.record.Teller;
import org.kawaraban.alert.subscription.SubscriptionRepository;
import org.kawaraban.alert.subscription.TermNames;
import org.kawaraban.alert.webhook.ChatSender;
import org.kawaraban.alert.webhook.WebhookSender;
import org.kawaraban.alert.words.StatementWriter;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.store.read.RecordReader;
import org.kawaraban.store.read.SourceView;

/**
 * Tells subscribers what changed in the record: changes from Kafka become matches, matches
 * messages, messages deliveries, each written down before the next.
 *
 * <p>Of several instances on one database one is active; the others wait for it to end.
 */
public final class AlertProgram implements AutoCloseable {
  /** One reads and gathers, the others write down attempts. */
  private static final int CONNECTIONS = 4;

  private final Database database;
  private final Map<Kind, Sender> senders;
  private final boolean privateWebhooks;
  private final ChangeIntake intake;
  private final Deliverer deliverer;

  /**
   * Connects to the database and brings its schema up to date.
   *
   * @param record what changes are about is asked of it
   * @param placesInJapanese of the English name the record has, or of any other: then the same
   * @param onFatal told if it cannot go on because of a bug or a lost database
   * @throws IllegalStateException where the database cannot be reached
   */
  public AlertProgram(
      AlertConfig config,
      RecordReader record,
      UnaryOperator<String> placesInJapanese,
      Clock clock,
      Consumer<Throwable> onFatal) {
    Vocabulary vocabulary = Vocabulary.bundled();
    this.database = Database.open(config.databaseUrl(), CONNECTIONS);
    this.senders = senders(config, new StatementWriter(config.publicBaseUrl(), placesInJapanese));
    this.privateWebhooks = config.privateWebhooks();
    this.deliverer =
        new Deliverer(
            database.jdbi(), clock, senders, config.perSecond(), new SecureRandom(), onFatal);
    Gatherer gatherer = new Gatherer(clock);
    Round round = new Round(record);
    SubscriptionRepository subscriptions = new SubscriptionRepository(new TermNames(vocabulary));
    Heartbeats heartbeats =
        new Heartbeats(
            subscriptions, () -> record.sources().stream().map(SourceView::newest).toList(), clock);
    this.intake =
        new ChangeIntake(
            config.bootstrapServers(),
            database.jdbi(),
            subscriptions,
            round,
            new FactsReader(round, vocabulary),
            new Teller(round, vocabulary),
            clock,
            handle -> {
              heartbeats.beat(handle);
              gatherer.gather(handle);
              deliverer.deliver(handle);
            },
            onFatal);
  }

  private static Map<Kind, Sender> senders(AlertConfig config, StatementWriter statements) {
    Map<Kind, Sender> senders = new EnumMap<>(Kind.class);
    senders.put(Kind.WEBHOOK, new WebhookSender(config.privateWebhooks()));
    senders.put(Kind.CHAT, new ChatSender(config.privateWebhooks(), statements));
    config
        .mailServer()
        .ifPresent(
            server ->
                senders.put(Kind.MAIL, new MailSender(server, config.publicBaseUrl(), statements)));
    return senders;
  }

  /** Starts reading; the topics must be there. */
  public void start() {
    database
        .jdbi()
        .useTransaction(handle -> SendingKinds.set(handle, senders.keySet(), privateWebhooks));
    intake.start();
  }

  /** What it does, and what keeps it from doing more, in words for an operator. */
  public String describe() {
    return senders.containsKey(Kind.MAIL)
        ? "reads record-changes"
        : "reads record-changes; mails wait, because KAWARABAN_ALERT_MAIL_SERVER is not set";
  }

  /** Whether this instance is active or waits to be. */
  public boolean isReady() {
    return intake.isAlive();
  }

  /** Ends after the transaction and the attempts under way. */
  @Override
  public void close() {
    intake.close();
    deliverer.close();
    database.close();
  }
}
