package org.kawaraban.store.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kawaraban.store.query.Cursor.Of;

class CursorTest {
  private final Cursor cursor = new Cursor(LocalDate.of(2019, 10, 11), "日-series/7 b");

  @Test
  void isReadAsItWasWritten() {
    assertThat(Cursor.read(Of.MEETINGS, cursor.write(Of.MEETINGS))).isEqualTo(cursor);
  }

  @Test
  void theOneOfAnotherListIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Cursor.read(Of.ITEMS, cursor.write(Of.MEETINGS)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ITEMS",
        "ITEMS 2019-10-11",
        "ITEMS 2019-10-11 ",
        "ITEMS 2019-13-11 a",
        "ITEMS +999999999-01-01 a",
        "ITEMS 2019-10-11 a\0b"
      })
  void whatWeDidNotWriteIsRefused(String plain) {
    String text =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(plain.getBytes(StandardCharsets.UTF_8));

    assertThatIllegalArgumentException().isThrownBy(() -> Cursor.read(Of.ITEMS, text));
    assertThatIllegalArgumentException().isThrownBy(() -> Cursor.read(Of.ITEMS, "%&" + text));
  }
}
