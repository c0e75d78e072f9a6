package org.kawaraban.classify.meeting;

import java.util.HashSet;
import java.util.Set;
import org.kawaraban.classify.scan.Hit;
import org.kawaraban.classify.tag.Reading;

/**
 * Recognises a page that lists several equal meetings and so has none of its own (codebook,
 * "Meeting"): its headline names no series, and its text numbers meetings of three or more.
 */
final class SeveralMeetings {
  private static final int LEAST = 3;

  private final Reading reading;
  private final OwnMeeting names;

  SeveralMeetings(Reading reading, OwnMeeting names) {
    this.reading = reading;
    this.names = names;
  }

  boolean areEqual() {
    if (reading.headline().stream().anyMatch(this::namesSeries)) {
      return false;
    }
    Set<String> numbered = new HashSet<>();
    for (int sentence = 0; sentence < reading.sentenceCount(); sentence++) {
      reading
          .meetings(sentence)
          .filter(this::isNumbered)
          .forEach(hit -> names.named(hit).ifPresent(found -> numbered.add(found.name().series())));
      if (numbered.size() >= LEAST) {
        return true;
      }
    }
    return false;
  }

  private boolean namesSeries(int sentence) {
    return reading.meetings(sentence).findAny().isPresent()
        && reading.chains().in(sentence).stream().anyMatch(chain -> !chain.partners().isEmpty());
  }

  private boolean isNumbered(Hit hit) {
    return Ordinals.beside(reading.page(), reading.sentence(hit.sentence()), hit.start(), hit.end())
        .isPresent();
  }
}
