package org.kawaraban.store.query;

import static org.kawaraban.store.TestItem.US_DIALOGUE;

import java.time.Instant;
import java.util.List;
import org.kawaraban.contract.SourceReport;
import org.kawaraban.contract.SourceState;
import org.kawaraban.contract.Stage;
import org.kawaraban.contract.Tier;
import org.kawaraban.store.TestItem;
import org.kawaraban.store.database.Database;
import org.kawaraban.store.read.MeetingReference;
import org.kawaraban.store.record.RecordFixture;
import org.kawaraban.testbed.Testbed;

/** A few pages of each kind, and reports of two sources. */
final class SmallRecord {
  static final TestItem SEVENTH =
      TestItem.named("seventh")
          .published("2019-10-12")
          .tie("US", "cyber-dialogue")
          .tie("US", "cybercrime")
          .own(US_DIALOGUE, 7, "2019-10-11");
  static final MeetingReference SEVENTH_MEETING =
      new MeetingReference("japan-us-cyber-dialogue/7", "Japan-U.S. Cyber Dialogue", "日米サイバー対話", 7);
  static final TestItem SEVENTH_IN_JAPANESE =
      TestItem.named("seventh-ja")
          .lang("ja")
          .source("mofa-ja")
          .published("2019-10-10")
          .own(US_DIALOGUE, null, "2019-10-11", Stage.ANNOUNCED);
  static final TestItem PRESS =
      TestItem.named("press")
          .source("news")
          .tier(Tier.PRESS)
          .published("2010-01-01")
          .tie("DE", "cyber-dialogue");
  static final TestItem UNDATED =
      TestItem.named("undated").captured("2026-10-05T12:00:00Z").tie("LT", "cyber-dialogue");
  static final TestItem IRRELEVANT = TestItem.named("irrelevant").published("2024").irrelevant();

  /** A database that holds it. */
  static Database write() {
    Database database = Database.open(Testbed.shared().freshDatabaseUrl(), 3);
    database.migrate();
    RecordFixture.write(
        database.jdbi(),
        List.of(
            SEVENTH.tagged(),
            SEVENTH_IN_JAPANESE.tagged(),
            PRESS.tagged(),
            UNDATED.tagged(),
            IRRELEVANT.tagged(),
            TestItem.named("ninth")
                .published("2024-07-01")
                .own(US_DIALOGUE, 9, "2024-06-26")
                .tagged(),
            TestItem.named("edited")
                .captured("2026-10-01T00:00:00Z")
                .title("Before")
                .irrelevant()
                .tagged(),
            TestItem.named("edited")
                .captured("2026-10-02T00:00:00Z")
                .title("After")
                .irrelevant()
                .tagged()),
        List.of(
            report("mofa", "2026-11-01T00:00:00Z", SourceState.OK),
            report("mofa", "2026-11-02T00:00:00Z", SourceState.FAILED),
            report("eeas", "2026-11-01T00:00:00Z", SourceState.CHALLENGED)));
    return database;
  }

  static SourceReport report(String source, String at, SourceState state) {
    return new SourceReport(
        source,
        source.toUpperCase(java.util.Locale.ROOT),
        "https://" + source + ".invalid/",
        Instant.parse(at),
        state,
        2,
        1,
        0,
        "",
        null);
  }

  private SmallRecord() {}
}
