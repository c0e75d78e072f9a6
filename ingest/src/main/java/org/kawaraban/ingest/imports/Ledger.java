package org.kawaraban.ingest.imports;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.kawaraban.contract.DeadLetter;
import org.kawaraban.contract.PressItem;
import org.kawaraban.ingest.imports.ImportSummary.Refusal;
import org.kawaraban.ingest.publish.Outlet;
import org.kawaraban.ingest.publish.Outlet.Position;

/** Keeps the account of one import, with a bounded number of sends on their way. */
final class Ledger {
  private static final int MOST_UNDERWAY = 1000;

  /** Copies farther apart are sent twice, which the record does not mind. */
  private static final int MOST_REMEMBERED = 100_000;

  private final Outlet outlet;
  private final Queue<CompletableFuture<Position>> items = new ArrayDeque<>();
  private final List<CompletableFuture<Position>> letters = new ArrayList<>();
  private final List<Refusal> refused = new ArrayList<>();
  private final Map<Integer, Long> lastOffsets = new HashMap<>();
  private final Set<String> revisions = new HashSet<>();
  private int taken;
  private int known;
  private int refusedCount;

  Ledger(Outlet outlet) {
    this.outlet = outlet;
  }

  void take(PressItem item) {
    if (!revisions.add(item.id() + item.revision())) {
      known++;
      return;
    }
    if (revisions.size() > MOST_REMEMBERED) {
      revisions.clear();
    }
    items.add(outlet.publish(item));
    taken++;
    if (items.size() >= MOST_UNDERWAY) {
      settle(items.remove());
    }
  }

  void setAside(DeadLetter letter) {
    letters.add(outlet.setAside(letter));
    if (letters.size() >= MOST_UNDERWAY) {
      letters.forEach(CompletableFuture::join);
      letters.clear();
    }
    refuse(letter.subject(), letter.reason());
  }

  /** For what has no bytes to keep. */
  void refuse(String subject, String reason) {
    refusedCount++;
    if (refused.size() < ImportSummary.MOST_REFUSALS) {
      refused.add(new Refusal(subject, reason));
    }
  }

  /** Waits until the broker has everything. */
  ImportSummary close() {
    items.forEach(this::settle);
    letters.forEach(CompletableFuture::join);
    return new ImportSummary(taken, known, refusedCount, refused, lastOffsets);
  }

  private void settle(CompletableFuture<Position> sent) {
    Position position = sent.join();
    lastOffsets.merge(position.partition(), position.offset(), Math::max);
  }
}
