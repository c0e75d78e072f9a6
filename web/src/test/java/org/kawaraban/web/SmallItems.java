package org.kawaraban.web;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.MeetingMention;
import org.kawaraban.contract.PressItem;
import org.kawaraban.contract.Stage;
import org.kawaraban.contract.Tag;
import org.kawaraban.contract.TaggedItem;
import org.kawaraban.store.read.EmptySearch;
import org.kawaraban.store.read.Facet;
import org.kawaraban.store.read.ForeignCursor;
import org.kawaraban.store.read.ItemQuery;
import org.kawaraban.store.read.ItemSummary;
import org.kawaraban.store.read.MeetingReference;
import org.kawaraban.store.read.MeetingView;
import org.kawaraban.store.read.Page;
import org.kawaraban.store.read.SearchQuery;
import org.kawaraban.store.read.SearchResult;

/**
 * The items of a {@link SmallRecord}, and lists of them.
 *
 * @param meetings that may be theirs
 */
record SmallItems(List<TaggedItem> items, List<MeetingView> meetings) {
  /** One page of those asked for. */
  Page<ItemSummary> matching(ItemQuery query) {
    List<ItemSummary> found =
        items.stream()
            .map(this::summary)
            .filter(item -> any(query.relevant(), item.relevant()))
            .filter(item -> query.partner() == null || item.partners().contains(query.partner()))
            .filter(item -> query.topic() == null || item.topics().contains(query.topic()))
            .filter(
                item -> query.instrument() == null || query.instrument().equals(item.instrument()))
            .filter(item -> any(query.source(), item.source()))
            .filter(item -> any(query.lang(), item.lang()))
            .filter(item -> query.stage() == null || query.stage() == stageOf(item))
            .filter(item -> query.fromYear() == null || year(item) >= query.fromYear())
            .filter(item -> query.toYear() == null || year(item) <= query.toYear())
            .toList();
    return page(found, query.cursor(), query.limit());
  }

  /** Whoever has all words in its title, as they are written. */
  SearchResult search(SearchQuery query) {
    if (query.words().equals("the")) {
      throw new EmptySearch(query.words());
    }
    List<ItemSummary> found =
        items.stream()
            .map(this::summary)
            .filter(item -> item.title().contains(query.words()))
            .filter(item -> query.chosen().values().stream().allMatch(item.partners()::contains))
            .toList();
    Page<ItemSummary> page = page(found, query.cursor(), query.limit());
    List<SearchResult.Count> partners =
        found.stream()
            .flatMap(item -> item.partners().stream())
            .distinct()
            .map(
                key ->
                    new SearchResult.Count(
                        key, found.stream().filter(it -> it.partners().contains(key)).count()))
            .toList();
    return new SearchResult(
        found.size(),
        true,
        page.items().stream().map(item -> hit(item, query.words())).toList(),
        Map.of(Facet.PARTNER, partners),
        page.next());
  }

  private static SearchResult.Hit hit(ItemSummary item, String words) {
    int at = item.title().indexOf(words);
    return new SearchResult.Hit(
        item,
        List.of(new SearchResult.Mark(at, at + words.length())),
        new SearchResult.Snippet(
            "About " + words, 0, List.of(new SearchResult.Mark(6, 6 + words.length()))));
  }

  private @Nullable Stage stageOf(ItemSummary summary) {
    return items.stream()
        .filter(item -> item.item().id().equals(summary.id()))
        .flatMap(item -> item.tagging().ownMeeting().stream())
        .map(MeetingMention::stage)
        .findFirst()
        .orElse(null);
  }

  private static int year(ItemSummary item) {
    return item.published() == null
        ? item.captured().atZone(ZoneOffset.UTC).getYear()
        : item.published().year();
  }

  static boolean any(@Nullable Object wanted, Object found) {
    return wanted == null || Objects.equals(wanted, found);
  }

  static <T> Page<T> page(List<T> all, @Nullable String cursor, int limit) {
    int from = cursor == null ? 0 : offset(cursor);
    int to = Math.min(all.size(), from + limit);
    return new Page<>(all.subList(Math.min(from, to), to), to < all.size() ? "c" + to : null);
  }

  private static int offset(String cursor) {
    if (!cursor.matches("c\\d{1,6}")) {
      throw new ForeignCursor(cursor);
    }
    return Integer.parseInt(cursor.substring(1));
  }

  private ItemSummary summary(TaggedItem tagged) {
    PressItem item = tagged.item();
    Tag instrument = tagged.tagging().instrument();
    return new ItemSummary(
        item.id(),
        item.url(),
        item.source(),
        item.tier(),
        item.lang(),
        item.title(),
        item.published(),
        item.captured(),
        tagged.tagging().relevant(),
        tagged.tagging().partners().stream().map(Tag::key).toList(),
        tagged.tagging().topics().stream().map(Tag::key).toList(),
        instrument == null ? null : instrument.key(),
        meetingOf(tagged));
  }

  @Nullable MeetingReference meetingOf(TaggedItem tagged) {
    Optional<MeetingMention> own = tagged.tagging().ownMeeting();
    return own.flatMap(
            mention ->
                meetings.stream()
                    .filter(meeting -> meeting.series().equals(mention.series()))
                    .findFirst())
        .map(
            meeting ->
                new MeetingReference(
                    meeting.key(), meeting.series(), meeting.seriesJa(), meeting.ordinal()))
        .orElse(null);
  }
}
