package org.kawaraban.store.review;

import static org.kawaraban.store.TestItem.US_DIALOGUE;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.store.TestItem;
import org.kawaraban.store.curation.Act;
import org.kawaraban.store.database.Database;
import org.kawaraban.store.query.JdbiRecordReader;
import org.kawaraban.store.read.MatrixQuery;
import org.kawaraban.store.read.MeetingView;
import org.kawaraban.store.read.RecordReader;
import org.kawaraban.store.record.RecordFixture;
import org.kawaraban.testbed.Testbed;

/** A record, its desk, and what curators did there. */
final class CuratedRecord implements AutoCloseable {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.UTC);
  static final String SEVENTH = "japan-us-cyber-dialogue/7";

  final Database database = Database.open(Testbed.shared().freshDatabaseUrl(), 3);
  final RecordReader record = new JdbiRecordReader(database.dataSource());
  final ReviewDesk desk = new ReviewDesk(database.dataSource(), CLOCK);

  CuratedRecord() {
    database.migrate();
  }

  @Override
  public void close() {
    database.close();
  }

  static TestItem page(String name) {
    return TestItem.named(name)
        .published("2019-10-12")
        .tie("US", "cyber-dialogue")
        .own(US_DIALOGUE, 7, "2019-10-11");
  }

  static Act.Citation citation() {
    return new Act.Citation(
        URI.create("https://library.example.invalid/yearbook"),
        "Diplomatic Yearbook",
        "The eighth dialogue took place in Tokyo.",
        PartialDate.parse("2024"));
  }

  void write(TestItem... items) {
    RecordFixture.write(
        database.jdbi(), Stream.of(items).map(TestItem::tagged).toList(), List.of());
  }

  /** Decides before the items come of which it speaks. */
  void decide(Act act, TestItem items) {
    write(items);
    decide(act);
  }

  void decide(Act act) {
    desk.decide("curator", "because", act);
    RecordFixture.followDecisions(database.jdbi());
  }

  MeetingView meeting() {
    return record.meeting(SEVENTH).orElseThrow();
  }

  List<String> subjects() {
    return desk.queue().stream().map(Waiting::subject).toList();
  }

  long cyberDialogues(String partner) {
    return items(partner, "cyber-dialogue");
  }

  long items(String partner, String area) {
    return record.matrix(MatrixQuery.NOW).rows().stream()
        .filter(row -> row.partner().equals(partner))
        .flatMap(row -> row.cells().stream())
        .filter(cell -> cell.area().equals(area))
        .mapToLong(cell -> cell.items())
        .sum();
  }
}
