package org.kawaraban.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kawaraban.contract.Candidate;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.contract.Tag;
import org.kawaraban.contract.Tagging;

/** How the two languages say with whom Japan works on what. */
class LanguageFactsTest {
  private static final Tagger TAGGER = Tagger.bundled();

  @Test
  void ministriesOfOthersDoNotMakeAPageJapans() {
    Tagging tagging =
        tag(
            "Cyber Dialogue of France and Poland",
            "The Ministry of Foreign Affairs and the Ministry of Defence of Poland discussed cyber"
                + " capacity building with France.",
            "2022-03-18");

    assertThat(tagging.relevant()).isFalse();
  }

  @Test
  void aPartnersOwnPolicyIsNoTopicOfAPageThatNamesJapanInPassing() {
    Tagging tagging =
        tag(
            "Our cyber policy",
            """
            Canada supports the Budapest Convention and multi-stakeholder Internet governance.

            Canada holds cyber dialogues with France, Japan, Germany and Australia.
            """,
            null);

    assertThat(keys(tagging.partners())).containsExactly("CA");
    assertThat(keys(tagging.topics())).containsExactly("cyber-dialogue");
  }

  @Test
  void traineesAreReadFromListsAndFootnotes() {
    Tagging inText =
        tag(
            "産業制御システムのサイバーセキュリティ演習を実施",
            "経済産業省は米国政府と連携し、サイバー演習を実施しました。ケニア、モンゴル、スリランカから20名が参加しました。",
            "2024-05-02");
    Tagging inFootnote =
        tag(
            "産業制御システムのサイバーセキュリティ演習を実施",
            "経済産業省は米国と連携してサイバー演習を実施し、対象地域(※1)から研修員を招聘しました。\n※1 ASEAN加盟国(ブルネイ、カンボジア、ラオス)、インド、モンゴル",
            "2024-05-02");

    assertThat(keys(inText.partners())).contains("KE", "MN", "LK");
    assertThat(keys(inText.topics())).contains("technical-training");
    assertThat(keys(inFootnote.partners())).containsExactly("ASEAN", "IN", "MN", "US");
  }

  @Test
  void moreThanFiveStatesOfAnOrganisationAreTheOrganisation() {
    Tagging tagging =
        tag(
            "ASEAN-Japan Cybersecurity Policy Meeting",
            "Officials of Brunei, Cambodia, Indonesia, Laos, Malaysia, Thailand and Japan discussed"
                + " cyber exercises.",
            "2020-10-20");

    assertThat(keys(tagging.partners())).containsExactly("ASEAN");
  }

  @Test
  void thePartnersOfTalksAreListedWithTheirDates() {
    Tagging tagging =
        tag(
            "令和5年度年次報告",
            "我が国のサイバー協議は多くの国・機関と行っており、その相手は、フランス(2023年\n11月)、EU(同11月)、ヨルダン(2023年6月)、米韓(12月)である。",
            "2024-07-10");

    assertThat(keys(tagging.partners())).containsExactly("EU", "FR", "JO", "KR", "US");
  }

  @Test
  void signatoriesOfAnAdvisoryArePartnersAndTheAccusedIsNot() {
    Tagging tagging =
        tag(
            "警察庁など、注意喚起文書を公表",
            "警察庁は9日、中国を背景とするハッカー集団に関する注意喚起文書を公表した。日本、米国、英国、カナダ、ニュージーランド、ドイツ、イタリア、オランダの機関が署名した。",
            "2024-07-09");

    assertThat(keys(tagging.partners())).containsExactly("CA", "DE", "GB", "IT", "NL", "NZ", "US");
    assertThat(tagging.instrument().key()).isEqualTo("attribution");
    assertThat(keys(tagging.topics())).contains("technical-training");
  }

  @Test
  void aPartnerAndASeriesNobodyKnowsAreProposedAndNotSqueezedIntoKnownOnes() {
    Tagging english =
        tag(
            "First Japan-Xland Cyber Dialogue",
            "On 1 May the first Japan-Xland Cyber Dialogue was held in Tokyo.",
            "2024-05-02");
    Tagging japanese =
        tag("第1回日・アトランティスサイバー協議の開催", "5月1日、東京において、第1回日・アトランティスサイバー協議が開催されました。", "2024-05-02");

    assertThat(english.relevant()).isTrue();
    assertThat(english.partners()).isEmpty();
    assertThat(proposed(english)).containsExactly("Japan-Xland Cyber Dialogue", "Xland");
    assertThat(english.ownMeeting().orElseThrow().known()).isFalse();
    assertThat(japanese.partners()).isEmpty();
    assertThat(proposed(japanese)).containsExactly("Japan-アトランティス Cyber Consultations", "アトランティス");
    assertThat(japanese.ownMeeting().orElseThrow().place()).isEqualTo("Tokyo");
  }

  @Test
  void ofFourPartnersEachIsTiedToWhatItsOwnSentenceSays() {
    Tagging tagging =
        tag(
            "我が国のサイバー外交",
            """
            フランスとの間でサイバー犯罪対策の協力を進めています。

            オーストラリアとの間では太平洋島嶼国のサイバー能力構築支援で連携しています。

            エストニアとはサイバー演習に共同で参加しています。

            ドイツとのサイバー協議では国際法の適用について議論しました。
            """,
            "2024-05-02");

    assertThat(tagging.ties().stream().map(tie -> tie.partner() + " " + tie.topic()))
        .contains(
            "FR cybercrime",
            "AU capacity-building",
            "EE technical-training",
            "DE international-law")
        .doesNotContain(
            "FR capacity-building", "AU cybercrime", "EE international-law", "DE cybercrime");
    assertThat(tagging.ties().size())
        .isLessThan(tagging.partners().size() * tagging.topics().size());
  }

  private static List<String> proposed(Tagging tagging) {
    return tagging.candidates().stream()
        .filter(candidate -> candidate.kind() != Candidate.Kind.CELL)
        .map(Candidate::name)
        .toList();
  }

  private static Tagging tag(String title, String text, @Nullable String published) {
    PartialDate day = published == null ? null : PartialDate.parse(published);
    return TAGGER.tag(Pages.item(title, text, day));
  }

  private static List<String> keys(List<Tag> tags) {
    return tags.stream().map(Tag::key).toList();
  }
}
