package org.kawaraban.web.pages.items;

import io.javalin.http.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kawaraban.store.read.ItemQuery;
import org.kawaraban.store.read.ItemSummary;
import org.kawaraban.store.read.RecordReader;
import org.kawaraban.web.api.Listing;
import org.kawaraban.web.pages.Format;
import org.kawaraban.web.pages.Frame;
import org.kawaraban.web.pages.Listed;
import org.kawaraban.web.pages.Page;
import org.kawaraban.web.pages.wording.Choices;
import org.kawaraban.web.query.Parameters;
import org.kawaraban.web.query.RecordQueries;

/** {@code /items}: relevant items, newest first, with filters. */
final class ItemsPage implements Page {
  private static final int LENGTH = 50;

  private final RecordReader reader;
  private final RecordQueries queries;
  private final Choices choices;

  ItemsPage(RecordReader reader, RecordQueries queries, Choices choices) {
    this.reader = reader;
    this.queries = queries;
    this.choices = choices;
  }

  @Override
  public Model show(Context request, Frame frame) {
    Parameters parameters = Parameters.of(request);
    ItemQuery query = queries.items(parameters, true, Format.rows(parameters, LENGTH));
    var found = queries.ask(parameters, () -> reader.items(query));
    List<Choices.Choice> filters =
        List.of(
            choices.partner(frame, query.partner()),
            choices.topic(frame, query.topic()),
            choices.instrument(frame, query.instrument()),
            choices.source(frame, query.source()),
            choices.lang(frame, query.lang()),
            choices.stage(frame, query.stage()));
    return new Model(frame, query, filters, reader.counts(), found.items(), found.next());
  }

  /**
   * @param older cursor, null at the end
   */
  record Model(
      Frame frame,
      ItemQuery query,
      List<Choices.Choice> filters,
      RecordReader.Counts counts,
      List<ItemSummary> items,
      @Nullable String older)
      implements Listed {
    @Override
    public String template() {
      return "items/items.jte";
    }

    /** Whether the list is narrowed. */
    boolean filtered() {
      return query.fromYear() != null
          || query.toYear() != null
          || filters.stream().anyMatch(filter -> !filter.chosen().isEmpty());
    }

    @Override
    public Rows rows() {
      return ItemRows.of(
          frame, frame.say("items.title"), items, new Listing<>(items, older), older);
    }
  }
}
