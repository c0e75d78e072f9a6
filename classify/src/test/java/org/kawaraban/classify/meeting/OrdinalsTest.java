package org.kawaraban.classify.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kawaraban.classify.text.PageText;

class OrdinalsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Seventh Japan-U.S. DIALOGUE was held | 7",
        "the 22nd Japan-France DIALOGUE | 22",
        "The twenty-first round of the DIALOGUE | 21",
        "The inaugural Australia-Japan DIALOGUE | 1",
        "第７回日米DIALOGUE | 7",
        "第十一回『日・ASEAN DIALOGUE』開催 | 11",
        "初の韓日DIALOGUE | 1",
        "日仏DIALOGUE(第21回)の結果 | 21",
        "the twenty first DIALOGUE | 21",
        "They met in Paris for the third time in the DIALOGUE | 3",
        "七回目の日仏DIALOGUE | 7",
        "7度目の日仏DIALOGUE | 7",
        "the fourth annual Poland-Japan senior officials' DIALOGUE was held | 4",
        "the second session of the Japan-Republic of Korea DIALOGUE | 2",
        "the sixth policy DIALOGUE in person | 6",
        "the ninth in the series of DIALOGUES | 9",
        "the fifth Japan, Australia and India DIALOGUE | 5",
        "The third DIALOGUE under the Strategic Partnership was held | 3",
        "DIALOGUE (5th meeting) | 5",
        "第3回サイバーセキュリティに関する日波DIALOGUE | 3",
        "初めて開催される日波DIALOGUE | 1",
        "日波DIALOGUEの4回目の会合 | 4",
        "日波DIALOGUEが初めて行われた | 1"
      })
  void theOrdinalBesideTheNameIsRead(String sentence, int ordinal) {
    assertThat(beside(sentence)).isEqualTo(ordinal);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "In the 21st century the DIALOGUE goes on",
        "On the 7th the DIALOGUE was held",
        "On February 10th the DIALOGUE was held",
        "For the first time the DIALOGUE was held",
        "the third in-person DIALOGUE",
        "条約第5条と DIALOGUE",
        "On the 13th and 14th of June the DIALOGUE was held",
        "On June 13th-14th the DIALOGUE was held",
        "Japan's 100th prime minister opened the DIALOGUE",
        "She came for the third time to the DIALOGUE",
        "令和6年度第1回DIALOGUE",
        "They spoke of aid for third countries at the DIALOGUE",
        "In the 40th year of diplomatic relations the DIALOGUE was held",
        "The Fourth Industrial Revolution was discussed at the DIALOGUE",
        "the world's first and third largest economies held the DIALOGUE",
        "On his third visit to Warsaw he opened the DIALOGUE",
        "The twenty-second of March saw the DIALOGUE",
        "third-party audits were a topic of the DIALOGUE",
        "During the 7th Cyber Week, officials held the DIALOGUE",
        "the first DIALOGUE in person",
        "第44回関連首脳会議出席のため訪問中の大臣はDIALOGUE",
        "第12回国際見本市の機会にDIALOGUE",
        "欧州で初めて成立した法律をDIALOGUE",
        "第5回総会を踏まえ、DIALOGUE",
        "DIALOGUEでは初めて参加した企業",
        "東京では初めてのDIALOGUE",
        "大使の訪問は3回目のDIALOGUE"
      })
  void otherNumbersAreNoOrdinals(String sentence) {
    assertThat(beside(sentence)).isZero();
  }

  private static int beside(String text) {
    PageText page = PageText.of("", text);
    int start = page.folded().indexOf("dialogue");
    return Ordinals.beside(page, page.sentences().get(0), start, start + 8)
        .map(Ordinals.Found::value)
        .orElse(0);
  }
}
