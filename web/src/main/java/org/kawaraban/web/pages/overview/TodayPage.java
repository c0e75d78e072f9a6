package org.kawaraban.web.pages.overview;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.RecordChange;
import org.kawaraban.contract.RecordChange.Kind;
import org.kawaraban.store.read.ChangeQuery;
import org.kawaraban.store.read.ItemQuery;
import org.kawaraban.store.read.ItemSummary;
import org.kawaraban.store.read.MeetingReference;
import org.kawaraban.store.read.RecordReader;
import org.kawaraban.store.read.SourceView;
import org.kawaraban.web.pages.Frame;
import org.kawaraban.web.pages.Page;
import org.kawaraban.web.pages.sources.Mood;
import org.kawaraban.web.pages.wording.ChangeLine;
import org.kawaraban.web.pages.wording.Expected;

/** {@code /}: what is new, what is coming, and what could not be looked at. */
final class TodayPage implements Page {
  /** Newest items that are grouped; a meeting gathers those of its sources among them. */
  private static final int ITEMS = 30;

  private static final int CHANGES = 12;

  /** Items have a list of their own. */
  private static final Set<Kind> TOLD =
      EnumSet.complementOf(
          EnumSet.of(
              Kind.ITEM_RELEVANT, Kind.ITEM_EDITED, Kind.ITEM_IRRELEVANT, Kind.ITEM_WITHDRAWN));

  private final RecordReader reader;

  TodayPage(RecordReader reader) {
    this.reader = reader;
  }

  @Override
  public Model show(Context request, Frame frame) {
    List<ItemSummary> newest = reader.items(ItemQuery.newest(ITEMS)).items();
    List<RecordChange> changes =
        reader.changes(new ChangeQuery(List.of(), TOLD, null, null, CHANGES)).items();
    List<SourceView> silent =
        reader.sources().stream()
            .filter(source -> Mood.of(source.newest().state()).isTroubled())
            .toList();
    return new Model(
        frame,
        reader.counts(),
        Expected.of(reader, frame),
        groups(newest),
        changes.stream().map(change -> ChangeLine.of(frame, change)).toList(),
        silent);
  }

  /** In the order of their newest item. */
  private static List<Group> groups(List<ItemSummary> newestFirst) {
    Map<String, List<ItemSummary>> groups = new LinkedHashMap<>();
    for (ItemSummary item : newestFirst) {
      MeetingReference meeting = item.meeting();
      String group = meeting == null ? item.id().value() : meeting.key();
      groups.computeIfAbsent(group, unused -> new ArrayList<>()).add(item);
    }
    return groups.values().stream().map(Group::new).toList();
  }

  /** Items of one meeting, or one item without. */
  record Group(List<ItemSummary> items) {
    @Nullable MeetingReference meeting() {
      return items.get(0).meeting();
    }
  }

  /**
   * @param silent sources that could not be read, or are silent for long
   */
  record Model(
      Frame frame,
      RecordReader.Counts counts,
      Expected expected,
      List<Group> groups,
      List<ChangeLine> changes,
      List<SourceView> silent)
      implements Page.Model {
    @Override
    public String template() {
      return "overview/today.jte";
    }
  }
}
