package org.kawaraban.store.matrix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.kawaraban.contract.TaggedItem;
import org.kawaraban.contract.Tier;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.store.TestItem;
import org.kawaraban.store.database.Database;
import org.kawaraban.store.query.JdbiRecordReader;
import org.kawaraban.store.read.MatrixQuery;
import org.kawaraban.store.read.RecordReader;
import org.kawaraban.store.record.RecordFixture;
import org.kawaraban.testbed.Testbed;

/** The paper's own events, {@code paper-events.csv}, beside its own table. */
class PaperRegressionIT {
  @Test
  void asKnownAndTrueWhenThePaperEndsTheTableIsThePapersExactly() throws IOException {
    List<TaggedItem> events = events();
    try (Database database = Database.open(Testbed.shared().freshDatabaseUrl(), 2)) {
      database.migrate();
      RecordFixture.write(database.jdbi(), events, List.of());
      RecordReader record = new JdbiRecordReader(database.dataSource());

      MatrixQuery then =
          MatrixQuery.NOW.withAllEvidence().knownOn(LocalDate.of(2019, 10, 1)).trueIn(2019);

      assertThat(record.counts().items()).isEqualTo(37);
      assertThat(MatrixTable.csv(record.matrix(then))).isEqualTo(read("table1.csv"));
    }
  }

  /** In the paper's words: evidence of the tier "paper", which supports cells and fills none. */
  private static List<TaggedItem> events() throws IOException {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    List<TaggedItem> items = new ArrayList<>();
    try (Reader reader =
        new InputStreamReader(
            PaperRegressionIT.class.getResourceAsStream("paper-events.csv"), UTF_8)) {
      for (CSVRecord event : format.parse(reader)) {
        String ordinal = event.get("ordinal");
        items.add(
            TestItem.named("event-" + event.getRecordNumber())
                .tier(Tier.PAPER)
                .title(event.get("event"))
                .published("2019-10-01")
                .tie(partner(event.get("partner")), "cyber-dialogue")
                .own(
                    event.get("event"),
                    ordinal.isEmpty() ? null : Integer.valueOf(ordinal),
                    event.get("date"))
                .tagged());
      }
    }
    return items;
  }

  private static String partner(String name) {
    return Vocabulary.bundled().partners().stream()
        .filter(partner -> name.equals(partner.paper()))
        .findFirst()
        .orElseThrow()
        .key();
  }

  private static String read(String resource) throws IOException {
    try (var in = PaperRegressionIT.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
