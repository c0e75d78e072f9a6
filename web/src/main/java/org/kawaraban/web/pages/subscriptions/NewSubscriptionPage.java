package org.kawaraban.web.pages.subscriptions;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kawaraban.alert.AlertDesk;
import org.kawaraban.alert.OwnAlerts;
import org.kawaraban.alert.channel.Channel;
import org.kawaraban.alert.channel.Destination;
import org.kawaraban.alert.refusal.Refused;
import org.kawaraban.alert.subscription.Language;
import org.kawaraban.alert.subscription.Rate;
import org.kawaraban.alert.subscription.Subscription;
import org.kawaraban.alert.subscription.SubscriptionBook;
import org.kawaraban.alert.subscription.TermNames;
import org.kawaraban.alert.trial.BackTest;
import org.kawaraban.alert.words.RefusalWriter;
import org.kawaraban.alert.words.TermWriter;
import org.kawaraban.contract.RecordChange;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.web.account.Gate;
import org.kawaraban.web.account.Role;
import org.kawaraban.web.api.RateLimit;
import org.kawaraban.web.pages.Form;
import org.kawaraban.web.pages.Frame;
import org.kawaraban.web.pages.Page;
import org.kawaraban.web.pages.wording.ChangeLine;
import org.kawaraban.web.pages.wording.Choices;
import org.kawaraban.web.pages.wording.Choices.Choice;
import org.kawaraban.web.pages.wording.Choices.Option;
import org.kawaraban.web.query.Refusal;

/**
 * {@code /subscriptions/new}: asks what somebody wants to hear of, shows what that would have
 * matched, and keeps it when it is sent again as it was shown.
 */
final class NewSubscriptionPage implements Page, Form {
  static final int RECENT_DAYS = 30;

  private final AlertDesk desk;
  private final RateLimit trials;
  private final Choices choices;
  private final Vocabulary vocabulary;

  NewSubscriptionPage(AlertDesk desk, RateLimit trials, Choices choices, Vocabulary vocabulary) {
    this.desk = desk;
    this.trials = trials;
    this.choices = choices;
    this.vocabulary = vocabulary;
  }

  @Override
  public Model show(Context request, Frame frame) {
    OwnAlerts own = own(request);
    SubscriptionForm form = SubscriptionForm.ofView(request.queryParamMap(), vocabulary);
    return model(frame, own, form, null, "");
  }

  @Override
  public Answer submit(Context request, Frame frame) {
    OwnAlerts own = own(request);
    SubscriptionForm form = new SubscriptionForm(request.formParamMap());
    String condition = form.condition();
    if (condition.isEmpty()) {
      return new Show(422, model(frame, own, form, null, frame.say("subscribe.nothing")));
    }
    try {
      if (form.fields().containsKey("when")) {
        // By itself first: its faults are told at its own characters.
        own.read(form.wish(form.one("when"), frame.language().code()));
      }
      Subscription wanted = own.read(form.wish(condition, frame.language().code()));
      List<Destination> destinations = form.destinations(own.channels().all());
      own.channels().check(destinations);
      String clause = wanted.clause().toString();
      if (form.one("act").equals("keep") && form.one("tried").equals(clause)) {
        own.keep(wanted, destinations);
        return new SeeOther(SubscriptionPage.link(frame, wanted.id(), "keep"));
      }
      trials.admit(request);
      boolean always = SubscriptionBook.matchesEverything(wanted);
      Trial trial = trial(frame, clause, always, own.test(wanted, RECENT_DAYS));
      return new Show(200, model(frame, own, form, trial, ""));
    } catch (Refused refused) {
      Language language = SubscriptionForm.language(frame);
      String problem = frame.say("subscribe.refused", RefusalWriter.sentence(refused, language));
      return new Show(422, model(frame, own, form, null, problem));
    } catch (Refusal tooMany) {
      return new Show(
          tooMany.status(), model(frame, own, form, null, frame.say("subscribe.tooMany")));
    }
  }

  private OwnAlerts own(Context request) {
    return desk.of(Gate.require(Role.SUBSCRIBER, request).name());
  }

  private static Trial trial(Frame frame, String clause, boolean always, BackTest.Result result) {
    return new Trial(
        clause,
        always,
        result,
        result.examples().stream().map(one -> example(frame, one)).toList());
  }

  private static Example example(Frame frame, BackTest.Example one) {
    return new Example(
        ChangeLine.of(frame, one.change()),
        TermWriter.say(one.reasons(), SubscriptionForm.language(frame)));
  }

  private Model model(
      Frame frame, OwnAlerts own, SubscriptionForm form, @Nullable Trial trial, String problem) {
    List<Choice> fields =
        List.of(
            choices.partner(frame, null),
            choices.topic(frame, null),
            choices.seriesBySlug(frame),
            choices.instrument(frame, null),
            choices.source(frame, null),
            choices.lang(frame, null));
    return new Model(frame, form, fields, own.channels().all(), trial, problem);
  }

  /**
   * What a subscription would have matched.
   *
   * @param clause as it was understood
   * @param always whether it matches every change there is
   * @param examples the newest of those it would have told of
   */
  record Trial(String clause, boolean always, BackTest.Result result, List<Example> examples) {}

  /** A change, and the terms by which it would have been told. */
  record Example(ChangeLine line, String reasons) {}

  /**
   * The form.
   *
   * @param fields of which each takes any of several values
   * @param trial null before it was tried
   * @param problem why it cannot be, empty otherwise
   */
  record Model(
      Frame frame,
      SubscriptionForm form,
      List<Choice> fields,
      List<Channel> channels,
      @Nullable Trial trial,
      String problem)
      implements Page.Model {
    @Override
    public String template() {
      return "subscriptions/subscribe.jte";
    }

    /** Kinds of change by their words. */
    List<Option> kinds() {
      return Arrays.stream(RecordChange.Kind.values())
          .map(kind -> new Option(TermNames.kindWord(kind), frame.say("kindOfChange." + kind)))
          .toList();
    }

    List<Option> rates() {
      return Arrays.stream(Rate.values())
          .map(rate -> new Option(rate.name(), frame.say("rate." + rate)))
          .toList();
    }

    /** Some zones to choose from; any other may be written. */
    List<String> zones() {
      return List.of(
          "Asia/Tokyo",
          "Asia/Singapore",
          "Asia/Kolkata",
          "Australia/Sydney",
          "Europe/London",
          "Europe/Brussels",
          "America/New_York",
          "America/Los_Angeles",
          "UTC");
    }

    String language() {
      return form.fields().containsKey("language") ? form.one("language") : frame.language().code();
    }
  }
}
