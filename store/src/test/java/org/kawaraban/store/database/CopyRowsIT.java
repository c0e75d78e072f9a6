package org.kawaraban.store.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.kawaraban.testbed.Testbed;

/** Values of every type come out of a table as they went in. */
class CopyRowsIT {
  @Test
  void aTableHoldsWhatWasCopiedIntoIt() {
    try (Database database = Database.open(Testbed.shared().freshDatabaseUrl(), 1);
        Handle handle = database.jdbi().open()) {
      handle.execute(
          """
          create table mixed (number integer, flag boolean, share double precision, day date,
            at timestamptz, words text[], said jsonb, word text)
          """);
      CopyRows rows =
          new CopyRows("mixed", "number", "flag", "share", "day", "at", "words", "said", "word");
      rows.add(
          -7,
          true,
          0.25,
          LocalDate.of(1999, 12, 31),
          Instant.parse("1998-07-01T12:30:00.123456789Z"),
          List.of("a,\"b\"\\", "日米"),
          new CopyRows.Jsonb("{\"a\":\"\\\\ 日\"}".getBytes(UTF_8)),
          "\\N \t\n \uD83D\uDE00");
      rows.add(null, false, 0.0, LocalDate.of(2100, 12, 31), null, List.of(), null, "");
      rows.write(handle);

      assertThat(
              handle
                  .createQuery("select mixed::text from mixed order by number nulls last")
                  .mapTo(String.class)
                  .list())
          .containsExactly(
              "(-7,t,0.25,1999-12-31,\"1998-07-01 12:30:00.123456+00\",\"{\"\"a,\\\\\"\"b\\\\\"\"\\\\\\\\\"\",日米}\""
                  + ",\"{\"\"a\"\": \"\"\\\\\\\\ 日\"\"}\",\"\\\\N \t\n \uD83D\uDE00\")",
              "(,f,0,2100-12-31,,{},,\"\")");
    }
  }

  @Test
  void aRowOfAnotherLengthIsRefused() {
    CopyRows rows = new CopyRows("some", "a", "b");

    assertThatThrownBy(() -> rows.add("one")).hasMessage("1 values for the columns [a, b] of some");
  }
}
