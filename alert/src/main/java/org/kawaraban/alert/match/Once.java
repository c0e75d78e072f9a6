package org.kawaraban.alert.match;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kawaraban.alert.match.Facts.MeetingNews;
import org.kawaraban.alert.match.Facts.Substance;
import org.kawaraban.alert.subscription.Clause;
import org.kawaraban.alert.subscription.Field;
import org.kawaraban.alert.subscription.Subscription;

/**
 * One meeting, however many sources in however many languages tell of it, is one alert, and another
 * one whenever its substance becomes different.
 */
public final class Once {
  private static final String PAGE_KINDS = "item-";

  /**
   * The meeting that an alert of this change would tell the subscriber of.
   *
   * <p>A page that speaks of a meeting tells of the meeting, but to those who ask for pages by kind
   * it tells of itself. Empty where the change is news each time it happens.
   */
  public static Optional<MeetingNews> meeting(Facts facts, Subscription subscription) {
    boolean ofPage = facts.change().subject().startsWith("item/");
    return ofPage && asksForPages(subscription)
        ? Optional.empty()
        : Optional.ofNullable(facts.meeting());
  }

  /**
   * Whether it is still to be told.
   *
   * @param told what the subscriber knows of the meeting, null where nothing
   * @param sameCause whether it is the cause itself that told it: it may bring several changes, and
   *     they belong together
   */
  public static boolean isNews(MeetingNews meeting, @Nullable Substance told, boolean sameCause) {
    return sameCause || !meeting.substance().equals(told);
  }

  /** Whether it names such a kind; to exclude one is not to ask for it. */
  private static boolean asksForPages(Subscription subscription) {
    return asksForPages(subscription.clause(), true);
  }

  private static boolean asksForPages(Clause clause, boolean wanted) {
    return clause.match(
        is -> wanted && is.term().field() == Field.KIND && is.term().value().startsWith(PAGE_KINDS),
        all -> all.parts().stream().anyMatch(part -> asksForPages(part, wanted)),
        any -> any.parts().stream().anyMatch(part -> asksForPages(part, wanted)),
        not -> asksForPages(not.part(), !wanted),
        unreadable -> false);
  }

  private Once() {}
}
