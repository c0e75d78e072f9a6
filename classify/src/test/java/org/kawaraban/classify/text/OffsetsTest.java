package org.kawaraban.classify.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OffsetsTest {
  @Test
  void everyCharacterIsWhereItWasAdded() {
    Random random = new Random(7);
    Offsets offsets = new Offsets();
    List<int[]> added = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < 2_000; i++) {
      // Blanks are left out, clusters are one character, and one may become several.
      int start = random.nextInt(8) == 0 ? at + random.nextInt(3) : at;
      int end = random.nextInt(8) == 0 ? start + 2 : start + 1;
      int copies = random.nextInt(16) == 0 ? 3 : 1;
      for (int copy = 0; copy < copies; copy++) {
        offsets.add(start, end);
        added.add(new int[] {start, end});
      }
      at = end;
    }

    for (int position = 0; position < added.size(); position++) {
      assertThat(new int[] {offsets.start(position), offsets.end(position)})
          .as("position %d", position)
          .isEqualTo(added.get(position));
    }
  }

  @Test
  void aPlaceBehindTheTextIsItsLastCharacter() {
    Offsets offsets = new Offsets();
    offsets.add(0, 1);
    offsets.add(4, 6);

    assertThat(offsets.start(9)).isEqualTo(4);
    assertThat(offsets.end(9)).isEqualTo(6);
  }

  @Test
  void anEmptyTextStandsAtItsBeginning() {
    assertThat(new Offsets().start(0)).isZero();
    assertThat(new Offsets().end(3)).isZero();
  }
}
