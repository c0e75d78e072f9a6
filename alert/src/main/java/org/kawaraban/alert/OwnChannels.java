package org.kawaraban.alert;

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
import org.kawaraban.alert.channel.Channel.Kind;
import org.kawaraban.alert.channel.Channel.MailTokens;
import org.kawaraban.alert.channel.Destination;
import org.kawaraban.alert.channel.Hindrance;
import org.kawaraban.alert.channel.WebhookSecret;
import org.kawaraban.alert.delivery.ChannelRepository;
import org.kawaraban.alert.delivery.Consents;
import org.kawaraban.alert.delivery.Requests;
import org.kawaraban.alert.delivery.SendingKinds;
import org.kawaraban.alert.mail.MailServer;
import org.kawaraban.alert.refusal.Refused;
import org.kawaraban.alert.refusal.Refused.Reason;
import org.kawaraban.alert.subscription.Subscription;
import org.kawaraban.alert.subscription.SubscriptionBook;
import org.kawaraban.alert.webhook.WebhookSender;

/**
 * Where alerts of one owner go. Methods that take an id throw {@link Refused} where the owner has
 * no such channel.
 */
public final class OwnChannels {
  private final String owner;
  private final Jdbi jdbi;
  private final Clock clock;
  private final SecureRandom random;
  private final ChannelRepository channels = new ChannelRepository();

  OwnChannels(String owner, Jdbi jdbi, Clock clock, SecureRandom random) {
    this.owner = owner;
    this.jdbi = jdbi;
    this.clock = clock;
    this.random = random;
  }

  /** All of them. */
  public List<Channel> all() {
    return jdbi.withHandle(handle -> channels.ofOwner(handle, owner));
  }

  /** Throws {@link Refused} where nothing can be sent to one of these; keeps nothing. */
  public void check(Collection<Destination> destinations) {
    jdbi.useHandle(handle -> destinations.forEach(destination -> checked(handle, destination)));
  }

  /**
   * Lets alerts of a subscription go there. Who reads an address is asked first; a channel that was
   * disabled is tried again.
   */
  List<Channel> connect(
      Handle handle, Subscription subscription, Collection<Destination> destinations) {
    return destinations.stream()
        .map(destination -> checked(handle, destination))
        .distinct()
        .map(destination -> connect(handle, subscription, made(destination)))
        .toList();
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

  private static Destination checked(Handle handle, Destination destination) {
    Kind kind = destination.kind();
    String address = destination.address();
    return switch (kind) {
      case MAIL -> new Destination(kind, MailServer.checked(address));
      case WEBHOOK, CHAT ->
          new Destination(
              kind,
              WebhookSender.checked(address, !SendingKinds.refusePrivateAddresses(handle, kind)));
    };
  }

  private Channel made(Destination to) {
    WebhookSecret secret = to.kind() == Kind.WEBHOOK ? WebhookSecret.generate(random) : null;
    boolean mail = to.kind() == Kind.MAIL;
    MailTokens tokens =
        mail
            ? new MailTokens(SubscriptionBook.newToken(random), SubscriptionBook.newToken(random))
            : null;
    return new Channel(
        SubscriptionBook.newId(random),
        owner,
        to.kind(),
        to.address(),
        secret,
        tokens,
        !mail,
        null);
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
    Channel known = get(channel);
    jdbi.useTransaction(handle -> channels.enable(handle, known.id()));
  }

  /**
   * Gives a channel a new secret. The former one signs too for so long.
   *
   * @return the new one
   */
  public WebhookSecret rotate(String channel, Duration both) {
    Channel known = get(channel);
    if (known.secret() == null) {
      throw new Refused(Reason.NO_SECRET, channel);
    }
    WebhookSecret secret = WebhookSecret.generate(random);
    Instant until = clock.instant().plus(both);
    jdbi.useTransaction(handle -> channels.rotate(handle, known.id(), secret, until));
    return secret;
  }

  /** Sends a message that says only that messages arrive; returns its id. */
  public String sendTest(String channel) {
    Channel known = get(channel);
    return jdbi.inTransaction(handle -> Requests.addTest(handle, known.id(), clock.instant()));
  }

  private Channel get(String id) {
    return jdbi.withHandle(handle -> channels.find(handle, id))
        .filter(channel -> channel.owner().equals(owner))
        .orElseThrow(() -> AlertDesk.noChannel(id));
  }
}
