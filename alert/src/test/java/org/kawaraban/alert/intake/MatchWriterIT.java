package org.kawaraban.alert.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kawaraban.alert.TravelledClock;
import org.kawaraban.alert.channel.Channel;
import org.kawaraban.alert.channel.WebhookSecret;
import org.kawaraban.alert.database.Database;
import org.kawaraban.alert.delivery.ChannelRepository;
import org.kawaraban.alert.delivery.Delivery;
import org.kawaraban.alert.delivery.DeliveryLog;
import org.kawaraban.alert.delivery.Gatherer;
import org.kawaraban.alert.match.Facts;
import org.kawaraban.alert.match.Facts.MeetingNews;
import org.kawaraban.alert.match.Facts.Substance;
import org.kawaraban.alert.match.TextQueries;
import org.kawaraban.alert.personal.PersonalData;
import org.kawaraban.alert.refusal.Refused;
import org.kawaraban.alert.subscription.Clause;
import org.kawaraban.alert.subscription.Field;
import org.kawaraban.alert.subscription.Language;
import org.kawaraban.alert.subscription.Rate;
import org.kawaraban.alert.subscription.Subscription;
import org.kawaraban.alert.subscription.SubscriptionBook;
import org.kawaraban.alert.subscription.SubscriptionBook.Wish;
import org.kawaraban.alert.subscription.SubscriptionRepository;
import org.kawaraban.alert.subscription.Term;
import org.kawaraban.alert.subscription.TermNames;
import org.kawaraban.alert.tell.Told;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.contract.RecordChange;
import org.kawaraban.contract.RecordChange.Kind;
import org.kawaraban.contract.RecordChange.Timing;
import org.kawaraban.contract.Stage;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.testbed.Testbed;

class MatchWriterIT {
  private static final Substance ANNOUNCED =
      new Substance(5, PartialDate.parse("2026-12-01"), null, null, Stage.ANNOUNCED, false);

  private final SecureRandom random = new SecureRandom();
  private final TravelledClock clock = TravelledClock.standing();
  private final Database database = Database.open(Testbed.shared().freshDatabaseUrl(), 2);
  private final SubscriptionBook book =
      new SubscriptionBook(database.jdbi(), clock, random, TextQueries::isSearchable);
  private final Set<Term> about = new HashSet<>(Set.of(new Term(Field.PARTNER, "GB")));
  private @Nullable MeetingNews meeting;
  private Runnable whileRead = () -> {};
  private final MatchWriter writer =
      new MatchWriter(
          new SubscriptionRepository(new TermNames(Vocabulary.bundled())),
          change -> {
            whileRead.run();
            Set<Term> terms = new HashSet<>(about);
            terms.add(new Term(Field.KIND, TermNames.kindWord(change.kind())));
            return new Facts(change, terms, List.of(), meeting);
          },
          change -> new Told("UK", "英国", List.of("GB"), null, null, null, "/", List.of()),
          clock);

  @AfterEach
  void close() {
    writer.close();
    database.close();
  }

  @Test
  void allThatOneCauseBringsToOneOwnerComesInOneMessageHoweverItIsPolled() {
    Subscription cells = subscribe("cells", "partner:GB and kind:cell-filled");
    Subscription pages = subscribe("pages", "partner:GB and kind:item-relevant");

    write(change(1, Kind.ITEM_RELEVANT, "item/a", "item/a@1"));
    clock.travel(Duration.ofMillis(150));
    write(change(2, Kind.CELL_FILLED, "cell/GB/x", "item/a@1"));
    assertThat(gather()).isZero();
    clock.travel(Duration.ofMillis(60));

    assertThat(gather()).isEqualTo(1);
    assertThat(numbers(cells)).isEqualTo(numbers(pages)).containsExactly(1L);
  }

  @Test
  void whatComesTooLateForItsMessageComesInAnother() {
    Subscription british = subscribe("UK", "partner:GB");
    write(change(1, Kind.ITEM_RELEVANT, "item/a", "item/a@1"));
    clock.travel(Duration.ofSeconds(1));
    assertThat(gather()).isEqualTo(1);

    write(change(2, Kind.CELL_FILLED, "cell/GB/x", "item/a@1"));
    clock.travel(Duration.ofSeconds(1));

    assertThat(gather()).isEqualTo(1);
    assertThat(numbers(british)).containsExactly(1L, 2L);
  }

  @Test
  void aMeetingIsToldAgainOnlyWhereItsSubstanceDiffers() {
    Subscription british = subscribe("UK", "partner:GB");
    meeting = new MeetingNews(List.of("s/5"), ANNOUNCED);
    write(change(1, Kind.MEETING_ANNOUNCED, "meeting/s/5", "item/a@1"));
    write(change(2, Kind.ITEM_RELEVANT, "item/b", "item/b@1"));
    write(change(3, Kind.MEETING_CHANGED, "meeting/s/5", "item/c@1"));
    assertThat(numbers(british)).containsExactly(1L);

    // Under another name, and with a place.
    meeting =
        new MeetingNews(
            List.of("s/2026-12-01", "s/5"),
            new Substance(5, ANNOUNCED.start(), null, "London", Stage.ANNOUNCED, false));
    write(change(4, Kind.ITEM_RELEVANT, "item/d", "item/d@1"));
    write(change(5, Kind.MEETING_CHANGED, "meeting/s/2026-12-01", "item/e@1"));

    assertThat(numbers(british)).containsExactly(1L, 2L);
  }

