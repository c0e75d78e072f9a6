package org.kawaraban.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.contract.Tag;

/** What a topic is called on pages that do not use its name, in both languages. */
class TopicPhrasesTest {
  private static final Tagger TAGGER = Tagger.bundled();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "capacity-building   | They will help partners in the region build up their defences.",
        "capacity-building   | Officials of developing countries are trained by instructors from both.",
        "internet-governance | Both want no fragmentation of the Internet.",
        "technical-training  | Indicators of compromise are passed between the emergency response teams.",
        "technical-training  | The two national centres exchanged information on current threats.",
        "technical-training  | Their agencies co-badged the advisory.",
        "capacity-building   | A training week for engineers of the Indo-Pacific goes on.",
        "technical-training  | They compared notes on hackers and on threats.",
        "technical-training  | They inform each other of attack indicators.",
        "technical-training  | Both explained plans for labelling connected devices.",
        "technical-training  | They appreciated the exchange of CERT-In with the other side on threat information.",
        "capacity-building   | Training offers for Philippine incident responders are mapped.",
        "confidence-building | A directory of contacts shall help to avoid misunderstandings between states.",
        "whole-of-government | Officials from across government took part.",
        "international-law   | Everybody has to behave responsibly, and disputes are to be settled peacefully.",
        "cybercrime          | How police can stop the laundering of stolen cryptocurrency was discussed.",
        "cybercrime          | The sides look forward to the Convention against Cybercrime.",
        "capacity-building   | Both will join up their aid programmes in Southeast Asia.",
        "capacity-building   | They invited officers of the Vietnamese army to a course in Osaka.",
        "confidence-building | Each state should explain its plans and know whom to call in a crisis.",
        "technical-training  | They took up automated indicator sharing.",
        "cyber-dialogue      | The officials responsible for cyber should meet again this year.",
        "whole-of-government | Staff of the foreign, justice and interior ministries took part.",
        "cybercrime          | They traced where stolen virtual assets went.",
        "cybercrime          | What criminal ransomware crews do was compared.",
        "capacity-building   | They asked what to offer to governments of Southeast Asia that lack the means to investigate.",
        "data-privacy        | Rules for the transfer of personal data were compared.",
        "cybercrime          | How thieves steal cryptocurrency was discussed with police.",
        "whole-of-government | Nine Japanese authorities were represented.",
        "whole-of-government | Experts of about a dozen government agencies came.",
        "whole-of-government | From Japan, MOFA, MEXT and MHLW took part.",
        "technical-training  | They reviewed cooperation between CERT-FR and JPCERT/CC.",
        "technical-training  | NICT and ENISA will compare test methods.",
        "technical-training  | A hunt forward operation was proposed.",
        "capacity-building   | Their support for third countries should add up.",
        "capacity-building   | Delegates from Ghana asked to train judges.",
        "capacity-building   | They agreed on assistance to developing states."
      })
  void englishPages(String topic, String sentence) {
    assertThat(
            topics(
                "Third Japan-Italy Cyber Dialogue",
                "The third Japan-Italy Cyber Dialogue was held. " + sentence))
        .contains(topic);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "capacity-building   | 途上国の人材を育て、対処能力の向上を後押しすることで一致した。",
        "capacity-building   | ASEAN諸国へのキャパビルについて議論した。",
        "internet-governance | インターネットの分断を避けるべきだとした。",
        "technical-training  | 侵害指標や早期警戒の情報をやりとりする。",
        "technical-training  | 机上演習を共同で行うこととした。",
        "technical-training  | 合同の文書は攻撃の手口と緩和策を示す。",
        "technical-training  | IoT製品の安全性に関する制度の相互運用を進める。",
        "confidence-building | 各国の連絡窓口を相互に登録する。",
        "cybercrime          | 暗号資産を奪う活動に対処する作業部会を設ける。",
        "confidence-building | 誤解や誤算を避けるための連絡先名簿を整える。",
        "whole-of-government | 日本側からは6省庁が参加した。",
        "international-law   | 国家による責任ある行動のための規範を議論した。",
        "cybercrime          | 国連サイバー犯罪条約と電子証拠の扱いを取り上げた。",
        "cybercrime          | 暗号資産の窃取を捜査機関が阻止する方法を話し合った。",
        "capacity-building   | カンボジアの担当官を日本の演習に受け入れる。",
        "confidence-building | 危機時の連絡の手順と各国の窓口を確かめた。",
        "technical-training  | 攻撃指標の共有に加わることを話し合った。",
        "cyber-dialogue      | サイバー担当者が年内に会うことを決めた。",
        "whole-of-government | 外務・警察・総務の各省庁の担当者が出席した。",
        "cybercrime          | 盗まれた暗号資産を追跡する。",
        "data-privacy        | データの自由な流通と個人データの保護を議論した。",
        "whole-of-government | 7つの府省から担当者が出席した。",
        "whole-of-government | 外務省、消防庁、環境省が出席した。",
        "technical-training  | JPCERTとCERT-FRの協力を確かめた。",
        "technical-training  | ハントフォワードの進め方を話し合った。",
        "capacity-building   | 第三国への支援で重ならないようにする。"
      })
  void japanesePages(String topic, String sentence) {
    assertThat(topics("第3回日伊サイバー協議", "第3回日伊サイバー協議が開催されました。" + sentence)).contains(topic);
  }

  @Test
  void jointResearchOfOtherThingsBesideDataIsNoTechnicalCooperation() {
    assertThat(topics("日EU首脳会談を東京で開催", "日EU首脳会談が開かれた。サイバー分野で協力する。量子の共同研究と個人データの越境移転を進める。"))
        .contains("data-privacy")
        .doesNotContain("technical-training");
    assertThat(
            topics(
                "Japan-EU Summit Meeting",
                "Leaders of Japan and the EU met and will cooperate on cyber. They launched joint"
                    + " research on quantum physics and will ease the transfer of personal data."))
        .contains("data-privacy")
        .doesNotContain("technical-training");
  }

  @Test
  void ministriesOfTheSidesAreNoInterAgencyDelegation() {
    assertThat(
            topics(
                "Third Japan-Italy Cyber Dialogue",
                "The third Japan-Italy Cyber Dialogue was held. Officials of the two ministries and"
                    + " thirty-four staff of ministries abroad took part."))
        .doesNotContain("whole-of-government");
  }

  @Test
  void aCourseForOfficialsOfAnyStateButADonorBuildsCapacity() {
    assertThat(topics("JICA course", "JICA trained officials of Angola in cybersecurity in Tokyo."))
        .contains("capacity-building");
    assertThat(topics("JICAの研修", "JICAは東京でボリビアの政府職員を対象にサイバーセキュリティ研修を実施した。"))
        .contains("capacity-building");
    assertThat(topics("日伊サイバー協議", "日本とイタリアはサイバー協議で、職員の研修の仕方を紹介し合った。"))
        .doesNotContain("capacity-building");
  }

  @Test
  void aDocumentOfCooperationIsNoTechnicalOne() {
    assertThat(topics("協力文書に署名", "日本とペルーはリマ市でサイバー協力文書に署名した。")).doesNotContain("technical-training");
  }

  @Test
  void aTestOfTheDirectoryOfContactsIsNoTechnicalExercise() {
    assertThat(topics("第3回日伊サイバー協議", "第3回日伊サイバー協議が開催されました。連絡先名簿を使う訓練を行う。"))
        .contains("confidence-building")
        .doesNotContain("technical-training");
  }

  @Test
  void whatStandsBesideCyberInAListIsNoExerciseOrDialogueOnIt() {
    assertThat(topics("日英首脳会談", "日英首脳会談が開かれた。両首脳は、部隊の共同訓練を増やすこと、宇宙、サイバー分野で協力することで一致した。"))
        .doesNotContain("technical-training");
    assertThat(topics("日英首脳会談", "日英首脳会談が開かれた。サイバーセキュリティと偽情報対策についても協議していくことで一致した。"))
        .doesNotContain("cyber-dialogue");
    assertThat(
            topics(
                "Third Japan-Italy Cyber Dialogue",
                "The third Japan-Italy Cyber Dialogue was held. Each state has to exercise due"
                    + " diligence over its networks."))
        .doesNotContain("technical-training");
    assertThat(topics("日仏サイバーセキュリティ・ワークショップ", "日仏の研究者が暗号、プライバシー、ネットワークの共同研究を発表した。"))
        .doesNotContain("data-privacy");
  }

  @Test
  void ministriesThatPutOutAPageTogetherStandOverIt() {
    assertThat(
            topics(
                "第3回日ASEANサイバーセキュリティ政策会議の結果",
                "内閣官房\n総務省\n経済産業省\n\n第3回日ASEANサイバーセキュリティ政策会議を東京で開催しました。"))
        .contains("whole-of-government");
    assertThat(
            topics(
                "第3回日ASEANサイバーセキュリティ政策会議の結果",
                "第3回日ASEANサイバーセキュリティ政策会議を東京で開催しました。\n\n関連リンク\n内閣官房\n総務省\n経済産業省"))
        .doesNotContain("whole-of-government");
  }

  @Test
  void talksThatAreAgreedOnAreADialogueAndThoseToldApartAreNot() {
    assertThat(
            topics(
                "Singapore signs memorandum on cybersecurity with Japan",
                "Areas covered are regular policy dialogues and capacity building."))
        .contains("cyber-dialogue");
    assertThat(
            topics(
                "Japan-France Foreign and Defence Ministers' Meeting",
                "The ministers of France and Japan met. On cyber, they asked their services to hold"
                    + " the next consultations this autumn."))
        .contains("cyber-dialogue");
    assertThat(topics("インターネットエコノミーに関する日米政策協力対話の結果", "インターネットガバナンスで協力する。別途、「日米サイバー対話」が行われている。"))
        .doesNotContain("cyber-dialogue");
  }

  @Test
  void ministriesOfThePartnersSideAreNotJapans() {
    assertThat(
            topics(
                "Joint statement on the first Netherlands-Japan cyber consultations",
                "Participants on the Dutch side came from the Ministry of Foreign Affairs and the"
                    + " Ministry of Defence; from Japan, the Ministry of Foreign Affairs and NISC took part."))
        .doesNotContain("whole-of-government");
    assertThat(
            topics(
                "3rd India-Japan Cyber Dialogue",
                "The dialogue was held in Tokyo. The Joint Secretary led an inter-ministerial delegation"
                    + " of MeitY, CERT-In and the Embassy of India."))
        .doesNotContain("whole-of-government");
  }

  @Test
  void whatAReferenceTellsOfSomebodyIsNoSubject() {
    assertThat(
            topics(
                "総理大臣補佐官のエストニア訪問",
                """
                報道発表

                総理大臣補佐官は5月29日、エストニアを訪問し、サイバー分野の協力について意見を交わしました。

                [参考]
                NATOサイバー防衛協力センターはサイバー演習やサイバーと国際法に関する研究を行っている。
                """))
        .doesNotContain("international-law", "technical-training");
  }

  @Test
  void whatLeadersSayElsewhereOnThePageIsNotAboutCyber() {
    assertThat(
            topics(
                "Japan, NATO to step up ties against cyberthreats",
                """
                On Jan. 31 Prime Minister Kishida met the secretary-general of NATO. They will cooperate more against cyberthreats.

                Operations and drills of others near Japan worry both sides.
                """))
        .doesNotContain("technical-training");
  }

  @Test
  void aPageOnCyberFromEndToEndIsOneWhateverItsHeadline() {
    assertThat(
            topics(
                "Japan and Kenya agree to work together",
                """
                Japan and Kenya agreed to work together on cybersecurity.

                Cyber attacks know no borders. Cyberspace has to stay open.

                Joint exercises will be held.
                """))
        .contains("technical-training");
  }

  @Test
  void aSentenceUnderAHeadingIsOnItsSubject() {
    assertThat(
            topics(
                "日独共同宣言に署名",
                "日本とドイツは共同宣言に署名しました。\n1.産業のサイバーセキュリティ\n両国の専門家が国際標準化に向けた議論を進めます。\n2.農業\n3.中小企業"))
        .contains("technical-training");
    assertThat(
            topics(
                "日独共同宣言に署名",
                "日本とドイツは共同宣言に署名し、サイバーで協力すると確認しました。\n1.産業のサイバーセキュリティ\n2.農業\n両国の専門家が国際標準化に向けた議論を進めます。"))
        .doesNotContain("technical-training");
  }

  @Test
  void researchOnWeaponsAndAidToArmedForcesAreOtherMatters() {
    assertThat(topics("日英2プラス2", "日英両国は、ミサイルの共同研究を進めるほか、サイバー攻撃への対処で協力する。"))
        .doesNotContain("technical-training");
    assertThat(topics("日比首脳会談", "日本とフィリピンの首脳は、政府安全保障能力強化支援(OSA)の継続やサイバー分野での協力で合意した。"))
        .doesNotContain("capacity-building");
  }

  @Test
  void policeAmongThoseWhoCameAreNotTheSubject() {
    assertThat(topics("日ウクライナ・サイバー協議", "日ウクライナ・サイバー協議が行われた。先方からはサイバー警察も出席した。"))
        .doesNotContain("cybercrime");
  }

  @Test
  void aListOfAuthoritiesMayNameThePoliceAndTheMinistriesInPassing() {
    assertThat(
            topics(
                "Japan-Germany Cyber Consultations",
                "Japan sent representatives of the Foreign Ministry, the cyber centre NISC, the police"
                    + " and the ministries of the economy and of defence to the cyber consultations"
                    + " with Germany."))
        .contains("whole-of-government");
  }

  @Test
  void aMinistryWithTheBodiesThatWorkForItIsOneMinistry() {
    assertThat(
            topics(
                "Japan-Italy Cyber Dialogue",
                "For Japan METI, with JPCERT/CC and IPA, took part in the cyber dialogue with Italy."))
        .doesNotContain("whole-of-government");
    assertThat(topics("日伊サイバー協議", "日伊サイバー協議が行われ、総務省、情報通信研究機構及びJICAが出席した。"))
        .doesNotContain("whole-of-government");
    assertThat(topics("日伊サイバー協議", "日伊サイバー協議が行われ、総務省、経済産業省及びJICAが出席した。"))
        .contains("whole-of-government");
  }

  private static List<String> topics(String title, String text) {
    return TAGGER.tag(Pages.item(title, text, PartialDate.parse("2024-02-01"))).topics().stream()
        .map(Tag::key)
        .toList();
  }
}
