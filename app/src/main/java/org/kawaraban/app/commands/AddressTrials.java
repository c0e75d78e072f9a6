package org.kawaraban.app.commands;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.kawaraban.classify.Tagger;
import org.kawaraban.contract.PressItem;
import org.kawaraban.contract.TaggedItem;
import org.kawaraban.ingest.poll.Trial;
import org.kawaraban.web.services.Trials;
import org.kawaraban.web.services.Tried;

/**
 * Asks addresses for curators with the fetcher of ingest, and tags what was read. One at a time: a
 * slow host holds one request of the pages, never all of them.
 */
final class AddressTrials implements Trials, AutoCloseable {
  private final ReentrantLock turn = new ReentrantLock();
  private final Trial trial;

  AddressTrials(Trial trial) {
    this.trial = trial;
  }

  @Override
  public Optional<Tried> of(URI address) {
    if (!turn.tryLock()) {
      return Optional.empty();
    }
    try {
      return Optional.of(trial.address(address).match(AddressTrials::listed, AddressTrials::read));
    } finally {
      turn.unlock();
    }
  }

  private static Tried listed(Trial.Listing listing) {
    return new Tried.Listing(
        listing.state(),
        listing.reason(),
        listing.rows().stream()
            .map(
                row ->
                    new Tried.Row(
                        row.title(), row.date(), row.url() == null ? "" : row.url().toString()))
            .toList());
  }

  private static Tried read(Trial.Page page) {
    PressItem item = page.item();
    if (item == null) {
      return new Tried.Nothing(page.problem());
    }
    Tagger tagger = Tagger.bundled();
    return new Tried.Page(
        page.rules(), new TaggedItem(item, tagger.tag(item), tagger.taxonomyVersion()));
  }

  @Override
  public void close() {
    trial.close();
  }
}
