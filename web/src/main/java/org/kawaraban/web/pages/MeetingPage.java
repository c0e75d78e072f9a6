package org.kawaraban.web.pages;

import io.javalin.http.Context;
import java.util.List;
import org.kawaraban.store.read.MeetingView;
import org.kawaraban.store.read.RecordReader;
import org.kawaraban.web.query.Lookup;

/** {@code /meetings/{series}/{key}}: what is known of one meeting, and from whom. */
final class MeetingPage implements Page {
  private final RecordReader reader;

  MeetingPage(RecordReader reader) {
    this.reader = reader;
  }

  @Override
  public Model show(Context request, Frame frame) {
    return new Model(frame, Lookup.meeting(reader, request));
  }

  record Model(Frame frame, MeetingView meeting) implements Page.Model {
    @Override
    public String template() {
      return "meeting.jte";
    }

    /** Its other permanent names. */
    List<String> otherKeys() {
      return meeting.keys().stream().filter(key -> !key.equals(meeting.key())).toList();
    }
  }
}
