package org.kawaraban.web.owner;

import java.util.List;
import org.kawaraban.alert.delivery.Delivery;
import org.kawaraban.alert.trial.BackTest;

/** What the owner's part of the API reads and writes, for the document's shapes. */
public final class OwnerShapes {
  public static List<Class<?>> all() {
    return List.of(
        SubscriptionRequest.class,
        Answers.SubscriptionAnswer.class,
        Answers.ChannelAnswer.class,
        Answers.KeptAnswer.class,
        Answers.VerdictAnswer.class,
        Answers.ReplayAnswer.class,
        Answers.TestAnswer.class,
        Answers.SecretAnswer.class,
        Answers.ForgottenAnswer.class,
        Delivery.class,
        Delivery.Counts.class,
        BackTest.Result.class);
  }

  private OwnerShapes() {}
}
