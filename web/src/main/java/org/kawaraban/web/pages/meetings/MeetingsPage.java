package org.kawaraban.web.pages.meetings;

import io.javalin.http.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kawaraban.store.read.MeetingQuery;
import org.kawaraban.store.read.MeetingView;
import org.kawaraban.store.read.RecordReader;
import org.kawaraban.web.api.Listing;
import org.kawaraban.web.pages.Format;
import org.kawaraban.web.pages.Frame;
import org.kawaraban.web.pages.Listed;
import org.kawaraban.web.pages.Page;
import org.kawaraban.web.pages.wording.Choices;
import org.kawaraban.web.pages.wording.Expected;
import org.kawaraban.web.query.Parameters;
import org.kawaraban.web.query.RecordQueries;

/** {@code /meetings}: the ledger, newest first. */
final class MeetingsPage implements Page {
  private static final int LENGTH = 50;

  private final RecordReader reader;
  private final RecordQueries queries;
  private final Choices choices;

  MeetingsPage(RecordReader reader, RecordQueries queries, Choices choices) {
    this.reader = reader;
    this.queries = queries;
    this.choices = choices;
  }

  @Override
  public Model show(Context request, Frame frame) {
    Parameters parameters = Parameters.of(request);
    MeetingQuery query = queries.meetings(parameters, Format.rows(parameters, LENGTH));
    var found = queries.ask(parameters, () -> reader.meetings(query));
    List<Choices.Choice> filters =
        List.of(
            choices.partner(frame, query.partner()),
            choices.series(frame, query.series()),
            choices.stage(frame, query.stage()));
    return new Model(
        frame,
        query,
        filters,
        query.isOfAll() ? Expected.of(reader, frame) : Expected.none(frame),
        found.items(),
        found.next());
  }

  /**
   * @param expected on the whole list's first page; empty elsewhere
   * @param older cursor, null at the end
   */
  record Model(
      Frame frame,
      MeetingQuery query,
      List<Choices.Choice> filters,
      Expected expected,
      List<MeetingView> meetings,
      @Nullable String older)
      implements Listed {
    @Override
    public String template() {
      return "meetings/meetings.jte";
    }

    @Override
    public Rows rows() {
      return MeetingRows.of(frame, meetings, new Listing<>(meetings, older), older);
    }

    /** Whether the list is narrowed. */
    boolean filtered() {
      return query.fromYear() != null
          || query.toYear() != null
          || filters.stream().anyMatch(filter -> !filter.chosen().isEmpty());
    }
  }
}
