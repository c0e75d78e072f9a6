package org.kawaraban.web.pages.items;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.Json;
import org.kawaraban.store.read.ItemSummary;
import org.kawaraban.store.read.MeetingReference;
import org.kawaraban.web.feeds.FeedEntry;
import org.kawaraban.web.pages.Frame;
import org.kawaraban.web.pages.Listed;
import org.kawaraban.web.pages.wording.MeetingName;

/** Items as rows of a feed or a file. */
final class ItemRows {
  private static final List<String> COLUMNS =
      List.of(
          "id",
          "published",
          "captured",
          "source",
          "tier",
          "lang",
          "title",
          "url",
          "relevant",
          "partners",
          "topics",
          "instrument",
          "meeting");

  static Listed.Rows of(
      Frame frame, String title, List<ItemSummary> items, Object json, @Nullable String next) {
    return new Listed.Rows(
        title,
        COLUMNS,
        items.stream().map(ItemRows::cells).toList(),
        items.stream().map(item -> entry(frame, item)).toList(),
        json,
        next);
  }

  private static List<String> cells(ItemSummary item) {
    MeetingReference meeting = item.meeting();
    return List.of(
        item.id().value(),
        Objects.toString(item.published(), ""),
        item.captured().toString(),
        item.source(),
        Json.word(item.tier()),
        item.lang(),
        item.title(),
        item.url().toString(),
        Boolean.toString(item.relevant()),
        String.join(" ", item.partners()),
        String.join(" ", item.topics()),
        Objects.toString(item.instrument(), ""),
        meeting == null ? "" : meeting.key());
  }

  private static FeedEntry entry(Frame frame, ItemSummary item) {
    Stream<String> partners = item.partners().stream().map(frame.labels()::partner);
    Stream<String> topics = item.topics().stream().map(frame.labels()::topic);
    List<String> categories = Stream.concat(partners, topics).toList();
    MeetingReference meeting = item.meeting();
    String source = frame.sources().of(item.source());
    return new FeedEntry(
        "/items/" + item.id(),
        frame.title(item.title()),
        Listed.midnight(item.published()),
        item.captured(),
        meeting == null ? source : source + " · " + MeetingName.of(frame, meeting),
        categories);
  }

  private ItemRows() {}
}
