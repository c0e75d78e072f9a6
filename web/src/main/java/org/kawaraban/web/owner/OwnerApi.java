package org.kawaraban.web.owner;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.kawaraban.alert.AlertDesk;
import org.kawaraban.alert.OwnAlerts;
import org.kawaraban.alert.channel.Channel;
import org.kawaraban.alert.delivery.Delivery;
import org.kawaraban.alert.subscription.Subscription;
import org.kawaraban.web.account.Gate;
import org.kawaraban.web.account.Role;
import org.kawaraban.web.api.Api;
import org.kawaraban.web.api.Listing;
import org.kawaraban.web.api.RateLimit;
import org.kawaraban.web.owner.Answers.ChannelAnswer;
import org.kawaraban.web.owner.Answers.ForgottenAnswer;
import org.kawaraban.web.owner.Answers.KeptAnswer;
import org.kawaraban.web.owner.Answers.ReplayAnswer;
import org.kawaraban.web.owner.Answers.SecretAnswer;
import org.kawaraban.web.owner.Answers.SubscriptionAnswer;
import org.kawaraban.web.owner.Answers.TestAnswer;
import org.kawaraban.web.owner.Answers.VerdictAnswer;
import org.kawaraban.web.query.Allowed;
import org.kawaraban.web.query.Lookup;
import org.kawaraban.web.query.Parameters;

/** {@code /api/subscriptions} and what belongs to them. */
public final class OwnerApi {
  private static final int MOST_DAYS = 36_500;
  private static final int DEFAULT_DAYS = 30;
  private static final int DEFAULT_LIMIT = 100;
  private static final int MAX_LIMIT = 1000;
  private static final Duration BOTH_SECRETS = Duration.ofDays(1);

  private final AlertDesk desk;
  private final RateLimit trials;
  private final String address;
  private final List<Api.Endpoint> endpoints = new ArrayList<>();

  /**
   * @param trials how often one may ask what a condition would have matched
   * @param address where readers find the pages, for the addresses of feeds
   */
  public OwnerApi(AlertDesk desk, RateLimit trials, String address) {
    this.desk = desk;
    this.trials = trials;
    this.address = address;
    String one = "/api/subscriptions/{id}";
    on(HandlerType.GET, "/api/subscriptions", this::list);
    on(HandlerType.POST, "/api/subscriptions", this::keep);
    on(HandlerType.POST, "/api/subscriptions/test", this::testWish);
    on(HandlerType.GET, one, this::show);
    on(HandlerType.DELETE, one, change(OwnAlerts::delete));
    on(HandlerType.POST, one + "/pause", change(OwnAlerts::pause));
    on(HandlerType.POST, one + "/resume", change(OwnAlerts::resume));
    on(HandlerType.GET, one + "/test", this::test);
    on(HandlerType.GET, one + "/counts", this::counts);
    on(HandlerType.GET, one + "/deliveries", this::deliveries);
    on(HandlerType.POST, one + "/deliveries/{number}/replay", this::replay);
    on(HandlerType.GET, "/api/channels", this::channels);
    on(HandlerType.POST, "/api/channels/{id}/test", this::testChannel);
    on(
        HandlerType.POST,
        "/api/channels/{id}/enable",
        change((own, id) -> own.channels().enable(id)));
    on(HandlerType.POST, "/api/channels/{id}/rotate", this::rotate);
    on(HandlerType.GET, "/api/would-be", this::wouldBe);
    on(HandlerType.GET, "/api/personal-data", this::export);
    on(HandlerType.DELETE, "/api/personal-data", this::forget);
  }

  private void on(HandlerType method, String path, Handler handler) {
    endpoints.add(new Api.Endpoint(method, path, handler));
  }

  public List<Api.Endpoint> endpoints() {
    return endpoints;
  }

  private void list(Context request) {
    OwnAlerts own = own(request);
    Parameters.of(request).refuseOthers();
    Api.answer(
        request, new Listing<>(own.list().stream().map(one -> answer(own, one)).toList(), null));
  }

  private void keep(Context request) {
    OwnAlerts own = own(request);
    SubscriptionRequest wanted = SubscriptionRequest.read(request);
    Subscription subscription = own.read(wanted.wish());
    List<Channel> channels = own.keep(subscription, wanted.destinations());
    request.status(201).header("Location", "/api/subscriptions/" + subscription.id());
    Api.answer(request, new KeptAnswer(answer(own, subscription), KeptAnswer.secrets(channels)));
  }

