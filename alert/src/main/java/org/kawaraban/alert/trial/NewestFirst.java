package org.kawaraban.alert.trial;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.kawaraban.contract.Json;
import org.kawaraban.contract.RecordChange;

/**
 * All changes that were kept, some at a time: who goes through them asks the record between, on
 * another connection of the same pool, and must hold none meanwhile.
 */
final class NewestFirst implements Iterator<RecordChange> {
  private static final int TOGETHER = 100;

  private final Jdbi jdbi;
  private final Consumer<List<RecordChange>> ahead;
  private Iterator<RecordChange> some = Collections.emptyIterator();
  private long sequence = Long.MAX_VALUE;
  private String id = "";

  /**
   * @param ahead told of changes that come next, so that what they are about is read at once
   */
  NewestFirst(Jdbi jdbi, Consumer<List<RecordChange>> ahead) {
    this.jdbi = jdbi;
    this.ahead = ahead;
  }

  @Override
  public boolean hasNext() {
    if (!some.hasNext()) {
      List<RecordChange> older = older();
      ahead.accept(older);
      some = older.iterator();
    }
    return some.hasNext();
  }

  @Override
  public RecordChange next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    RecordChange change = some.next();
    sequence = change.sequence();
    id = change.id();
    return change;
  }

  private List<RecordChange> older() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select message from alert.change where (sequence, id) < (:sequence, :id)
                    order by sequence desc, id desc limit :together
                    """)
                .bind("sequence", sequence)
                .bind("id", id)
                .bind("together", TOGETHER)
                .map((row, context) -> Json.read(row.getString("message"), RecordChange.class))
                .list());
  }
}
