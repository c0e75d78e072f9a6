package org.kawaraban.store.coverage;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.kawaraban.contract.SourceState;

/**
 * A stretch of time in which a source could be read, or could not.
 *
 * @param from of the first poll, or of the time asked for
 * @param to not before from
 * @param readable whether what was published in it would have been seen
 * @param polls within it
 * @param failures where it was not readable, what polls came to, each once; none where nobody
 *     looked
 */
public record Window(
    String source,
    Instant from,
    Instant to,
    boolean readable,
    int polls,
    List<SourceState> failures) {
  public Window {
    failures = List.copyOf(failures);
  }

  /** Why it was not readable, in English; empty where it was. */
  @JsonProperty
  public String reason() {
    if (readable) {
      return "";
    }
    return failures.isEmpty()
        ? "nobody looked"
        : failures.stream()
            .map(state -> state.name().toLowerCase(Locale.ROOT).replace('_', ' '))
            .collect(joining(", "));
  }
}