  private void testWish(Context request) {
    OwnAlerts own = own(request);
    int days = days(request);
    SubscriptionRequest wanted = SubscriptionRequest.read(request);
    Subscription subscription = own.read(wanted.wish());
    own.channels().check(wanted.destinations());
    trials.admit(request);
    Api.answer(request, own.test(subscription, days));
  }

  private void show(Context request) {
    OwnAlerts own = own(request);
    Parameters.of(request).refuseOthers();
    Api.answer(request, answer(own, subscription(own, request)));
  }

  private void test(Context request) {
    OwnAlerts own = own(request);
    Subscription subscription = subscription(own, request);
    int days = days(request);
    trials.admit(request);
    Api.answer(request, own.test(subscription, days));
  }

  private static int days(Context request) {
    Parameters parameters = Parameters.of(request);
    int days = parameters.integer("days", 1, MOST_DAYS).orElse(DEFAULT_DAYS);
    parameters.refuseOthers();
    return days;
  }

  private void counts(Context request) {
    OwnAlerts own = own(request);
    Parameters.of(request).refuseOthers();
    Api.answer(request, own.counts(subscription(own, request).id()));
  }

  private void deliveries(Context request) {
    OwnAlerts own = own(request);
    Parameters parameters = Parameters.of(request);
    int after = parameters.integer("after", 0, Integer.MAX_VALUE).orElse(0);
    int limit = parameters.integer("limit", 1, MAX_LIMIT).orElse(DEFAULT_LIMIT);
    parameters.refuseOthers();
    List<Delivery> found = own.catchUp(subscription(own, request).id(), after, limit);
    boolean more = found.size() == limit;
    Api.answer(
        request, new Listing<>(found, more ? Long.toString(found.get(limit - 1).number()) : null));
  }

  private void replay(Context request) {
    OwnAlerts own = own(request);
    int messages =
        own.replay(request.pathParam("id"), Lookup.number(request, request.pathParam("number")));
    request.status(202);
    Api.answer(request, new ReplayAnswer(messages));
  }

  private void channels(Context request) {
    OwnAlerts own = own(request);
    Parameters.of(request).refuseOthers();
    Api.answer(request, new Listing<>(answers(own, own.channels().all()), null));
  }

  private void testChannel(Context request) {
    OwnAlerts own = own(request);
    String message = own.channels().sendTest(request.pathParam("id"));
    request.status(202);
    Api.answer(request, new TestAnswer(message));
  }

  private void rotate(Context request) {
    OwnAlerts own = own(request);
    Api.answer(
        request,
        new SecretAnswer(own.channels().rotate(request.pathParam("id"), BOTH_SECRETS).text()));
  }

  private void wouldBe(Context request) {
    OwnAlerts own = own(request);
    Parameters parameters = Parameters.of(request);
    String about =
        parameters
            .text("about")
            .orElseThrow(
                () ->
                    parameters.refusal(
                        "about", "", Allowed.these("the id or the subject of a change")));
    parameters.refuseOthers();
    Api.answer(
        request, new Listing<>(own.wouldBe(about).stream().map(VerdictAnswer::of).toList(), null));
  }

  private void export(Context request) {
    Api.answer(request, own(request).export());
  }

  private void forget(Context request) {
    Api.answer(request, new ForgottenAnswer(own(request).forget()));
  }

  /** Something done to what the path names, that has nothing to tell. */
  private Handler change(BiConsumer<OwnAlerts, String> act) {
    return request -> {
      act.accept(own(request), request.pathParam("id"));
      request.status(204);
    };
  }

  private SubscriptionAnswer answer(OwnAlerts own, Subscription one) {
    return Answers.of(
        one, address + "/feeds/" + own.feedToken(one.id()), answers(own, own.channels(one.id())));
  }

  private static List<ChannelAnswer> answers(OwnAlerts own, List<Channel> channels) {
    return channels.stream()
        .map(channel -> ChannelAnswer.of(channel, own.channels().hindrances(channel)))
        .toList();
  }

  private static Subscription subscription(OwnAlerts own, Context request) {
    return own.get(request.pathParam("id"));
  }

  private OwnAlerts own(Context request) {
    return desk.of(Gate.require(Role.SUBSCRIBER, request).name());
  }
}
