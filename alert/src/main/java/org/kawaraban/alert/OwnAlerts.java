package org.kawaraban.alert;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.kawaraban.alert.channel.Channel;
import org.kawaraban.alert.channel.Destination;
import org.kawaraban.alert.delivery.ChannelRepository;
import org.kawaraban.alert.delivery.Delivery;
import org.kawaraban.alert.delivery.DeliveryLog;
import org.kawaraban.alert.delivery.Requests;
import org.kawaraban.alert.match.TextQueries;
import org.kawaraban.alert.personal.PersonalData;
import org.kawaraban.alert.refusal.Refused;
import org.kawaraban.alert.refusal.Refused.Reason;
import org.kawaraban.alert.subscription.Subscription;
import org.kawaraban.alert.subscription.SubscriptionBook;
import org.kawaraban.alert.subscription.SubscriptionBook.Wish;
import org.kawaraban.alert.trial.BackTest;
import org.kawaraban.alert.trial.Inquiry;
import org.kawaraban.store.read.RecordReader;

/**
 * The subscriptions of one owner, their channels, and what became of their alerts. What belongs to
 * others is refused in the words for what does not exist.
 *
 * <p>Methods that take an id throw {@link Refused} where there is no such thing.
 */
public final class OwnAlerts {
  /** Longest a person waits to see what a condition would have matched. */
  private static final Duration MOST_TRIED = Duration.ofSeconds(5);

  private final String owner;
  private final Jdbi jdbi;
  private final Clock clock;
  private final RecordReader record;
  private final SubscriptionBook book;
  private final OwnChannels channels;
  private final DeliveryLog log = new DeliveryLog();

  OwnAlerts(String owner, Jdbi jdbi, Clock clock, SecureRandom random, RecordReader record) {
    this.owner = owner;
    this.jdbi = jdbi;
    this.clock = clock;
    this.record = record;
    this.channels = new OwnChannels(owner, jdbi, clock, random);
    this.book = new SubscriptionBook(jdbi, clock, random, TextQueries::isSearchable);
  }

  /**
   * Makes a subscription of a wish; keeps nothing yet.
   *
   * @throws Refused it is written wrong or can never match
   */
  public Subscription read(Wish wish) {
    return book.read(owner, wish);
  }

  /**
   * What a subscription would have matched, in the last days and ever; changes nothing.
   *
   * @param most time to take for it: the newest changes are tried first
   */
  public BackTest.Result test(Subscription subscription, int lastDays, Duration most) {
    Instant recent = clock.instant().minus(Duration.ofDays(lastDays));
    return new BackTest(jdbi, record, clock, most).run(subscription, recent);
  }

  /** The same while somebody waits for a page. */
  public BackTest.Result test(Subscription subscription, int lastDays) {
    return test(subscription, lastDays, MOST_TRIED);
  }

  /**
   * Keeps a subscription together with where its alerts go.
   *
   * @param subscription made by {@link #read}
   * @return the channels, webhooks with the secret their messages are signed with
   */
  public List<Channel> keep(Subscription subscription, Collection<Destination> destinations) {
    if (!subscription.owner().equals(owner)) {
      throw new IllegalArgumentException("the subscription is not of " + owner);
    }
    return jdbi.inTransaction(
        handle -> {
          SubscriptionBook.keep(handle, subscription);
          return channels.connect(handle, subscription, destinations);
        });
  }

  /** Oldest first. */
  public List<Subscription> list() {
    return book.list(owner);
  }

  public Subscription get(String subscription) {
    return book.find(subscription)
        .filter(one -> one.owner().equals(owner))
        .orElseThrow(() -> AlertDesk.noSubscription(subscription));
  }

  /** Nothing matches it until it is resumed. */
  public void pause(String subscription) {
    book.pause(get(subscription));
  }

  public void resume(String subscription) {
    book.resume(get(subscription));
  }

  /** For ever. */
  public void delete(String subscription) {
    book.delete(get(subscription));
  }

  /** Where alerts of the owner go. */
  public OwnChannels channels() {
    return channels;
  }

  /** The channels of a subscription. */
  public List<Channel> channels(String subscription) {
    Subscription known = get(subscription);
    return jdbi.withHandle(handle -> new ChannelRepository().of(handle, known.id()));
  }

  /**
   * Alerts of a subscription after a number, oldest first: what a receiver catches up with, and the
   * log of what became of them.
   */
  public List<Delivery> catchUp(String subscription, long after, int limit) {
    Subscription known = get(subscription);
    return jdbi.inTransaction(handle -> log.after(handle, known.id(), after, limit));
  }

  /** Alerts of a subscription that are out, newest first. */
  public List<Delivery> newest(String subscription, int limit) {
    Subscription known = get(subscription);
    return jdbi.inTransaction(handle -> log.newest(handle, known.id(), limit));
  }

  /** How many alerts of a subscription stand where. */
  public Delivery.Counts counts(String subscription) {
    Subscription known = get(subscription);
    return jdbi.withHandle(handle -> log.counts(handle, known.id()));
  }

  /** Sends the messages of an alert again, under their own ids; returns how many. */
  public int replay(String subscription, long number) {
    List<Delivery.Sent> messages =
        catchUp(subscription, number - 1, 1).stream()
            .filter(delivery -> delivery.number() == number)
            .findFirst()
            .orElseThrow(() -> new Refused(Reason.NO_ALERT, subscription, number))
            .messages();
    jdbi.useTransaction(
        handle -> messages.forEach(message -> Requests.replay(handle, message.id())));
    return messages.size();
  }

  /**
   * "Would I have been alerted?"
   *
   * @param about the id of a change, or what changed: {@code meeting/<key>}, {@code item/<id>} …
   * @return the newest changes it names with each subscription; empty where there are none
   */
  public List<Inquiry.Answer> wouldBe(String about) {
    return new Inquiry(jdbi, record).ask(about, list());
  }

  /** What the addresses of a subscription's feed and calendar hold; who knows it reads them. */
  public String feedToken(String subscription) {
    Subscription known = get(subscription);
    return jdbi.withHandle(handle -> FeedAddresses.of(handle, known.id()));
  }

  /** Gives feed and calendar of a subscription new addresses; the old ones lead nowhere. */
  public String renewFeedToken(String subscription) {
    Subscription known = get(subscription);
    return jdbi.inTransaction(handle -> FeedAddresses.renew(handle, known.id()));
  }

  /** Everything known of the owner; secrets are left out. */
  public JsonNode export() {
    return jdbi.inTransaction(handle -> PersonalData.export(handle, owner));
  }

  /** Deletes everything known of the owner; returns how many subscriptions and channels. */
  public int forget() {
    return jdbi.inTransaction(handle -> PersonalData.forget(handle, owner));
  }
}
