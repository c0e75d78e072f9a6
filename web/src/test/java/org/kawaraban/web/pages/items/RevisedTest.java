package org.kawaraban.web.pages.items;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kawaraban.web.pages.items.Revised.Fate;
import org.kawaraban.web.pages.items.Revised.Piece;

class RevisedTest {
  @Test
  void aChangedSentenceIsShownAsWhatWentAndWhatCame() {
    assertThat(
            Revised.of("It met. It sat in Tokyo. It ended.", "It met. It sat in Kyoto. It ended."))
        .isEqualTo(
            new Revised(
                List.of(
                    new Piece(Fate.KEPT, "It met. "),
                    new Piece(Fate.REMOVED, "It sat in Tokyo. "),
                    new Piece(Fate.ADDED, "It sat in Kyoto. "),
                    new Piece(Fate.KEPT, "It ended."))));
  }

  @Test
  void japaneseSentencesEndWithoutABlank() {
    assertThat(Revised.of("会合を開く。東京で開く。", "会合を開く。京都で開く。").pieces())
        .extracting(Piece::text)
        .containsExactly("会合を開く。", "東京で開く。", "京都で開く。");
  }

  @Test
  void aTextTooLongToCompareIsShownWhole() {
    Revised revised = Revised.of("a. ".repeat(4000), "b. ".repeat(4000));

    assertThat(revised.pieces()).extracting(Piece::fate).containsExactly(Fate.REMOVED, Fate.ADDED);
  }

  @Test
  void bothTextsCanBeReadOutOfIt() {
    Random random = new Random(7);
    for (int pair = 0; pair < 2000; pair++) {
      String before = anyText(random);
      String after = anyText(random);
      Revised revised = Revised.of(before, after);

      assertThat(text(revised, Fate.REMOVED)).isEqualTo(before);
      assertThat(text(revised, Fate.ADDED)).isEqualTo(after);
      assertThat(revised.isSame()).isEqualTo(before.equals(after));
    }
  }

  private static String anyText(Random random) {
    return random
        .ints(random.nextInt(12), 0, 6)
        .mapToObj(at -> "a. 。\n ".substring(at, at + 1))
        .collect(Collectors.joining());
  }

  private static String text(Revised revised, Fate ofOne) {
    return revised.pieces().stream()
        .filter(piece -> Stream.of(Fate.KEPT, ofOne).anyMatch(fate -> fate == piece.fate()))
        .map(Piece::text)
        .collect(Collectors.joining());
  }
}
