package org.kawaraban.alert.record;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kawaraban.contract.ItemId;
import org.kawaraban.contract.RecordChange;
import org.kawaraban.store.read.ItemView;
import org.kawaraban.store.read.MeetingView;
import org.kawaraban.store.read.RecordReader;

/**
 * The record as one round of changes asks for it: what one cause changed is about the same pages
 * and meetings, and each is read once. Not for several threads.
 */
public final class Round {
  /** Of each kind, by who reads change after change: pages can be long. */
  private static final int FEW = 64;

  private final RecordReader record;
  private final Map<ItemId, Optional<ItemView>> items;
  private final Map<String, Optional<MeetingView>> meetings;

  public Round(RecordReader record) {
    this(record, FEW);
  }

  /**
   * A round that keeps more.
   *
   * @param kept most items, and most meetings, it remembers
   */
  public Round(RecordReader record, int kept) {
    this.record = record;
    this.items = new Lately<>(kept);
    this.meetings = new Lately<>(kept);
  }

  /** From here on the record is asked anew. */
  public void begin() {
    items.clear();
    meetings.clear();
  }

  /**
   * Reads at once what these changes are about, as far as it is not known yet. Saves questions, and
   * changes no answer: what there is too much of to be kept is read when it is asked for.
   */
  public void expect(Collection<RecordChange> changes) {
    Set<ItemId> pages = new HashSet<>();
    Set<String> keys = new HashSet<>();
    for (RecordChange change : changes) {
      pages.addAll(change.evidence());
      String[] subject = change.subject().split("/", 2);
      switch (subject[0]) {
        case "item" -> pages.add(new ItemId(subject[1]));
        case "meeting" -> keys.add(subject[1]);
        default -> {}
      }
    }
    readItems(pages);
    known(pages, items)
        .flatMap(page -> Optional.ofNullable(page.meeting()).stream())
        .forEach(meeting -> keys.add(meeting.key()));
    readAll(keys, meetings, some -> record.meetings(some));
    readItems(
        known(keys, meetings)
            .flatMap(meeting -> meeting.sources().stream())
            .map(MeetingView.Source::item)
            .collect(toSet()));
  }

  private void readItems(Set<ItemId> ids) {
    readAll(ids, items, some -> record.items(some));
  }

  private static <K, V> void readAll(
      Set<K> keys, Map<K, Optional<V>> known, Function<List<K>, Map<K, V>> read) {
    List<K> unknown = keys.stream().filter(key -> !known.containsKey(key)).toList();
    if (!unknown.isEmpty()) {
      Map<K, V> found = read.apply(unknown);
      unknown.forEach(key -> known.put(key, Optional.ofNullable(found.get(key))));
    }
  }

  private static <K, V> Stream<V> known(Set<K> keys, Map<K, Optional<V>> known) {
    return keys.stream().flatMap(key -> known.getOrDefault(key, Optional.empty()).stream());
  }

  Optional<ItemView> item(ItemId id) {
    return items.computeIfAbsent(id, record::item);
  }

  Optional<MeetingView> meeting(String key) {
    return meetings.computeIfAbsent(key, record::meeting);
  }

  /** Forgets what was put first. */
  private static final class Lately<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1L;

    private final int kept;

    Lately(int kept) {
      this.kept = kept;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      return size() > kept;
    }
  }
}
