package org.kawaraban.web.pages.subscriptions;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kawaraban.alert.AlertDesk;
import org.kawaraban.alert.OwnAlerts;
import org.kawaraban.alert.channel.Channel;
import org.kawaraban.alert.channel.Hindrance;
import org.kawaraban.alert.delivery.Delivery;
import org.kawaraban.alert.subscription.Subscription;
import org.kawaraban.alert.tell.Told;
import org.kawaraban.alert.words.TermWriter;
import org.kawaraban.contract.Json;
import org.kawaraban.contract.RecordChange;
import org.kawaraban.web.account.Gate;
import org.kawaraban.web.account.Role;
import org.kawaraban.web.pages.Form;
import org.kawaraban.web.pages.Frame;
import org.kawaraban.web.pages.Language;
import org.kawaraban.web.pages.Page;
import org.kawaraban.web.query.Lookup;
import org.kawaraban.web.query.Parameters;
import org.kawaraban.web.query.Refusal;

/**
 * {@code /subscriptions/{id}}: one's subscription, where its alerts go, and what became of each.
 * What can be done with it is sent to {@code /subscriptions/{id}/{act}}.
 */
final class SubscriptionPage implements Page, Form {
  private static final int LOGGED = 50;
  private static final Duration BOTH_SECRETS = Duration.ofDays(1);

  private final AlertDesk desk;
  private final Map<String, Act> acts =
      Map.of(
          "pause", (own, id, request) -> own.pause(id),
          "resume", (own, id, request) -> own.resume(id),
          "delete", (own, id, request) -> own.delete(id),
          "renew", (own, id, request) -> own.renewFeedToken(id),
          "replay", (own, id, request) -> own.replay(id, number(request)),
          "test", (own, id, request) -> own.channels().sendTest(Form.field(request, "channel")),
          "enable", (own, id, request) -> own.channels().enable(Form.field(request, "channel")),
          "rotate",
              (own, id, request) ->
                  own.channels().rotate(Form.field(request, "channel"), BOTH_SECRETS));

  /** What the page says was just done. */
  static final Set<String> DONE =
      Set.of("keep", "pause", "resume", "renew", "replay", "test", "enable", "rotate");

  SubscriptionPage(AlertDesk desk) {
    this.desk = desk;
  }

  /** Something an owner does. */
  private interface Act {
    void on(OwnAlerts own, String subscription, Context request);
  }

  /** The page of a subscription, saying what was just done. */
  static String link(Frame frame, String id, String done) {
    return frame.link("/subscriptions/" + id, Map.of("done", done));
  }

  @Override
  public Model show(Context request, Frame frame) {
    OwnAlerts own = own(request);
    Subscription subscription = own.get(request.pathParam("id"));
    String id = subscription.id();
    Parameters parameters = Parameters.of(request);
    Delivery.Counts counts = own.counts(id);
    long before =
        parameters
            .integer("before", 1, Integer.MAX_VALUE)
            .map(Integer::longValue)
            .orElse(counts.matched() + 1);
    long after = Math.max(0, before - 1 - LOGGED);
    List<Delivery> log =
        new ArrayList<>(own.catchUp(id, after, (int) Math.min(LOGGED, before - 1 - after)));
    Collections.reverse(log);
    String done = parameters.text("done").orElse("");
    return new Model(
        frame,
        subscription,
        channels(own, id),
        frame.address() + "/feeds/" + own.feedToken(id),
        counts,
        log,
        after > 0 ? Long.toString(after + 1) : "",
        DONE.contains(done) ? done : "");
  }

  @Override
  public Answer submit(Context request, Frame frame) {
    OwnAlerts own = own(request);
    String word = request.pathParam("act");
    Act act = acts.get(word);
    if (act == null) {
      throw Refusal.notFound(
          "act", request.path(), word, String.join(", ", acts.keySet().stream().sorted().toList()));
    }
    String id = own.get(request.pathParam("id")).id();
    act.on(own, id, request);
    return new SeeOther(
        word.equals("delete") ? frame.link("/subscriptions") : link(frame, id, word));
  }

  private static Map<Channel, Set<Hindrance>> channels(OwnAlerts own, String subscription) {
    Map<Channel, Set<Hindrance>> channels = new LinkedHashMap<>();
    own.channels(subscription)
        .forEach(channel -> channels.put(channel, own.channels().hindrances(channel)));
    return channels;
  }

  private OwnAlerts own(Context request) {
    return desk.of(Gate.require(Role.SUBSCRIBER, request).name());
  }

  private static long number(Context request) {
    return Lookup.number(request, Form.field(request, "number"));
  }

  /**
   * The subscription.
   *
   * @param channels in their order, with why messages to them wait
   * @param feed address of its feed, which is all that protects it
   * @param log newest alerts first
   * @param older number before which older alerts are found, empty where these are all
   * @param done what its owner just did, empty where nothing
   */
  record Model(
      Frame frame,
      Subscription subscription,
      Map<Channel, Set<Hindrance>> channels,
      String feed,
      Delivery.Counts counts,
      List<Delivery> log,
      String older,
      String done)
      implements Page.Model {
    @Override
    public String template() {
      return "subscriptions/subscription.jte";
    }

    Set<Hindrance> hindrances(Channel channel) {
      return channels.getOrDefault(channel, Set.of());
    }

    String act(String word) {
      return frame.link("/subscriptions/" + subscription.id() + "/" + word);
    }

    /** What a change is about, in words. */
    String about(Delivery.Change change) {
      Told told = change.told();
      if (told == null) {
        return change.subject();
      }
      return frame.language() == Language.JA ? told.ja() : told.en();
    }

    String kind(Delivery.Change change) {
      return frame.say(
          "kindOfChange."
              + Json.mapper().convertValue(change.kind(), RecordChange.Kind.class).name());
    }

    /** The terms by which it matched, and for words how the page has them. */
    String reasons(Delivery.Change change) {
      return TermWriter.say(change.reasons(), SubscriptionForm.language(frame));
    }

    String olderLink() {
      return frame.link("/subscriptions/" + subscription.id(), Map.of("before", older));
    }

    /** The page of what a change is about; empty where that was never written down. */
    String page(Delivery.Change change) {
      Told told = change.told();
      return told == null ? "" : frame.link(told.path());
    }
  }
}
