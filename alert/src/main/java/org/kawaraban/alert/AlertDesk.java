package org.kawaraban.alert;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.kawaraban.alert.channel.Channel;
import org.kawaraban.alert.database.Database;
import org.kawaraban.alert.delivery.ChannelRepository;
import org.kawaraban.alert.delivery.Consents;
import org.kawaraban.alert.delivery.Delivery;
import org.kawaraban.alert.delivery.DeliveryLog;
import org.kawaraban.alert.match.TextQueries;
import org.kawaraban.alert.record.FactsReader;
import org.kawaraban.alert.record.Round;
import org.kawaraban.alert.refusal.Refused;
import org.kawaraban.alert.refusal.Refused.Reason;
import org.kawaraban.alert.subscription.Subscription;
import org.kawaraban.alert.subscription.SubscriptionBook;
import org.kawaraban.alert.trial.Agenda;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.store.read.MeetingView;
import org.kawaraban.store.read.RecordReader;

/**
 * Where alerts are managed: pages and API ask for {@link #of one owner's}; commands, whose user has
 * the database anyway, for anybody's; links in mails and feeds come with a token.
 */
public final class AlertDesk {
  private final Jdbi jdbi;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final RecordReader record;

  private AlertDesk(DataSource connections, RecordReader record, Clock clock) {
    this.jdbi = Database.jdbi(connections);
    this.clock = clock;
    this.record = record;
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

  /** What one owner has, and nothing of others. */
  public OwnAlerts of(String owner) {
    return new OwnAlerts(owner, jdbi, clock, random, record);
  }

  /** What the owner of a subscription has; for those who may see everybody's. */
  public OwnAlerts ofSubscription(String id) {
    return of(book().find(id).orElseThrow(() -> noSubscription(id)).owner());
  }

  /** What the owner of a channel has; for those who may see everybody's. */
  public OwnAlerts ofChannel(String id) {
    Optional<Channel> channel = jdbi.withHandle(handle -> new ChannelRepository().find(handle, id));
    return of(channel.orElseThrow(() -> noChannel(id)).owner());
  }

  /** Everybody's subscriptions, oldest first; of one owner where one is given. */
  public List<Subscription> list(@Nullable String owner) {
    return book().list(owner);
  }

  /** How many alerts of all there are, and where they stand. */
  public Delivery.Counts counts() {
    return jdbi.withHandle(handle -> new DeliveryLog().counts(handle, null));
  }

  /** What the links in mails do. */
  public Consents consents() {
    return new Consents(jdbi, clock);
  }

  /** The feed at an address that ends in this; nothing where there is none. */
  public Optional<Feed> feed(String token, int entries) {
    return jdbi.inTransaction(
        handle ->
            FeedAddresses.subscription(handle, token)
                .flatMap(id -> book().find(id))
                .map(one -> new Feed(one, new DeliveryLog().newest(handle, one.id(), entries))));
  }

  /** The calendar at an address that holds this; nothing where there is none. */
  public Optional<Calendar> calendar(String token) {
    return jdbi.inTransaction(handle -> FeedAddresses.subscription(handle, token))
        .flatMap(id -> book().find(id))
        .map(
            one ->
                new Calendar(
                    one,
                    new Agenda(record, facts(record))
                        .of(one, LocalDate.ofInstant(clock.instant(), one.zone()))));
  }

  /**
   * What a subscriber's calendar shows.
   *
   * @param meetings those to come that it asks for
   */
  public record Calendar(Subscription subscription, List<MeetingView> meetings) {
    public Calendar {
      meetings = List.copyOf(meetings);
    }
  }

  /**
   * What a subscriber reads in a feed.
   *
   * @param deliveries newest first
   */
  public record Feed(Subscription subscription, List<Delivery> deliveries) {
    public Feed {
      deliveries = List.copyOf(deliveries);
    }
  }

  private SubscriptionBook book() {
    return new SubscriptionBook(jdbi, clock, random, TextQueries::isSearchable);
  }

  /** For one question: it keeps what it has read. */
  static FactsReader facts(RecordReader record) {
    return new FactsReader(new Round(record), Vocabulary.bundled());
  }

  static Refused noSubscription(String id) {
    return new Refused(Reason.NO_SUBSCRIPTION, id);
  }

  static Refused noChannel(String id) {
    return new Refused(Reason.NO_CHANNEL, id);
  }
}
