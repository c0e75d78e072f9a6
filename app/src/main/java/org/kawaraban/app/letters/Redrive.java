package org.kawaraban.app.letters;

import java.util.Optional;
import org.kawaraban.app.letters.DeadLetterBox.Letter;
import org.kawaraban.ingest.IngestTasks;

/** Sends a dead letter the way it came: to its topic, or through ingest's parsers. */
public final class Redrive {
  private final DeadLetterBox box;
  private final IngestTasks ingest;

  public Redrive(DeadLetterBox box, IngestTasks ingest) {
    this.box = box;
    this.ingest = ingest;
  }

  /**
   * Tries a letter again. A letter sent to its topic may be refused there once more, and then lies
   * in the box anew.
   *
   * @return why it is still refused; empty where it was taken
   */
  public Optional<String> again(Letter letter) {
    String topic = letter.topic();
    if (topic != null) {
      box.sendAgain(letter, topic);
      return Optional.empty();
    }
    Optional<String> refused = ingest.redrive(box.content(letter));
    if (refused.isEmpty()) {
      box.noteRedriven(letter);
    }
    return refused;
  }
}
