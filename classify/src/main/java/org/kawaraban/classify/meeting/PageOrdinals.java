package org.kawaraban.classify.meeting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kawaraban.classify.reading.Reading;
import org.kawaraban.classify.scan.Hit;
import org.kawaraban.classify.text.Sentence;

/**
 * The ordinals of one page, each name and sentence searched once however many rules ask. Not
 * thread-safe.
 */
final class PageOrdinals {
  private final Reading reading;
  private final Map<Hit, Optional<Ordinals.Found>> beside = new HashMap<>();
  private final Map<Integer, List<Ordinals.Found>> printed = new HashMap<>();

  PageOrdinals(Reading reading) {
    this.reading = reading;
  }

  /** The ordinal that belongs to a meeting's name. */
  Optional<Ordinals.Found> beside(Hit name) {
    return beside.computeIfAbsent(name, hit -> Ordinals.beside(reading, hit));
  }

  /** Those by which a sentence tells its round without repeating the whole name, in its order. */
  List<Ordinals.Found> ofRounds(int sentence) {
    return Ordinals.ofRounds(reading.page(), in(sentence));
  }

  /** "The 14th was held online": one that a sentence tells of by its number alone. */
  Optional<Ordinals.Found> ofSitting(int sentence) {
    return Ordinals.ofSitting(reading.page().folded(), in(sentence));
  }

  private List<Ordinals.Found> in(int sentence) {
    return printed.computeIfAbsent(
        sentence,
        index -> {
          Sentence searched = reading.sentence(index);
          return PrintedOrdinals.in(reading.page().folded(), searched.start(), searched.end());
        });
  }
}
