package org.kawaraban.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kawaraban.contract.Mode;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.contract.Tag;
import org.kawaraban.contract.Tagging;
import org.kawaraban.contract.Tie;

/** Cases that the codebook settles by name. */
class SettledCasesTest {
  private static final Tagger TAGGER = Tagger.bundled();

  @Test
  void aPageThatListsSeveralEqualMeetingsHasNoneOfItsOwn() {
    Tagging tagging =
        tag(
            "最近のサイバーセキュリティに関する二国間協議の実施状況",
            """
            - 欧州連合(EU)との間では、10月6日に第1回日EUサイバー対話を行いました。

            - フランスとの間では、12月12日に第1回日仏サイバー協議を行いました。

            - 英国との間では、12月15日に第2回日英サイバー協議を行いました。
            """,
            "2014-12-22");

    assertThat(tagging.ownMeeting()).isEmpty();
    assertThat(keys(tagging.partners())).containsExactly("EU", "FR", "GB");
  }

  @Test
  void aStateThatChairsForAseanIsAsean() {
    Tagging tagging =
        tag(
            "第13回日・ASEANサイバーセキュリティ政策会議の結果について",
            "第13回日・ASEANサイバーセキュリティ政策会議がオンラインで開催されました。日本とカンボジアが議長を務めました。",
            "2020-10-21");

    assertThat(keys(tagging.partners())).containsExactly("ASEAN");
    assertThat(tagging.ownMeeting().orElseThrow().mode()).isEqualTo(Mode.VIRTUAL);
  }

  @Test
  void thoseWhoPutTheirNamesToOneDocumentWithJapanArePartners() {
    Tagging tagging =
        tag(
            "国際文書「サイバー脅威を軽減する」への共同署名について",
            "米国、英国、カナダ及びエストニアの機関が日本とともに署名しました。背景にある国家として、ロシアの名が挙げられています。",
            "2024-05-15");

    assertThat(keys(tagging.partners())).containsExactly("CA", "EE", "GB", "US");
    assertThat(tagging.instrument().key()).isEqualTo("attribution");
  }

  @Test
  void aWeekdayTellsTheYearOfADayAmongThoseThePagePrints() {
    Tagging tagging =
        tag(
            "Australia-Japan Cyber Policy Dialogue",
            "The inaugural Australia-Japan Cyber Policy Dialogue was held in Canberra on Friday 13"
                + " February. Prime Ministers had agreed on it in Tokyo on 7 April 2014.",
            null);

    assertThat(tagging.ownMeeting().orElseThrow().start())
        .isEqualTo(PartialDate.parse("2015-02-13"));
    assertThat(tagging.ownMeeting().orElseThrow().ordinal()).isEqualTo(1);
  }

  @Test
  void theFirstMeetingInPersonPrintsNoOrdinal() {
    Tagging tagging =
        tag(
            "Quad Leaders Meet in Washington",
            "The leaders of Australia, India, Japan and the United States met in Washington on"
                + " September 24, 2021, for the first Quad summit in person. They agreed on new"
                + " cooperation in cyberspace.",
            "2021-09-24");

    assertThat(tagging.ownMeeting().orElseThrow().ordinal()).isNull();
    assertThat(keys(tagging.partners())).containsExactly("AU", "IN", "QUAD", "US");
  }

  @Test
  void aJapaneseHeadlineOfAnUnknownMeetingIsNamedInEnglish() {
    Tagging tagging =
        tag(
            "デジタル大臣政務官のエストニア訪問について",
            "デジタル大臣政務官は、7月1日及び2日、エストニアを訪問し、サイバーセキュリティについて日本とエストニアの協力を確認しました。",
            "2025-07-08");

    assertThat(tagging.ownMeeting().orElseThrow().series())
        .isEqualTo("Visit of Parliamentary Vice-Minister for Digital to Estonia");
  }

  @Test
  void aChapterOfAWhitePaperIsAStrategyWhateverMeetingsItLists() {
    Tagging tagging =
        tag(
            "2 サイバー領域の利用にかかる協力",
            "第III部 わが国防衛の三つの柱(防衛の目標を達成するための手段)\n\n英国やエストニアとの間でサイバー協議を行ってきた。シンガポール、ベトナムとの間でもサイバーセキュリティについて話し合っている。",
            null);

    assertThat(tagging.instrument().key()).isEqualTo("strategy");
    assertThat(tagging.ownMeeting()).isEmpty();
  }

  @Test
  void theNameOfABodyIsNoSubject() {
    Tagging tagging =
        tag("第7回日米サイバー対話の開催", "日本側から総務省、外務省、経済産業省及び個人情報保護委員会が参加し、サイバー分野の協力を議論しました。", "2019-10-11");

    assertThat(keys(tagging.topics()))
        .contains("whole-of-government")
        .doesNotContain("data-privacy");
  }

  @Test
  void whoOrganisesATrainingWithJapanIsTiedToItsTopics() {
    Tagging tagging =
        tag(
            "Industrial Control Systems Cybersecurity Week for the Indo-Pacific Region",
            "Japan organised the week together with the United States. Engineers from ASEAN member"
                + " states took part in hands-on exercises with industrial control systems.",
            "2023-10-16");

    assertThat(tagging.ties())
        .extracting(Tie::partner, Tie::topic)
        .contains(tuple("US", "technical-training"), tuple("ASEAN", "technical-training"));
  }

  private static Tagging tag(String title, String text, @Nullable String published) {
    return TAGGER.tag(
        Pages.item(title, text, published == null ? null : PartialDate.parse(published)));
  }

  private static List<String> keys(List<Tag> tags) {
    return tags.stream().map(Tag::key).toList();
  }
}
