package org.kawaraban.store.dataset.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.Evidence;
import org.kawaraban.contract.Vocabulary;

/** Tables of pages and of the meetings they make. */
final class LedgerTables {
  private final RowQuery query;
  private final Path directory;
  private final Vocabulary vocabulary;

  LedgerTables(RowQuery query, Path directory, Vocabulary vocabulary) {
    this.query = query;
    this.directory = directory;
    this.vocabulary = vocabulary;
  }

  void meetings() throws IOException {
    try (TableFile rows = new TableFile(Tables.MEETINGS, directory)) {
      query.each(
          """
          select m.*, count(o.item) as sources, array_remove(array[
            case when count(distinct o.end_date) > 1 then 'end' end,
            case when count(distinct o.ordinal) > 1 then 'ordinal' end,
            case when count(distinct o.place) > 1 then 'place' end,
            case when count(distinct o.start_date) > 1 then 'start' end], null) as disagreements
          from store.meeting m
          left join store.meeting_source s on s.meeting = m.key
          left join store.item i on i.id = s.item
          left join store.mention o
            on o.item = i.id and o.revision = i.revision and o.kind = 'OWN'
          group by m.key order by m.key
          """,
          row -> {
            String series = row.getString("series");
            rows.row(
                row.getString("key"),
                series,
                vocabulary.series(series).map(Vocabulary.Series::ja).orElse(""),
                RowQuery.texts(row, "partners"),
                row.getObject("ordinal"),
                row.getString("start_date"),
                row.getString("end_date"),
                row.getString("place"),
                RowQuery.word(row.getString("mode")),
                RowQuery.word(row.getString("stage")),
                RowQuery.texts(row, "disagreements"),
                row.getLong("sources"));
          });
    }
  }

  void items() throws IOException {
    try (TableFile rows = new TableFile(Tables.ITEMS, directory)) {
      query.each(
          """
          select i.id, r.url, r.source, r.tier, r.lang, r.title, r.published, r.captured,
            i.relevant, w.since as withdrawn, s.meeting, r.revision, r.taxonomy,
            array(select t.key from store.tag t where t.item = i.id
              and t.revision = i.revision and t.kind = 'PARTNER' order by t.key) as partners,
            array(select t.key from store.tag t where t.item = i.id
              and t.revision = i.revision and t.kind = 'TOPIC' order by t.key) as topics,
            (select t.key from store.tag t where t.item = i.id
              and t.revision = i.revision and t.kind = 'INSTRUMENT') as instrument
          from store.item i
          join store.revision r on r.item = i.id and r.revision = i.revision
          left join store.meeting_source s on s.item = i.id
          left join store.withdrawn w on w.item = i.id
          order by i.id
          """,
          row ->
              rows.row(
                  row.getString("id"),
                  row.getString("url"),
                  row.getString("source"),
                  RowQuery.word(row.getString("tier")),
                  row.getString("lang"),
                  shortened(row.getString("title")),
                  row.getString("published"),
                  instant(row, "captured"),
                  row.getBoolean("relevant"),
                  instant(row, "withdrawn"),
                  RowQuery.texts(row, "partners"),
                  RowQuery.texts(row, "topics"),
                  row.getString("instrument"),
                  row.getString("meeting"),
                  row.getString("revision"),
                  row.getString("taxonomy")));
    }
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  private static String shortened(String title) {
    int limit = Evidence.MAX_QUOTE_CHARS;
    if (title.length() <= limit) {
      return title;
    }
    // Never between the two halves of one character.
    return title.substring(
        0, Character.isHighSurrogate(title.charAt(limit - 1)) ? limit - 1 : limit);
  }
}
