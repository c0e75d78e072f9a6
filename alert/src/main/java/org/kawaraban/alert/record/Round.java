package org.kawaraban.alert.record;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.kawaraban.contract.ItemId;
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