  @Test
  void aChangeReadTwiceCountsOnceAndAPausedSubscriptionMatchesNothing() {
    Subscription british = subscribe("UK", "partner:GB");
    RecordChange change = change(1, Kind.CELL_FILLED, "cell/GB/x", "item/a@1");
    write(change);
    write(change);
    book.pause(british);
    write(change(2, Kind.CELL_FILLED, "cell/GB/y", "item/b@1"));
    book.resume(british);
    write(change(3, Kind.CELL_FILLED, "cell/GB/z", "item/c@1"));

    assertThat(numbers(british)).containsExactly(1L, 2L);
  }

  @Test
  void aConditionThatNoBuildReadsAnyMoreMatchesNothingAndStopsNobody() {
    Subscription lost = subscribe("lost", "partner:GB");
    Subscription british = subscribe("UK", "partner:GB");
    database
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "update alert.subscription set clause = 'not partner:ATLANTIS' where id = ?",
                    lost.id()));

    write(change(1, Kind.CELL_FILLED, "cell/GB/x", "item/a@1"));
    book.pause(lost);
    book.resume(lost);
    write(change(2, Kind.CELL_FILLED, "cell/GB/y", "item/b@1"));

    assertThat(numbers(british)).containsExactly(1L, 2L);
    assertThat(numbers(lost)).isEmpty();
    assertThat(book.list("taro")).extracting(Subscription::name).contains("lost", "UK");
    assertThat(book.find(lost.id()).orElseThrow().clause())
        .hasToString("not partner:ATLANTIS")
        .isInstanceOf(Clause.Unreadable.class);
    book.delete(lost);
    assertThat(book.list("taro")).extracting(Subscription::name).containsExactly("UK");
  }

  @Test
  void whatCouldNotBeReadAgainIsNotTaken() {
    String longer = String.join(" or ", Collections.nCopies(150, "series:日仏サイバー協議"));
    String deeper =
        "partner:GB or partner:US and (".repeat(40) + "kind:item-edited" + ")".repeat(40);

    assertThatThrownBy(() -> subscribe("longer", longer))
        .isInstanceOf(Refused.class)
        .hasMessageStartingWith("KEPT_TOO_LONG");
    assertThatThrownBy(() -> subscribe("deeper", deeper))
        .isInstanceOf(Refused.class)
        .hasMessageStartingWith("TOO_DEEP");
  }

  @Test
  void whoAsksForPagesIsToldOfEachAndWhoExcludesAKindOfThemIsNot() {
    Subscription pages = subscribe("pages", "partner:GB and kind:item-relevant");
    Subscription noEdits = subscribe("no edits", "partner:GB and not kind:item-edited");
    meeting = new MeetingNews(List.of("s/5"), ANNOUNCED);
    write(change(1, Kind.ITEM_RELEVANT, "item/a", "item/a@1"));
    write(change(2, Kind.ITEM_RELEVANT, "item/b", "item/b@1"));

    assertThat(numbers(pages)).containsExactly(1L, 2L);
    assertThat(numbers(noEdits)).containsExactly(1L);
  }

  @Test
  void aSubscriptionForgottenWhileAChangeIsReadMatchesNothing() {
    subscribe("UK", "partner:GB");
    meeting = new MeetingNews(List.of("s/5"), ANNOUNCED);
    whileRead = () -> database.jdbi().useTransaction(handle -> PersonalData.forget(handle, "taro"));

    write(change(1, Kind.MEETING_ANNOUNCED, "meeting/s/5", "item/a@1"));

    assertThat(rows("match") + rows("match_change") + rows("told")).isZero();
  }

  private int rows(String table) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("select count(*) from alert." + table)
                    .mapTo(Integer.class)
                    .one());
  }

  private Subscription subscribe(String name, String when) {
    Subscription subscription =
        book.read(
            "taro", new Wish(name, when, Rate.INSTANT, Language.EN, ZoneOffset.UTC, null, false));
    Channel channel =
        new Channel(
            SubscriptionBook.newId(random),
            "taro",
            Channel.Kind.WEBHOOK,
            "https://example.invalid/hook",
            WebhookSecret.generate(random),
            null,
            true,
            null);
    ChannelRepository channels = new ChannelRepository();
    database
        .jdbi()
        .useTransaction(
            handle -> {
              SubscriptionBook.keep(handle, subscription);
              Channel kept = channels.addOrFind(handle, channel, clock.instant());
              channels.connect(handle, subscription.id(), kept.id());
            });
    return subscription;
  }

  private void write(RecordChange change) {
    database
        .jdbi()
        .useTransaction(
            handle -> writer.write(handle, List.of(change), Map.of(0, change.sequence())));
  }

  private int gather() {
    return database.jdbi().withHandle(new Gatherer(clock)::gather);
  }

  private List<Long> numbers(Subscription subscription) {
    return database
        .jdbi()
        .withHandle(handle -> new DeliveryLog().after(handle, subscription.id(), 0, 100))
        .stream()
        .map(Delivery::number)
        .toList();
  }

  private RecordChange change(long sequence, Kind kind, String subject, String cause) {
    return new RecordChange(
        "%024x".formatted(sequence),
        sequence,
        kind,
        Timing.LIVE,
        subject,
        null,
        null,
        List.of(),
        cause,
        clock.instant());
  }
}
