package org.kawaraban.web.pages.sources;

import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.kawaraban.contract.SourceReport;
import org.kawaraban.store.coverage.Window;
import org.kawaraban.store.dataset.tables.SourceTerms;
import org.kawaraban.store.read.RecordReader;
import org.kawaraban.store.read.SourceHistory;
import org.kawaraban.store.read.SourceView;
import org.kawaraban.web.pages.Frame;
import org.kawaraban.web.pages.Page;
import org.kawaraban.web.pages.wording.Uncovered;
import org.kawaraban.web.query.Refusal;

/** {@code /sources/{id}}: how one source fared, poll by poll and as windows of time. */
final class SourcePage implements Page {
  private static final int POLLS = 200;
  private static final int RUNS = 30;
  private static final int WINDOWS = 60;
  private static final Duration WINDOWS_OF = Duration.ofDays(90);

  private final RecordReader reader;

  SourcePage(RecordReader reader) {
    this.reader = reader;
  }

  @Override
  public Model show(Context request, Frame frame) {
    String id = request.pathParam("id");
    Instant now = frame.moments().now();
    SourceHistory history =
        reader
            .source(id, POLLS, now.minus(WINDOWS_OF), now)
            .orElseThrow(
                () ->
                    Refusal.notFound(
                        "source", request.path(), id, "the id of a source that was asked"));
    return new Model(frame, history);
  }

  /**
   * Polls one after the other that came to the same and brought nothing.
   *
   * @param newest the last of them
   * @param since when the first of them ended
   */
  record Run(SourceReport newest, int polls, Instant since) {
    private boolean goesOnWith(SourceReport earlier) {
      return isQuiet(newest)
          && isQuiet(earlier)
          && newest.state() == earlier.state()
          && newest.reason().equals(earlier.reason());
    }

    private static boolean isQuiet(SourceReport report) {
      return report.published() == 0 && report.failed() == 0;
    }
  }

  record Model(Frame frame, SourceHistory history) implements Page.Model {
    @Override
    public String template() {
      return "sources/source.jte";
    }

    SourceView source() {
      return history.source();
    }

    SourceReport newest() {
      return source().newest();
    }

    /** The last polls, those that came to the same as one. */
    List<Run> runs() {
      List<Run> runs = new ArrayList<>();
      for (SourceReport poll : history.polls()) {
        Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
        if (last != null && last.goesOnWith(poll)) {
          runs.set(runs.size() - 1, new Run(last.newest(), last.polls() + 1, poll.at()));
        } else if (runs.size() == RUNS) {
          break;
        } else {
          runs.add(new Run(poll, 1, poll.at()));
        }
      }
      return runs;
    }

    String mood(SourceReport report) {
      return Mood.of(report.state()).word();
    }

    /** On what terms its pages are used; empty where that is not known. */
    String terms() {
      return frame.reference().terms(newest().source()).map(SourceTerms::terms).orElse("");
    }

    /** The sentence its terms ask for; empty where they ask for none. */
    String attribution() {
      return frame.reference().terms(newest().source()).map(SourceTerms::attribution).orElse("");
    }

    long days() {
      return WINDOWS_OF.toDays();
    }

    /** The latest windows, the last first. */
    List<Window> windows() {
      List<Window> latestFirst = new ArrayList<>(history.windows());
      Collections.reverse(latestFirst);
      return latestFirst.subList(0, Math.min(WINDOWS, latestFirst.size()));
    }

    /** Of the windows' time, how much could be read. */
    String readableShare() {
      Duration readable =
          history.windows().stream()
              .filter(Window::readable)
              .map(window -> Duration.between(window.from(), window.to()))
              .reduce(Duration.ZERO, Duration::plus);
      long percent = readable.toSeconds() * 100 / WINDOWS_OF.toSeconds();
      return percent == 0 && !readable.isZero() ? "< 1 %" : percent + " %";
    }

    String reason(Window window) {
      return Uncovered.because(frame, window);
    }
  }
}
