package org.kawaraban.store.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.kawaraban.store.RecordDump;
import org.kawaraban.store.TestItem;
import org.kawaraban.store.record.RecordFixture;
import org.kawaraban.testbed.Testbed;

/** Databases that older builds filled. */
class MigrationIT {
  private static final String FIRST_VERSION = "1";

  @Test
  void aDatabaseFilledByTheFirstVersionBecomesWhatThisOneWrites() {
    TestItem page =
        TestItem.named("a")
            .published("2019-10-12")
            .tie("US", "cyber-dialogue")
            .own(TestItem.US_DIALOGUE, 7, "2019-10-11");
    try (Database expected = Database.open(Testbed.shared().freshDatabaseUrl(), 2);
        Database old = Database.open(Testbed.shared().freshDatabaseUrl(), 2)) {
      expected.migrate();
      RecordFixture.write(expected.jdbi(), List.of(page.tagged()), List.of());

      migrateTo(FIRST_VERSION, old);
      fillAsTheFirstVersionDid(old, expected);
      old.migrate();
      RecordFixture.followDecisions(old.jdbi());

      assertThat(RecordDump.of(old.jdbi())).isEqualTo(RecordDump.of(expected.jdbi()));
    }
  }

  private static void migrateTo(String version, Database database) {
    Flyway.configure(Database.class.getClassLoader())
        .dataSource(database.dataSource())
        .schemas("store")
        .defaultSchema("store")
        .table("schema_history")
        .locations("classpath:org/kawaraban/store/migration")
        .target(version)
        .load()
        .migrate();
  }

  /** It kept the words of a tie as rows of their own, and no cells. */
  private static void fillAsTheFirstVersionDid(Database old, Database source) {
    old.jdbi()
        .useTransaction(
            target -> {
              target.execute("set constraints all deferred");
              for (String table :
                  List.of(
                      "revision",
                      "item",
                      "tag",
                      "mention",
                      "meeting",
                      "meeting_key",
                      "meeting_source")) {
                copy(table, columnsOf(table, old), source, target);
              }
              copy("tie", "item, revision, partner, topic", source, target);
              target.execute(
                  """
                  insert into store.evidence (item, revision, kind, label, position, field, quote,
                    span_start, span_end, rule)
                  select item, revision, 'TIE', partner || '/' || topic, 0, 'TITLE', 'Page', 0, 4,
                    'tie'
                  from store.tie
                  """);
            });
  }

  private static void copy(String table, String columns, Database source, Handle target) {
    List<String> rows =
        source
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createQuery(
                            "select cast(to_jsonb(t) as text) from (select %s from store.%s) t"
                                .formatted(columns, table))
                        .mapTo(String.class)
                        .list());
    for (String row : rows) {
      target
          .createUpdate(
              "insert into store.%s (%s) select %s from jsonb_populate_record(cast(null as store.%s), cast(:row as jsonb))"
                  .formatted(table, columns, columns, table))
          .bind("row", row)
          .execute();
    }
  }

  private static String columnsOf(String table, Database database) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select string_agg(column_name, ', ' order by ordinal_position)
                        from information_schema.columns
                        where table_schema = 'store' and table_name = :table
                        """)
                    .bind("table", table)
                    .mapTo(String.class)
                    .one());
  }
}
