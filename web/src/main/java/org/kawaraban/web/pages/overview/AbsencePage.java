package org.kawaraban.web.pages.overview;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.store.coverage.Absence;
import org.kawaraban.store.coverage.Window;
import org.kawaraban.store.read.RecordReader;
import org.kawaraban.web.pages.Frame;
import org.kawaraban.web.pages.Link;
import org.kawaraban.web.pages.Page;
import org.kawaraban.web.pages.wording.Uncovered;
import org.kawaraban.web.query.Parameters;
import org.kawaraban.web.query.RecordQueries;
import org.kawaraban.web.query.RecordQueries.AbsenceQuery;

/**
 * {@code /absence}: that nothing is known on an area with a partner, and how well that is known.
 */
final class AbsencePage implements Page {
  private final RecordReader reader;
  private final RecordQueries queries;
  private final Vocabulary vocabulary;
  private final Clock clock;

  AbsencePage(RecordReader reader, RecordQueries queries, Vocabulary vocabulary, Clock clock) {
    this.reader = reader;
    this.queries = queries;
    this.vocabulary = vocabulary;
    this.clock = clock;
  }

  @Override
  public Model show(Context request, Frame frame) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    AbsenceQuery query = queries.absence(Parameters.of(request), today);
    return new Model(
        frame, vocabulary, reader.absence(query.partner(), query.area(), query.from(), query.to()));
  }

  record Model(Frame frame, Vocabulary vocabulary, Absence absence) implements Page.Model {
    @Override
    public String template() {
      return "overview/absence.jte";
    }

    /** The same as a file. */
    String download(String format) {
      return Link.to(
          "/api/absence",
          Map.of(
              "partner", absence.partner(),
              "area", absence.area(),
              "from", absence.from().toString(),
              "to", absence.to().toString(),
              "format", format));
    }

    /** Key of the sentence that says what is certified. */
    String verdict() {
      if (!absence.holds()) {
        return "absence.refuted";
      }
      return absence.isCovered() ? "absence.certain" : "absence.uncertain";
    }

    List<Vocabulary.Partner> partners() {
      return vocabulary.partners();
    }

    List<Vocabulary.Topic> topics() {
      return vocabulary.topics();
    }

    String reason(Window window) {
      return Uncovered.because(frame, window);
    }

    /** Class of a window's mark. */
    String word(Window window) {
      return window.readable() ? "good" : "doubtful";
    }
  }
}
