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
      from store.tie t
      join store.item i on i.id = t.item and i.revision = t.revision
      join store.revision r on r.item = t.item and r.revision = t.revision
      left join store.meeting_source s on s.item = t.item
      left join store.meeting m on m.key = s.meeting
      where i.relevant and r.tier = 'OFFICIAL' and t.quote is not null
      """;

  /** Writes anew what these items fill. */
  void replace(Handle handle, Collection<String> items) {
    handle
        .createUpdate("delete from store.cell_evidence where item = any(:items)")
        .bindArray("items", String.class, items)
        .execute();
    handle
        .createUpdate(
            """
            insert into store.cell_evidence (partner, topic, item, instrument, act, known)
            %s and t.item = any(:items)
            """
                .formatted(FACTS))
        .bindArray("items", String.class, items)
        .execute();
  }

  /** Brings the dates of what the sources of these meetings fill up to date with the meetings. */
  void redate(Handle handle, Collection<String> meetings) {
    handle
        .createUpdate(
            """
            update store.cell_evidence c set act = fact.act, known = fact.known
            from (%s and m.key = any(:meetings)) fact
            where c.item = fact.item and c.partner = fact.partner and c.topic = fact.topic
              and (c.act, c.known) is distinct from (fact.act, fact.known)
            """
                .formatted(FACTS))
        .bindArray("meetings", String.class, meetings)
        .execute();
  }
}
