package org.kawaraban.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class FingerprintTest {
  private static final String RELEASE =
      """
      On 11 October 2019 the Government of Japan and the Government of the United States held the
      seventh Japan-U.S. Cyber Dialogue in Tokyo. Both sides exchanged views on their cyber strategies,
      on the security of critical infrastructure, on capacity building in the Indo-Pacific region and
      on norms of responsible behaviour of states in cyberspace, and confirmed close cooperation.
      """;

  private static final String OTHER =
      """
      The Minister for Foreign Affairs paid a courtesy call on the President of the Republic during his
      visit to the capital and thanked the people of the island for their help after the earthquake. The
      President spoke of fisheries, of the airport that Japan helped to build and of young volunteers.
      """;

  @Test
  void copiesWithOtherBreaksCaseAndPunctuationHaveTheSameFingerprint() {
    String copy = RELEASE.replace('\n', ' ').toUpperCase(Locale.ROOT).replace(",", ";");

    assertThat(Fingerprint.of(copy)).isEqualTo(Fingerprint.of(RELEASE)).matches("[0-9a-f]{16}");
  }

  @Test
  void aMendedWordMovesFewBitsAndAnotherTextMany() {
    String mended = RELEASE.replace("exchanged views", "exchanged frank views");

    assertThat(distance(RELEASE, mended)).isLessThanOrEqualTo(6);
    assertThat(distance(RELEASE, OTHER)).isGreaterThan(16);
  }

  @Test
  void tooLittleTextHasNone() {
    assertThat(Fingerprint.of("The 7th Japan-U.S. Cyber Dialogue (11 October 2019)")).isNull();
  }

  private static int distance(String one, String other) {
    return Long.bitCount(
        Long.parseUnsignedLong(String.valueOf(Fingerprint.of(one)), 16)
            ^ Long.parseUnsignedLong(String.valueOf(Fingerprint.of(other)), 16));
  }
}
