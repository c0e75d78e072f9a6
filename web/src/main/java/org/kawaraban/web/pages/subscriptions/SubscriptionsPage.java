package org.kawaraban.web.pages.subscriptions;

import io.javalin.http.Context;
import java.util.Collection;
import java.util.List;
import org.kawaraban.alert.AlertDesk;
import org.kawaraban.alert.OwnAlerts;
import org.kawaraban.alert.delivery.Delivery;
import org.kawaraban.alert.subscription.Subscription;
import org.kawaraban.alert.trial.Inquiry;
import org.kawaraban.alert.words.TermWriter;
import org.kawaraban.web.account.Gate;
import org.kawaraban.web.account.Role;
import org.kawaraban.web.pages.Frame;
import org.kawaraban.web.pages.Page;
import org.kawaraban.web.pages.wording.ChangeLine;
import org.kawaraban.web.query.Parameters;

/**
 * {@code /subscriptions}: one's own, and for any change whether it alerted ({@code ?about=}) or why
 * not.
 */
final class SubscriptionsPage implements Page {
  private final AlertDesk desk;

  SubscriptionsPage(AlertDesk desk) {
    this.desk = desk;
  }

  @Override
  public Model show(Context request, Frame frame) {
    OwnAlerts own = desk.of(Gate.require(Role.SUBSCRIBER, request).name());
    String about = Parameters.of(request).text("about").orElse("");
    return new Model(
        frame,
        own.list().stream().map(one -> new Line(one, own.counts(one.id()))).toList(),
        about,
        about.isEmpty()
            ? List.of()
            : own.wouldBe(subject(about)).stream()
                .map(answer -> new Verdict(ChangeLine.of(frame, answer.change()), answer))
                .toList());
  }

  /** As the record names it, also where the address of its page was given. */
  private static String subject(String about) {
    return about
        .replaceFirst("^(https?://[^/]+)?/", "")
        .replaceFirst("^(item|meeting)s/", "$1/")
        .replaceFirst("[?#].*", "");
  }

  /** A subscription and how many alerts it gave. */
  record Line(Subscription subscription, Delivery.Counts counts) {}

  /** What was made of a change for a subscription. */
  record Verdict(ChangeLine line, Inquiry.Answer answer) {}

  /**
   * The list.
   *
   * @param about what was asked for, empty where nothing was
   */
  record Model(Frame frame, List<Line> lines, String about, List<Verdict> verdicts)
      implements Page.Model {
    @Override
    public String template() {
      return "subscriptions/subscriptions.jte";
    }

    /** Why, in terms of the condition. */
    String why(Inquiry.Answer answer) {
      return switch (answer.verdict()) {
        case ALERTED ->
            frame.say("verdict.ALERTED", answer.number(), terms(answer.reasons().keySet()));
        case NO_MATCH -> frame.say("verdict.NO_MATCH") + lack(answer);
        case NOT_NEWS, EARLIER, TOLD_BEFORE, MATCHES_NOW ->
            frame.say("verdict." + answer.verdict());
      };
    }

    private String terms(Collection<String> terms) {
      return TermWriter.say(terms, SubscriptionForm.language(frame));
    }

    private String lack(Inquiry.Answer answer) {
      String missing =
          answer.missing().isEmpty()
              ? ""
              : " " + frame.say("verdict.missing", terms(answer.missing()));
      return answer.unwanted().isEmpty()
          ? missing
          : missing + " " + frame.say("verdict.unwanted", terms(answer.unwanted()));
    }
  }
}
