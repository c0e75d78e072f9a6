package org.kawaraban.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.contract.Tag;
import org.kawaraban.contract.Tagging;
import org.kawaraban.contract.Vocabulary;

/** Every partner of the vocabulary is recognised by its own label in both languages. */
class WorldTest {
  private static final Tagger TAGGER = Tagger.bundled();
  private static final PartialDate DAY = PartialDate.parse("2024-05-02");

  static Stream<Vocabulary.Partner> states() {
    return Vocabulary.bundled().partners().stream()
        .filter(partner -> partner.key().length() == 2 && !partner.key().equals("UN"));
  }

  @ParameterizedTest
  @MethodSource("states")
  void aStateIsThePartnerOfADialogueInEnglish(Vocabulary.Partner state) {
    Tagging tagging =
        TAGGER.tag(
            Pages.item(
                "Cyber dialogue between Japan and the " + english(state),
                "On 1 May officials of Japan and the " + english(state) + " met to discuss cyber.",
                DAY));

    assertThat(keys(tagging.partners())).containsExactly(state.key());
  }

  @ParameterizedTest
  @MethodSource("states")
  void aStateIsThePartnerOfADialogueInJapanese(Vocabulary.Partner state) {
    Tagging tagging =
        TAGGER.tag(
            Pages.item(
                "第1回日・" + japanese(state) + "サイバー協議の開催",
                "5月1日、東京において、第1回日・" + japanese(state) + "サイバー協議が開催されました。",
                DAY));

    assertThat(keys(tagging.partners())).containsExactly(state.key());
  }

  /** Names that are also words or given names count only with what a state is called by. */
  private static String english(Vocabulary.Partner state) {
    return switch (state.key()) {
      case "TD", "GN", "ML", "GE" -> "Republic of " + state.en();
      case "NE", "CG" -> "Republic of the " + state.en();
      case "DM" -> "Commonwealth of Dominica";
      default -> state.en();
    };
  }

  private static String japanese(Vocabulary.Partner state) {
    return state.key().equals("TH") ? "タイ王国" : state.ja();
  }

  private static List<String> keys(List<Tag> tags) {
    return tags.stream().map(Tag::key).toList();
  }
}
