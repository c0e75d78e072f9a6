package org.kawaraban.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecoderTest {
  private static final String TEXT =
      "<html><head><title>国家サイバー統括室</title></head><body>"
          + "第七回の対話が東京で開かれ、両国の関係者が重要インフラの防護について意見を交わした。"
          + "</body></html>";

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "Shift_JIS", "EUC-JP", "ISO-2022-JP"})
  void aPageWithoutAnyDeclarationIsDetected(String charset) {
    assertThat(Decoder.decode(TEXT.getBytes(Charset.forName(charset)), "")).contains(TEXT);
  }

  @Test
  void theDeclarationWinsOverTheHeader() {
    String declared = TEXT.replace("<title>", "<meta charset=\"EUC-JP\"><title>");

    assertThat(
            Decoder.decode(
                declared.getBytes(Charset.forName("EUC-JP")), "text/html; charset=Shift_JIS"))
        .contains(declared);
  }

  @Test
  void aDeclarationThatDoesNotFitIsNotBelieved() {
    String declared = TEXT.replace("<title>", "<meta charset=\"utf-8\"><title>");

    assertThat(Decoder.decode(declared.getBytes(Charset.forName("windows-31j")), ""))
        .contains(declared);
  }

  @ParameterizedTest
  @ValueSource(strings = {"utf-16", "UTF-16LE", "unicode", "UTF-32"})
  void aDeclarationThatCanBeReadByteByByteIsNotOfTwoByteLetters(String declared) {
    String feed = "<?xml version=\"1.0\" encoding=\"" + declared + "\"?><rss>対話</rss>";

    assertThat(Decoder.decode(feed.getBytes(StandardCharsets.UTF_8), "")).contains(feed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"iso-8859-1", "ISO8859-1", "latin1", "us-ascii", "windows-1252"})
  void latin1IsReadAsBrowsersReadIt(String declared) {
    String page = "<meta charset=\"" + declared + "\"><p>Japan\u2019s cyber dialogue</p>";
    byte[] bytes = page.getBytes(Charset.forName("windows-1252"));

    assertThat(Decoder.decode(bytes, "")).contains(page);
    assertThat(Decoder.decode(bytes, "text/html; charset=" + declared)).contains(page);
  }

  @Test
  void theByteOrderMarkIsNoPartOfTheText() {
    assertThat(Decoder.decode(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8), ""))
        .contains(TEXT);
    assertThat(Decoder.decode(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE), ""))
        .contains(TEXT);
  }

  @Test
  void noiseIsRefusedInsteadOfKeptAsMojibake() {
    byte[] noise = new byte[4000];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (byte) (i * 31 ^ i >> 3);
    }

    assertThat(Decoder.decode(noise, "text/html; charset=utf-8")).isEmpty();
  }
}
