package org.kawaraban.store.citation;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kawaraban.contract.PressItem;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.store.read.ItemView;
import org.kawaraban.store.read.MatrixView;
import org.kawaraban.store.read.MeetingView;

/** Makes references of what the record shows. */
public final class Citations {
  private static final String RECORD = "Kawaraban, record of Japan's cyber diplomacy";

  private final Map<String, String> institutions;

  /**
   * @param institutions names of sources by their ids; a source not among them goes by its id
   */
  public Citations(Map<String, String> institutions) {
    this.institutions = Map.copyOf(institutions);
  }

  public Reference of(ItemView view) {
    PressItem item = view.newest().item();
    String title = item.title().isEmpty() ? item.url().toString() : item.title();
    return new Reference(
        item.id().value(),
        title,
        institutions.getOrDefault(item.source(), item.source()),
        item.published(),
        List.of(item.url()),
        LocalDate.ofInstant(item.captured(), ZoneOffset.UTC),
        "");
  }

  public Reference of(MeetingView meeting) {
    String ordinal = meeting.ordinal() == null ? "" : ", meeting no. " + meeting.ordinal();
    String place = meeting.place() == null ? "" : ", " + meeting.place();
    return new Reference(
        meeting.key(),
        meeting.series() + ordinal + place,
        RECORD,
        meeting.start(),
        meeting.sources().stream().map(MeetingView.Source::url).toList(),
        null,
        meeting.stage().name().charAt(0)
            + meeting.stage().name().substring(1).toLowerCase(Locale.ROOT));
  }

  /**
   * A cell of Table 1.
   *
   * @param evidence pages of the cell's evidence, the earliest first
   */
  public Reference of(MatrixView.Row row, MatrixView.Cell cell, List<URI> evidence) {
    String area =
        Vocabulary.bundled().topic(cell.area()).map(Vocabulary.Topic::en).orElse(cell.area());
    String since = cell.year() == null ? "" : ", since " + cell.year();
    return new Reference(
        row.partner() + "/" + cell.area(),
        "Table 1: %s, %s%s".formatted(row.name(), area, since),
        RECORD,
        null,
        evidence,
        null,
        switch (cell.basis()) {
          case NONE -> "Not marked";
          case PAPER -> "Rests on the paper alone";
          case PRIMARY -> "Rests on primary sources";
          case BOTH -> "Rests on the paper and on primary sources";
        });
  }
}
