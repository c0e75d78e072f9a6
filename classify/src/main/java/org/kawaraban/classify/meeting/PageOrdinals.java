package org.kawaraban.classify.meeting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kawaraban.classify.reading.Reading;
import org.kawaraban.classify.scan.Hit;

/**
 * The ordinals of one page, each name and sentence searched once however many rules ask. Not
 * thread-safe.
 */
final class PageOrdinals {
  private final Reading reading;
  private final Map<Hit, Optional<Ordinals.Found>> beside = new HashMap<>();
  private final Map<Integer, List<Ordinals.Found>> rounds = new HashMap<>();

  PageOrdinals(Reading reading) {
    this.reading = reading;
  }

  /** The ordinal that belongs to a meeting's name. */
  Optional<Ordinals.Found> beside(Hit name) {
    return beside.computeIfAbsent(name, hit -> Ordinals.beside(reading, hit));
  }

  /** Those by which a sentence tells its round without repeating the whole name, in its order. */
  List<Ordinals.Found> ofRounds(int sentence) {
    return rounds.computeIfAbsent(
        sentence, index -> Ordinals.ofRounds(reading.page(), reading.sentence(index)));
  }
}
