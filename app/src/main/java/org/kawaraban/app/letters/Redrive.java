package org.kawaraban.app.letters;

import java.time.Clock;
import java.util.Optional;
import org.kawaraban.app.letters.DeadLetterBox.Letter;
import org.kawaraban.ingest.catalogue.SourceCatalogue;
import org.kawaraban.ingest.imports.Importer;
import org.kawaraban.ingest.publish.ItemPublisher;

/** Sends a dead letter the way it came: to its topic, or through the importer's parsers. */
public final class Redrive {
  private final DeadLetterBox box;
  private final String bootstrapServers;
  private final SourceCatalogue catalogue;
  private final Clock clock;

  public Redrive(
      DeadLetterBox box, String bootstrapServers, SourceCatalogue catalogue, Clock clock) {
    this.box = box;
    this.bootstrapServers = bootstrapServers;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /**
   * Tries a letter again. A letter sent to its topic may be refused there once more, and then lies
   * in the box anew.
   *
   * @return why it is still refused; empty where it was taken
   */
  public Optional<String> again(Letter letter) {
    String topic = letter.content().topic();
    if (topic != null) {
      box.sendAgain(letter, topic);
      return Optional.empty();
    }
    try (ItemPublisher publisher = new ItemPublisher(bootstrapServers)) {
      Optional<String> refused =
          new Importer(catalogue, publisher, clock).redrive(letter.content());
      if (refused.isEmpty()) {
        box.noteRedriven(letter);
      }
      return refused;
    }
  }
}
