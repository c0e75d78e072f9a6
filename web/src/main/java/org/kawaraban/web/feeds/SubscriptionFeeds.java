package org.kawaraban.web.feeds;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kawaraban.alert.AlertDesk;
import org.kawaraban.alert.delivery.Delivery;
import org.kawaraban.alert.record.Teller;
import org.kawaraban.alert.subscription.Language;
import org.kawaraban.alert.tell.Told;
import org.kawaraban.store.calendar.Calendars;
import org.kawaraban.web.query.Refusal;
import org.kawaraban.web.reference.Reference;

/**
 * {@code /feeds/{token}}: the alerts of one subscription, and below it {@code calendar.ics}, the
 * meetings to come that it asks for; for whoever knows the address. Feed readers and calendars
 * cannot sign in.
 */
public final class SubscriptionFeeds {
  private static final int ENTRIES = 50;

  private final AlertDesk desk;
  private final Reference reference;
  private final String address;
  private final Clock clock;

  /**
   * @param address where readers find the pages
   */
  public SubscriptionFeeds(AlertDesk desk, Reference reference, String address, Clock clock) {
    this.desk = desk;
    this.reference = reference;
    this.address = address;
    this.clock = clock;
  }

  public Map<String, Handler> routes() {
    return Map.of("/feeds/{token}", this::show, "/feeds/{token}/calendar.ics", this::calendar);
  }

  private void show(Context request) {
    AlertDesk.Feed feed =
        desk.feed(request.pathParam("token"), ENTRIES).orElseThrow(() -> unknown(request));
    Language language = feed.subscription().language();
    AtomFeed atom =
        new AtomFeed(
            address,
            request.path(),
            "/subscriptions/" + feed.subscription().id(),
            feed.subscription().name() + " · Kawaraban",
            feed.subscription().created(),
            feed.deliveries().stream().flatMap(one -> entries(one, language)).toList());
    request.header("Cache-Control", "private, no-cache");
    request.contentType(AtomFeed.MEDIA_TYPE).result(atom.write());
  }

  private void calendar(Context request) {
    AlertDesk.Calendar calendar =
        desk.calendar(request.pathParam("token")).orElseThrow(() -> unknown(request));
    Language language = calendar.subscription().language();
    String written =
        Calendars.feed(
            calendar.subscription().name() + " · Kawaraban",
            calendar.meetings(),
            new Calendars.Wording(
                meeting -> Teller.name(meeting, language),
                place -> language == Language.JA ? reference.placeInJapanese(place) : place,
                meeting -> address + "/meetings/" + meeting.key()),
            clock.instant());
    request.header("Cache-Control", "private, no-cache");
    request.contentType("text/calendar; charset=utf-8").result(written);
  }

  private static Refusal unknown(Context request) {
    return Refusal.notFound("feed", request.path(), request.path(), "the address of a feed");
  }

  private static Stream<FeedEntry> entries(Delivery delivery, Language language) {
    return delivery.changes().stream().map(change -> entry(delivery, change, language));
  }

  /** The fragment leads to the page of its subject and makes the entry one of its own. */
  private static FeedEntry entry(Delivery delivery, Delivery.Change change, Language language) {
    Told told = change.told();
    String path = told == null ? "/" : told.path();
    return new FeedEntry(
        path + "#" + change.id(),
        told == null ? change.subject() : told.title(language),
        null,
        delivery.matched(),
        told == null ? "" : summary(told),
        List.of(change.kind()));
  }

  private static String summary(Told told) {
    String facts =
        Stream.of(told.start(), told.place())
            .filter(Objects::nonNull)
            .map(Object::toString)
            .collect(Collectors.joining(" · "));
    String sources =
        told.sources().stream()
            .map(source -> source.title() + " " + source.url())
            .collect(Collectors.joining("\n"));
    return facts.isEmpty() ? sources : facts + "\n" + sources;
  }
}
