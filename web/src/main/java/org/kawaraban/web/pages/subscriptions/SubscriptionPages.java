package org.kawaraban.web.pages.subscriptions;

import org.kawaraban.alert.AlertDesk;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.web.api.RateLimit;
import org.kawaraban.web.pages.Pages;
import org.kawaraban.web.pages.wording.Choices;

/** Subscriptions, and the links of their mail, by path. */
public final class SubscriptionPages {
  /**
   * Declares them.
   *
   * @param trials how often one may ask what a condition would have matched
   */
  public static void declare(
      Pages pages, AlertDesk desk, RateLimit trials, Choices choices, Vocabulary vocabulary) {
    NewSubscriptionPage one = new NewSubscriptionPage(desk, trials, choices, vocabulary);
    SubscriptionPage known = new SubscriptionPage(desk);
    ConsentPage confirm = new ConsentPage(desk.consents(), ConsentPage.Act.CONFIRM);
    ConsentPage unsubscribe = new ConsentPage(desk.consents(), ConsentPage.Act.UNSUBSCRIBE);
    pages.show("/subscriptions", new SubscriptionsPage(desk));
    pages.show("/subscriptions/new", one);
    pages.submit("/subscriptions/new", one);
    pages.show("/subscriptions/{id}", known);
    pages.submit("/subscriptions/{id}/{act}", known);
    pages.show("/alerts/confirm/{token}", confirm);
    pages.submit("/alerts/confirm/{token}", confirm);
    pages.show("/alerts/unsubscribe/{token}", unsubscribe);
    pages.submit("/alerts/unsubscribe/{token}", unsubscribe);
  }

  private SubscriptionPages() {}
}
