package org.kawaraban.web.pages.subscriptions;

import java.util.Arrays;
import java.util.stream.Stream;

/** The keys of messages that end in the name of a value only this package knows. */
public final class SubscriptionKeys {
  public static Stream<String> completed() {
    Stream<String> consents =
        Stream.of("lead", "submit", "done")
            .flatMap(
                word ->
                    Arrays.stream(ConsentPage.Act.values())
                        .map(act -> "consent." + word + "." + act));
    return Stream.concat(consents, SubscriptionPage.DONE.stream().map("did."::concat));
  }

  private SubscriptionKeys() {}
}
