package org.kawaraban.alert;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.kawaraban.alert.channel.Channel;
import org.kawaraban.alert.channel.Destination;
import org.kawaraban.alert.channel.Hindrance;
import org.kawaraban.alert.channel.WebhookSecret;
import org.kawaraban.alert.delivery.ChannelRepository;
import org.kawaraban.alert.delivery.Consents;
import org.kawaraban.alert.delivery.Delivery;
import org.kawaraban.alert.delivery.DeliveryLog;
import org.kawaraban.alert.delivery.SendingKinds;
import org.kawaraban.alert.match.TextQueries;
import org.kawaraban.alert.personal.PersonalData;
import org.kawaraban.alert.record.FactsReader;
import org.kawaraban.alert.record.Round;
import org.kawaraban.alert.subscription.Subscription;
import org.kawaraban.alert.subscription.SubscriptionBook;
import org.kawaraban.alert.subscription.SubscriptionBook.Wish;
import org.kawaraban.alert.trial.BackTest;
import org.kawaraban.alert.trial.Inquiry;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.store.read.RecordReader;

/**
 * The subscriptions of one owner, their channels, and what became of their alerts. What belongs to
 * others is refused in the words for what does not exist.
 *
 * <p>Methods that take an id throw IllegalArgumentException, with a sentence for the user, where
 * there is no such thing.
 */
public final class OwnAlerts {
  private final String owner;
  private final Jdbi jdbi;
  private final Clock clock;
  private final SecureRandom random;
  private final RecordReader record;
  private final SubscriptionBook book;
  private final ChannelRepository channels = new ChannelRepository();
  private final DeliveryLog log = new DeliveryLog();

  OwnAlerts(String owner, Jdbi jdbi, Clock clock, SecureRandom random, RecordReader record) {
    this.owner = owner;
    this.jdbi = jdbi;
    this.clock = clock;
    this.random = random;
    this.record = record;
    this.book = new SubscriptionBook(jdbi, clock, random, TextQueries::isSearchable);
  }

  /**
   * Makes a subscription of a wish; keeps nothing yet.
   *
   * @throws IllegalArgumentException it is written wrong or can never match; the sentence says why
   */
  public Subscription read(Wish wish) {
    return book.read(owner, wish);
  }

  /** What its owner should know of it before it is kept; empty where there is nothing to say. */
  public List<String> warnings(Subscription subscription) {
    return book.warnings(subscription);
  }

  /** What a subscription would have matched, in the last days and ever; changes nothing. */
  public BackTest.Result test(Subscription subscription, int lastDays) {
    Instant since = clock.instant().minus(Duration.ofDays(lastDays));
    return jdbi.inTransaction(handle -> new BackTest(facts()).run(handle, subscription, since));
  }

  /**
   * Keeps a subscription together with where its alerts go. Who reads an address is asked first; a
   * channel that was disabled is tried again.
   *
   * @param subscription made by {@link #read}
   * @return the channels, webhooks with the secret their messages are signed with
   */
  public List<Channel> keep(Subscription subscription, Collection<Destination> destinations) {
    if (!subscription.owner().equals(owner)) {
      throw new IllegalArgumentException("the subscription is not of " + owner);
    }
    List<Channel> wanted =
        destinations.stream()
            .distinct()
            .map(destination -> NewChannel.of(owner, destination, random))
            .toList();
    return jdbi.inTransaction(
        handle -> {
          SubscriptionBook.keep(handle, subscription);
          return wanted.stream().map(channel -> connect(handle, subscription, channel)).toList();
        });
  }

  private Channel connect(Handle handle, Subscription subscription, Channel wanted) {
    String id = channels.addOrFind(handle, wanted, clock.instant()).id();
    channels.connect(handle, subscription.id(), id);
    channels.enable(handle, id);
    Channel known = channels.find(handle, id).orElseThrow();
    if (!known.confirmed()) {
      Consents.ask(handle, known, subscription, clock.instant());
    }
    return known;
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

  /** All channels of the owner. */
  public List<Channel> channels() {
    return jdbi.withHandle(handle -> channels.ofOwner(handle, owner));
  }

  /** The channels of a subscription. */
  public List<Channel> channels(String subscription) {
    Subscription known = get(subscription);
    return jdbi.withHandle(handle -> channels.of(handle, known.id()));
  }

  /** Why messages to a channel of the owner wait; empty where they go out. */
  public Set<Hindrance> hindrances(Channel channel) {
    Set<Hindrance> hindrances = EnumSet.noneOf(Hindrance.class);
    if (!jdbi.withHandle(handle -> SendingKinds.contain(handle, channel.kind()))) {
      hindrances.add(Hindrance.NO_SERVER);
    }
    if (!channel.confirmed()) {
      hindrances.add(Hindrance.NOT_CONFIRMED);
    }
    if (channel.disabledReason() != null) {
      hindrances.add(Hindrance.DISABLED);
    }
    return hindrances;
  }

  /** Lets messages go to a channel again, those held back first. */
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
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "subscription %s has no alert %d".formatted(subscription, number)))
            .messages();
    jdbi.useTransaction(handle -> messages.forEach(message -> log.replay(handle, message.id())));
    return messages.size();
  }

  /**
   * "Would I have been alerted?"
   *
   * @param about the id of a change, or what changed: {@code meeting/<key>}, {@code item/<id>} …
   * @return the newest changes it names with each subscription; empty where there are none
   */
  public List<Inquiry.Answer> wouldBe(String about) {
    List<Subscription> own = list();
    return jdbi.inTransaction(handle -> new Inquiry(facts()).ask(handle, about, own));
  }

  /** What the address of a subscription's feed ends in; who knows it reads the feed. */
  public String feedToken(String subscription) {
    Subscription known = get(subscription);
    return jdbi.withHandle(handle -> FeedAddresses.of(handle, known.id()));
  }

  /** Gives the feed of a subscription a new address; the old one leads nowhere. */
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

  /** For one question: it keeps what it has read. */
  private FactsReader facts() {
    return new FactsReader(new Round(record), Vocabulary.bundled());
  }

  private Channel channel(String id) {
    return jdbi.withHandle(handle -> channels.find(handle, id))
        .filter(channel -> channel.owner().equals(owner))
        .orElseThrow(() -> AlertDesk.noChannel(id));
  }
}
