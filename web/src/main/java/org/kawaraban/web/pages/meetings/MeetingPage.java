package org.kawaraban.web.pages.meetings;

import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.store.citation.CitationFormat;
import org.kawaraban.store.citation.Citations;
import org.kawaraban.store.read.ChangeQuery;
import org.kawaraban.store.read.MeetingView;
import org.kawaraban.store.read.RecordReader;
import org.kawaraban.web.pages.Frame;
import org.kawaraban.web.pages.Language;
import org.kawaraban.web.pages.Page;
import org.kawaraban.web.pages.wording.ChangeLine;
import org.kawaraban.web.pages.wording.MeetingName;
import org.kawaraban.web.query.Lookup;

/** {@code /meetings/{series}/{key}}: what is known of one meeting, and from whom. */
final class MeetingPage implements Page {
  private static final int CHANGES = 50;

  /** A footnote names every source; a longer one is nothing to read, only to download. */
  private static final int CITED = 20;

  private final RecordReader reader;
  private final Citations citations;

  MeetingPage(RecordReader reader, Citations citations) {
    this.reader = reader;
    this.citations = citations;
  }

  @Override
  public Model show(Context request, Frame frame) {
    MeetingView meeting = Lookup.meeting(reader, request);
    List<String> subjects = meeting.keys().stream().map("meeting/"::concat).toList();
    CitationFormat footnote =
        frame.language() == Language.JA ? CitationFormat.FOOTNOTE_JA : CitationFormat.FOOTNOTE_EN;
    return new Model(
        frame,
        meeting,
        reader.changes(ChangeQuery.of(subjects, CHANGES)).items().stream()
            .map(change -> ChangeLine.of(frame, change))
            .toList(),
        meeting.sources().size() > CITED
            ? ""
            : citations.meeting(meeting.key(), footnote).orElse(""));
  }

  /**
   * One meeting.
   *
   * @param history what became different in it, the latest first
   * @param footnote that cites it, in the language of the page; empty where it would be too long
   */
  record Model(Frame frame, MeetingView meeting, List<ChangeLine> history, String footnote)
      implements Page.Model {
    @Override
    public String template() {
      return "meetings/meeting.jte";
    }

    /** Its other permanent names. */
    List<String> otherKeys() {
      return meeting.keys().stream().filter(key -> !key.equals(meeting.key())).toList();
    }

    /** Fields that any source states, in the order of their columns. */
    List<String> stated() {
      return Stream.of("ordinal", "start", "end", "place")
          .filter(
              field -> meeting.sources().stream().anyMatch(source -> value(source, field) != null))
          .toList();
    }

    /** Fields of which the sources state different values. */
    Set<String> disagreed() {
      Set<String> fields = new TreeSet<>();
      meeting.disagreements().forEach(disagreement -> fields.add(disagreement.field()));
      return fields;
    }

    /** What a source states, as the page's language writes it. */
    String stated(MeetingView.Source source, String field) {
      Object value = value(source, field);
      if (value instanceof PartialDate date) {
        return frame.moments().date(date);
      }
      if (value instanceof Integer ordinal) {
        return MeetingName.ordinal(frame, ordinal);
      }
      return value == null ? "" : frame.place(value.toString());
    }

    private static @Nullable Object value(MeetingView.Source source, String field) {
      return switch (field) {
        case "ordinal" -> source.ordinal();
        case "start" -> source.start();
        case "end" -> source.end();
        default -> source.place();
      };
    }

    /** Whether a calendar can have it. */
    boolean hasDay() {
      PartialDate start = meeting.start();
      return start != null && start.isDay();
    }

    String calendar() {
      return frame.link("/meetings/" + meeting.key() + "/calendar.ics");
    }
  }
}
