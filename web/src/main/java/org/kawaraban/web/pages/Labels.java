package org.kawaraban.web.pages;

import java.util.Optional;
import org.kawaraban.contract.Vocabulary;

/** The vocabulary's labels in one language; what it does not know shows as its key. */
public record Labels(Vocabulary vocabulary, Language language) {
  public String partner(String key) {
    return vocabulary.partner(key).map(partner -> in(partner.en(), partner.ja())).orElse(key);
  }

  public String topic(String key) {
    return vocabulary.topic(key).map(topic -> in(topic.en(), topic.ja())).orElse(key);
  }

  public String instrument(String key) {
    Optional<Vocabulary.Label> label =
        vocabulary.instruments().stream().filter(known -> known.key().equals(key)).findFirst();
    return label.map(known -> in(known.en(), known.ja())).orElse(key);
  }

  /** The series by its canonical English name. */
  public String series(String name) {
    return vocabulary.series(name).map(series -> in(name, series.ja())).orElse(name);
  }

  private String in(String english, String japanese) {
    return language == Language.JA && !japanese.isEmpty() ? japanese : english;
  }
}
