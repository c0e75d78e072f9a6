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
  /** Of each kind: pages can be long. */
  private static final int MOST_KEPT = 64;

  private final RecordReader record;
  private final Map<ItemId, Optional<ItemView>> items = new Lately<>();
  private final Map<String, Optional<MeetingView>> meetings = new Lately<>();

  public Round(RecordReader record) {
    this.record = record;
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

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      return size() > MOST_KEPT;
    }
  }
}
