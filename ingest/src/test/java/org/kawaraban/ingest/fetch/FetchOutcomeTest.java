package org.kawaraban.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class FetchOutcomeTest {
  @Test
  void matchHandlesEveryOutcomeThereIs() {
    List<FetchOutcome> oneOfEach =
        List.of(
            new FetchOutcome.Fetched(
                new byte[0],
                "",
                Validators.NONE,
                URI.create("https://a.example/"),
                null,
                Duration.ZERO),
            new FetchOutcome.NotModified(),
            new FetchOutcome.Failed(FetchOutcome.Failure.GONE, Duration.ZERO, ""));

    assertThat(oneOfEach)
        .extracting(outcome -> outcome.match(f -> "fetched", n -> "unchanged", f -> "failed"))
        .containsExactly("fetched", "unchanged", "failed")
        .hasSize(FetchOutcome.class.getPermittedSubclasses().length);
  }
}
