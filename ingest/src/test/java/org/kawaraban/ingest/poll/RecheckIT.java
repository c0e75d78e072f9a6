package org.kawaraban.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kawaraban.contract.PressItem;
import org.kawaraban.ingest.fetch.MisbehavingSite;

/** Pages that change or go away after they were published. */
class RecheckIT {
  private final TestDesk desk = new TestDesk();
  private final AtomicReference<String> page = new AtomicReference<>(TestDesk.article("A"));
  private final AtomicInteger status = new AtomicInteger(200);

  @BeforeEach
  void serve() {
    desk.site.page("/list", "text/html", TestDesk.list("a"));
    desk.site.on(
        "/a", exchange -> MisbehavingSite.respond(exchange, status.get(), "text/html", page.get()));
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void aRecentPageIsAskedAgainEverMoreSeldom() {
    desk.poll();
    for (int hour = 1; hour < 24; hour++) {
      desk.clock.forward(Duration.ofHours(1));
      desk.poll();
    }
    for (int day = 1; day < 40; day++) {
      desk.clock.forward(Duration.ofDays(1));
      desk.poll();
    }

    assertThat(desk.site.hits("/a")).as("once, then after 1 h, 6 h, 1 d, 7 d, 30 d").isEqualTo(6);
    assertThat(desk.outlet.items).hasSize(1);
  }

  @Test
  void aChangedBodyIsANewRevisionOfTheSameItemWithItsDifferenceKept() throws Exception {
    desk.poll();
    page.set(TestDesk.article("A").replace("Tokyo", "Kyoto"));
    desk.clock.forward(Duration.ofHours(2));
    Tally tally = desk.poll();

    assertThat(tally.publishedItems()).isEqualTo(1);
    assertThat(desk.outlet.items).hasSize(2);
    PressItem first = desk.outlet.items.get(0);
    PressItem second = desk.outlet.items.get(1);
    assertThat(second.id()).isEqualTo(first.id());
    assertThat(second.revision()).isNotEqualTo(first.revision());
    assertThat(second.captured()).isAfter(first.captured());
    assertThat(difference())
        .contains("-They met in Tokyo and spoke.", "+They met in Kyoto and spoke.");
    try (Stream<Path> files = Files.list(desk.captureDirectory)) {
      assertThat(files).hasSize(2).allMatch(file -> file.toString().endsWith(".warc.gz"));
    }
  }

  @Test
  void aPageThatComesAndGoesIsNotWithdrawn() {
    desk.poll();
    status.set(404);
    desk.clock.forward(Duration.ofHours(2));
    desk.poll();
    status.set(200);
    desk.clock.forward(Duration.ofHours(25));

    assertThat(desk.poll().reason()).isEmpty();
    assertThat(withdrawn()).isZero();
  }

  @Test
  void aPageThatIsNotFoundTwiceADayApartIsWithdrawn() {
    desk.poll();
    status.set(404);
    desk.clock.forward(Duration.ofHours(2));
    assertThat(desk.poll().reason()).isEmpty();
    desk.clock.forward(Duration.ofHours(12));
    assertThat(desk.poll().reason()).as("too early to tell").isEmpty();
    desk.clock.forward(Duration.ofHours(12));

    assertThat(desk.poll().reason()).isEqualTo("withdrawn: " + canonical());
    assertThat(withdrawn()).isEqualTo(1);
    assertThat(desk.outlet.items).as("a fact, not a deletion").hasSize(1);
    assertThat(desk.poll().reason()).as("until its next turn").isEmpty();
  }

  @Test
  void aPageThatIsGoneIsWithdrawnAtOnce() {
    desk.poll();
    status.set(410);
    desk.clock.forward(Duration.ofHours(2));

    assertThat(desk.poll().reason()).isEqualTo("withdrawn: " + canonical());
  }

  @Test
  void aWithdrawnPageThatComesBackIsSentOnAgain() {
    desk.poll();
    status.set(410);
    desk.clock.forward(Duration.ofHours(2));
    desk.poll();
    status.set(200);
    desk.clock.forward(Duration.ofHours(6));
    desk.poll();

    assertThat(withdrawn()).isZero();
    assertThat(desk.outlet.items)
        .extracting(PressItem::revision)
        .hasSize(2)
        .containsOnly(desk.outlet.items.get(0).revision());
    assertThat(desk.outlet.items.get(1).captured())
        .isAfter(desk.outlet.items.get(0).captured().plus(Duration.ofHours(7)));
  }

  @Test
  void aServerThatFailsSaysNothingOfAWithdrawnPage() {
    desk.poll();
    status.set(410);
    desk.clock.forward(Duration.ofHours(2));
    desk.poll();
    status.set(500);
    desk.clock.forward(Duration.ofHours(6));
    desk.poll();

    assertThat(withdrawn()).isEqualTo(1);
  }

  @Test
  void anAnswerThatCannotBeReadBringsNoPageBack() {
    desk.poll();
    status.set(410);
    desk.clock.forward(Duration.ofHours(2));
    desk.poll();
    status.set(200);
    page.set("");
    desk.clock.forward(Duration.ofHours(6));
    desk.poll();

    assertThat(withdrawn()).isEqualTo(1);
    assertThat(desk.outlet.items).hasSize(1);
  }

  @Test
  void whatWasFoundGoneIsFoundAgainUntilItIsReported() {
    desk.poll();
    status.set(410);
    desk.clock.forward(Duration.ofHours(2));

    assertThat(desk.pollKilledBeforeItsReport().withdrawnPages()).hasSize(1);
    assertThat(desk.poll().withdrawnPages()).hasSize(1);
    assertThat(desk.poll().withdrawnPages()).isEmpty();
  }

  @Test
  void aPageThatDoesNotAnswerKeepsNoOtherFromBeingAskedAgain() {
    publishAnotherLater("/b");
    desk.site.on("/a", exchange -> {});
    desk.site.page("/b", "text/html", TestDesk.article("B").replace("Tokyo", "Kyoto"));

    desk.clock.forward(Duration.ofHours(2));
    desk.poll();
    desk.clock.forward(Duration.ofMinutes(15));
    desk.poll();

    assertThat(desk.outlet.items.get(desk.outlet.items.size() - 1).text()).contains("Kyoto");
  }

  @Test
  void aChallengeOnAnotherHostEndsNoRound() {
    String elsewhere = "http://localhost:" + desk.site.address().getPort() + "/a";
    desk.site.page("/list", "text/html", TestDesk.list("a").replace("/a", elsewhere));
    publishAnotherLater("/b");
    page.set("<title>Just a moment...</title>");
    desk.site.page("/b", "text/html", TestDesk.article("B").replace("Tokyo", "Kyoto"));

    desk.clock.forward(Duration.ofHours(2));
    desk.poll();

    assertThat(desk.outlet.items.get(desk.outlet.items.size() - 1).text()).contains("Kyoto");
  }

  private void publishAnotherLater(String path) {
    desk.poll();
    desk.clock.forward(Duration.ofMinutes(10));
    desk.site.page("/list", "text/html", TestDesk.list(path.substring(1)));
    desk.site.page(path, "text/html", TestDesk.article("B"));
    desk.poll();
    assertThat(desk.outlet.items).hasSize(2);
  }

  private String canonical() {
    return desk.outlet.items.get(0).url().toString();
  }

  private String difference() {
    return desk.jdbi.withHandle(
        handle ->
            handle.createQuery("SELECT difference FROM ingest.change").mapTo(String.class).one());
  }

  private int withdrawn() {
    return desk.jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT count(*) FROM ingest.watched WHERE vanished_at IS NOT NULL")
                .mapTo(Integer.class)
                .one());
  }
}
