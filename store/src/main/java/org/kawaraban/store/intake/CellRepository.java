package org.kawaraban.store.intake;

import java.util.Collection;
import org.jdbi.v3.core.Handle;

/** Rows of what fills the cells of Table 1, kept beside the ties so that the table is quick. */
final class CellRepository {
  private static final String FACTS =
      """
      select t.partner, t.topic, t.item,
        (select g.key from store.tag g where g.item = t.item and g.revision = t.revision
          and g.kind = 'INSTRUMENT') as instrument,
        coalesce(m.start_date, r.published) as act,
        coalesce(store.last_day(r.published), case when m.stage = 'HELD'
          then store.last_day(coalesce(m.end_date, m.start_date)) end) as known
      from unnest(:items) given(item)
      join store.item i on i.id = given.item
      join store.tie t on t.item = i.id and t.revision = i.revision
      join store.revision r on r.item = t.item and r.revision = t.revision
      left join store.meeting_source s on s.item = t.item
      left join store.meeting m on m.key = s.meeting
      where i.relevant and r.tier = 'OFFICIAL' and t.quote is not null
      """;

  /** Writes anew what these items fill. */
  void replace(Handle handle, Collection<String> items) {
    if (items.isEmpty()) {
      return;
    }
    handle
        .createUpdate("delete from store.cell_evidence where item = any(:items)")
        .bindArray("items", String.class, items)
        .execute();
    handle
        .createUpdate(
            """
            insert into store.cell_evidence (partner, topic, item, instrument, act, known)
            """
                + FACTS)
        .bindArray("items", String.class, items)
        .execute();
  }
}
