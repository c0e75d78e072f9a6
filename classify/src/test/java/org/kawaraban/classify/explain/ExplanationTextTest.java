package org.kawaraban.classify.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kawaraban.classify.Pages;
import org.kawaraban.classify.Tagger;
import org.kawaraban.contract.PageLine;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.contract.PressItem;

class ExplanationTextTest {
  private static final Tagger TAGGER = Tagger.bundled();

  @Test
  void aLabelIsToldWithItsRuleItsConfidenceAndTheNumberOfItsSpanInTheText() {
    String text =
        explain(
            "The 4th Japan-EU Cyber Dialogue",
            "The dialogue was held by videoconference on 14 June 2022. The two sides discussed cybercrime.");

    assertThat(text)
        .contains("4th⟧", "relevant: yes", "EU, confidence 0.95", "partner.paired-in-headline")
        .contains("discussed ⟦", "  \"cybercrime\"  cybercrime.named")
        .contains("own: Japan-EU Cyber Dialogue, ordinal 4, 2022-06-14 to 2022-06-14, at none")
        .contains("EU x cybercrime", "tie.one-partner")
        .contains("A confidence of 0.90 means: of ten labels");
    String number = text.replaceFirst("(?s).* (\\S+)  \"cybercrime\"  cybercrime\\.named.*", "$1");
    assertThat(text).contains("⟦" + number + "cybercrime⟧" + number);
  }

  @Test
  void nearMissesSayWhatWasMissing() {
    String text =
        explain(
            "Japan-U.S. talks on cyber threats",
            """
            Japan and the United States discussed cyber attacks by China.
            NISC and the Ministry of Defense took part for Japan.

            Japan helps Fiji with capacity building in demining.
            """);

    assertThat(text)
        .contains("partner:CN: it is named mostly as the accused")
        .contains("partner:FJ: its sentences do not speak of cyber matters")
        .contains("topic:capacity-building: a word beside it says that it means something else")
        .contains("topic:whole-of-government: no sentence names three Japanese bodies; this one");
  }

  @Test
  void aPageThatIsNotRelevantSaysWhatItLacks() {
    assertThat(explain("Fisheries", "Japan and Kenya spoke of tuna."))
        .contains("relevant: no", "relevant: no sentence speaks of cyber matters");
    assertThat(explain("Cyber dialogue", "India and Australia held a cyber dialogue."))
        .contains("relevant: nothing on the page names Japan");
    assertThat(explain("Cyber month", "Japan asks companies to check their cybersecurity."))
        .contains("relevant: it names nobody from abroad");
  }

  @Test
  void whatWasMissingIsToldOfJapanesePagesToo() {
    assertThat(explain("サイバーセキュリティ月間", "企業にサイバー攻撃への注意を呼び掛ける。日本の取組である。"))
        .contains("relevant: no", "サイバー攻撃への注意", "relevant: it names nobody from abroad");
  }

  @Test
  void aPageThatCannotBeTaggedSaysWhy() {
    assertThat(explain("", " ")).contains("not tagged: the page has neither title nor text");
    assertThat(explain("", "La France et le Japon ont tenu une session du dialogue cyber"))
        .contains("not tagged: the page is neither English nor Japanese");
  }

  @Test
  void plainTextHasNoEscapesAndColourTakesNothingAway() {
    PressItem item = Pages.item("Japan-U.S. Cyber Dialogue", "Held in Tokyo.", null);
    Explanation explanation = TAGGER.explain(item);
    String plain = ExplanationText.of(item, explanation, Style.PLAIN);
    String coloured = ExplanationText.of(item, explanation, Style.COLOUR);

    assertThat(plain).doesNotContain("\u001b");
    assertThat(coloured).contains("\u001b[");
    assertThat(coloured.replaceAll("\u001b\\[\\d+m", "")).isEqualTo(plain);
  }

  @Test
  void theLabelsAreThoseOfTaggingAndTheTextIsLeftAsItIs() throws IOException {
    for (String line : Files.readAllLines(Path.of("src/test/resources/evaluation.jsonl"))) {
      PressItem item = Pages.item(PageLine.parse(line));
      Explanation explanation = TAGGER.explain(item);

      assertThat(explanation.tagging()).isEqualTo(TAGGER.tag(item));
      assertThat(
              ExplanationText.of(item, explanation, Style.PLAIN)
                  .replaceAll("[⟦⟧][⁰¹²³⁴⁵⁶⁷⁸⁹]+", ""))
          .startsWith(item.title());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\ud800", "日米\udc00サイバー対話\ud83d", "⟦1⟧ Japan-US cyber", "第回"})
  void oddTextIsExplainedToo(String text) {
    assertThat(explain(text, text.repeat(60))).isNotBlank();
  }

  private static String explain(String title, String text) {
    PressItem item = Pages.item(title, text, PartialDate.parse("2022-06-15"));
    return ExplanationText.of(item, TAGGER.explain(item), Style.PLAIN);
  }
}
