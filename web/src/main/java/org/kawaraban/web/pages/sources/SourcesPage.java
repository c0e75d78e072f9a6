package org.kawaraban.web.pages.sources;

import io.javalin.http.Context;
import java.util.List;
import org.kawaraban.store.read.RecordReader;
import org.kawaraban.store.read.SourceView;
import org.kawaraban.web.pages.Frame;
import org.kawaraban.web.pages.Page;

/** {@code /sources}: what each source answered last, and when it is asked again. */
final class SourcesPage implements Page {
  private final RecordReader reader;

  SourcesPage(RecordReader reader) {
    this.reader = reader;
  }

  @Override
  public Model show(Context request, Frame frame) {
    return new Model(frame, reader.sources());
  }

  record Model(Frame frame, List<SourceView> sources) implements Page.Model {
    @Override
    public String template() {
      return "sources/sources.jte";
    }

    /** How many could be read at their last poll, whatever they said. */
    long readable() {
      return sources.stream().filter(source -> source.newest().state().isReadable()).count();
    }
  }
}
