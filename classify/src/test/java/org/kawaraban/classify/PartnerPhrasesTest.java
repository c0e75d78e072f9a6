package org.kawaraban.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kawaraban.contract.Tag;
import org.kawaraban.contract.Tagging;

/** With whom Japan is engaged, class of phrase by class of phrase, in both languages. */
class PartnerPhrasesTest {
  private static final Tagger TAGGER = Tagger.bundled();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // whole words: a country inside another word is none
        "タイランド4.0とサイバー研修       | 日本はタイに専門家を派遣し、サイバーセキュリティ研修を行った。 | TH",
        "タイとサイバー協力             | 日本とタイはサイバーセキュリティの協力で一致した。           | TH",
        "サイバー協力の新しいタイトル       | 日本とマリはサイバー犯罪対策で協力することで一致した。        | ML",
        // the day before a country is no Japan
        "サイバー協議                 | 総務省は26日米国とサイバーセキュリティについて意見を交わした。  | US",
        // other states' ministries bear the names of Japan's
        "韓国外務省、ドイツとサイバー協議     | 韓国外務省は、ドイツ外務省とサイバー協議を行ったと発表した。     | ''",
        "シンガポール通信情報省との協力覚書の更新 | 総務省は、シンガポール共和国通信情報省(MCI)との間で、サイバーセキュリティの協力覚書を延長する文書に署名した。 | SG",
        // the centre through which help is given is a means
        "第3回日ベトナムサイバー協議       | 日本とベトナムは日ASEANサイバーセキュリティ能力構築センターなどを通じて協力することで一致した。 | VN",
        // who leads an operation, the last by its short name in a bracket
        "国際捜査で摘発                 | サイバー犯罪の捜査を英国の国家犯罪対策庁と米連邦捜査局(FBI)が主導し、日本の警察庁も参加した。 | GB US",
        // where a training is held, and on what it builds
        "大洋州島しょ国へのサイバー研修を実施 | 日本は米国グアムにおいて島しょ国のサイバー研修を実施した。AJCCBCで培った演習を島しょ国向けに組み直し、9名が受講した。 | PIF",
        // an example stands for the organisation
        "太平洋島嶼国向けサイバー演習を実施    | 日本はフィジーにてサイバー演習を行った。フィジーを含む8か国から20名が参加した。 | PIF",
        // with whom the other side has the like
        "日本とフィンランド、覚書に署名     | 日本とフィンランドの機関は5月9日、サイバーセキュリティ協力の覚書に署名した。先方は発足以来、ドイツ、カナダ、スペインなどと覚書を結んできた。 | FI",
        // with whom Japan plays in another's exercise
        "NATOのサイバー防衛演習に参加       | 防衛省はサイバー防衛演習に参加する。今回はカナダとの合同チームを組む。 | CA NATO",
        // a year's talks, with however many
        "サイバー外交の一年             | 日本は米国とサイバー防衛で協力している。2018年には、米国、豪州、インド、エストニア、フランス、英国及びイタリアとの間で協議や対話を行い、政策を説明し合った。 | AU EE FR GB IN IT US",
        // a guest who is in Japan is no China
        "サイバー協力で一致              | 岸田総理は訪日中のガーナ大統領と会談し、サイバーセキュリティの協力で一致した。 | GH",
        // in whose work Japan has a part
        "第4回日エストニアサイバー協議      | 日本とエストニアはサイバー協議を行った。双方はNATOサイバー防衛協力センターへの専門家の派遣を続けることで一致した。 | EE NATO",
        "第4回日エストニアサイバー協議      | 日本とエストニアはサイバー協議を行った。双方はサイバー攻撃とNATOサイバー防衛協力センターの歩みを論じた。 | EE",
        // who plays what somebody else holds
        "合同サイバー演習に参加           | 日本の窓口は各国との合同サイバー演習に参加した。筋書きはスリランカ、マレーシアなどのチームが協力して書いた。 | ''",
        // the place in a bracket, who came to the ceremony, and whose voice is quoted
        "ASEAN向けサイバー研修(マレーシア)   | 日本はASEANの職員にサイバー研修を行った。閉講式にはマレーシアの次官が列席した。「勉強になった」(ラオス) | ASEAN",
        // a ministry whose owner is named right before it
        "サイバー協議を実施            | 3月12日、外務省はフィジー外務貿易省とサイバー協議を行った。 | FJ",
        "カトマンズでサイバー協議          | 日本とネパールの情報通信技術省は12日、カトマンズでサイバー協議を行った。 | NP",
        // forces of another state that are in Japan
        "合同訓練                  | 自衛隊は12日、在日米軍とサイバー防衛の訓練を行った。 | US",
        // an embassy is of the state it names last
        "大使館がワークショップ           | 在ガーナ日本国大使館は、ガーナ通信庁と共同でサイバーセキュリティのワークショップを開いた。 | GH",
        // where a word of Japan is said, an organisation is no place
        "国連で主張                 | 日本は国連でサイバー空間における国際法の適用を主張した。 | UN",
        // with whom Japan, unsaid, takes the chair
        "第6回ARFサイバーセキュリティ会期間会合 | 会期間会合がオンラインで開かれ、我が国はタイの代表と共に共同議長を務めた。ロシアと中国も発言した。 | ARF TH",
        // those joined by many words
        "日本、サイバー演習に参加         | 日本のほか、豪州、カナダがサイバー演習に共同で参加した。       | AU CA",
      })
  void japaneseReadersTellPartnersFromNames(String title, String text, String expected) {
    assertThat(String.join(" ", partners(title, text))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // with whom somebody else does the same
        "Malaysia signs cyber pacts with Japan and Thailand | Malaysia signed memoranda on cybersecurity with Japan and Thailand. | MY",
        // what else the two of a report have done, and with whom
        "Third Japan-France Cyber Dialogue | The third Japan-France Cyber Dialogue was held in Paris. Both sides discussed threats. They looked at norms. In May they had held a cyber workshop with Kenya in Nairobi. | FR",
        // a centre that the two speak of, and whose name names others
        "Third Japan-Vietnam Cyber Dialogue | The third Japan-Vietnam cyber dialogue took place in Hanoi. Both sides spoke about cyber threats and the ASEAN-Japan centre in Bangkok. | VN",
        // who put their names to a document, agencies told by their country
        "Tokyo backs hacking advisory | Japan's National Police Agency co-badged the advisory on cyber attacks with the UK's NCSC, the Canadian and New Zealand centres and Italy's agency. | CA GB IT NZ",
        // a response team speaks of cyber matters on a page that does
        "Japan adopts cyber strategy | The council adopted the paper. Japan wishes to link its CSIRTs and to rehearse with Italy and Spain. | ES IT",
        // with whom the other side has the like
        "Japan and Finland sign cyber memorandum | Japan's NCO and Finland's centre signed a memorandum on cybersecurity. The centre has similar agreements with Germany, Canada and Spain. | FI",
        // whose law it is
        "UK and Japan keep data adequacy | Japan confirmed its adequacy decision for the United Kingdom, which had come from the EU framework. The UK works with all countries with an EU decision. | GB",
        // to whom somebody speaks, and who called the meeting
        "Statement by Japan at the Security Council Open Debate | Japan thanks Malta for convening this debate on cybersecurity. | UN",
        // where an ambassador is posted
        "Cyber course for ASEAN ends | Officials of ASEAN completed a cyber course with Japan. The Ambassador of Japan to Kenya said that response teams are linked. | ASEAN",
        // who leads an operation
        "Cybercrime gang broken up | The operation against cyber crime was led by the UK's National Crime Agency and the FBI, and Japan's police participated. | GB US",
        // in whose work Japan has a part, and whose name alone speaks of cooperation
        "Fourth Japan-Estonia Cyber Dialogue | The fourth Japan-Estonia Cyber Dialogue was held. The sides discussed cyber threats and the seat of a Japanese officer at the CCDCOE. | EE NATO",
        "Fourth Japan-Estonia Cyber Dialogue | The fourth Japan-Estonia Cyber Dialogue was held. Both discussed how the NATO Cooperative Cyber Defence Centre of Excellence came to be built. | EE",
        // who plays what somebody else holds
        "Cyber exercise ends | A Japanese team joined the international cyber exercise. Alongside sat teams of Ghana, Kenya and Chile. | ''",
        "Japan plays in Cyber Marvel | Japan took part in the cyber exercise Defence Cyber Marvel. Teams from Ghana came out first. | GB",
        // a ministry whose owner is named right before it, and a word that is no surname
        "Japan and Nepal hold cyber talks | Japan's Foreign Ministry and Nepal's Foreign Office held cyber talks in Kathmandu. | NP",
        "Speech on cyber | The Prime Minister may say that Japan will cooperate with foreign partners on cyber security. | ''",
        // an ambassador whose title tells whose he is
        "Ambassador visits Riga | Ambassador Sato, Ambassador in charge of Cyber Policy, called on Latvia's Foreign Ministry to discuss cyber policy. | LV",
        // a conference that a state gives its name
        "Speech at the Cyber Week | Ambassador Sato of Japan spoke on cyber norms at the Singapore International Cyber Week. | ''",
        // a state under the name everybody prints
        "Cyber memorandum signed | Japan and Georgia signed a memorandum of cooperation on cybersecurity in Tbilisi. | GE",
        // who chairs without Japan, and who did so once
        "Sixth ARF Inter-Sessional Meeting on ICTs Security | Ambassador Sato took part on behalf of Japan; Thailand chaired together with Chile. Since 2018, when Japan and Malaysia chaired, Russia has been there. | ARF",
        "Sixth ARF Inter-Sessional Meeting on ICTs Security | Ambassador Sato of Japan co-chaired the meeting with Thailand. | ARF TH",
        // as well as, alongside
        "Cyber exercise ends | Japan, as well as Italy and Spain, took part jointly in the cyber exercise. | ES IT",
      })
  void englishReadersTellPartnersFromNames(String title, String text, String expected) {
    assertThat(String.join(" ", partners(title, text))).isEqualTo(expected);
  }

  @Test
  void aHeadingMakesTheListBelowItOneOfSignatories() {
    Tagging japanese =
        tag(
            "国際ガイダンスへの共同署名について",
            """
            国家サイバー統括室は、攻撃グループの手口を示すサイバー攻撃対策の文書に署名しました。

            2 署名国
            日本、米国のほか、豪州、ノルウェー及びチェコ
            """);
    Tagging english =
        tag(
            "Joint guidance on edge devices",
            """
            Japan's National Cybersecurity Office put its name to the guidance on malicious cyber activity.

            Signatories
            Australia, Canada, Denmark, Japan, as well as New Zealand
            """);

    assertThat(keys(japanese)).containsExactly("AU", "CZ", "NO", "US");
    assertThat(keys(english)).containsExactly("AU", "CA", "DK", "NZ");
    assertThat(japanese.instrument().key()).isEqualTo("attribution");
    assertThat(japanese.topics()).extracting(Tag::key).contains("technical-training");
  }

  @Test
  void anAgencyOfAnotherStateIsNoJapaneseOne() {
    Tagging tagging = tag("サイバー攻撃に関する注意喚起", "警察庁と国家サイバー統括室は、米国家安全保障局及び韓国警察庁とともにサイバー攻撃の手口を公表した。");

    assertThat(tagging.topics()).extracting(Tag::key).doesNotContain("whole-of-government");
  }

  @Test
  void aListCanGiveTheMonthOfEachPartner() {
    assertThat(
            partners(
                "サイバー外交", "二国間では、2月にインド、6月にEU、7月にフランス、10月に米国との間でサイバーに関する協議・対話を実施した。日本は三本の柱を掲げる。"))
        .containsExactly("EU", "FR", "IN", "US");
  }

  @Test
  void leadersWhoMetStandForTheirStates() {
    assertThat(
            partners(
                "Leaders agree on cyber projects",
                "Japanese Prime Minister Fumio Kishida, South Korean President Yoon and New Zealand"
                    + " Prime Minister Luxon met in Washington. On cyber they will start a shared"
                    + " platform together."))
        .contains("KR", "NZ");
  }

  @Test
  void whoseStatementOnAnAttackJapanSupportsIsEngagedWith() {
    Tagging japanese =
        tag(
            "APT10に関する外務報道官談話",
            "21日、英国及び米国は中国を拠点とするAPT10と呼ばれるサイバー攻撃グループに関する声明を発表しました。我が国はこれを強く支持します。");
    Tagging english =
        tag(
            "Cases of cyberattacks by a group known as APT40",
            "The United Kingdom and Norway published statements on cyberattacks by a group known as"
                + " APT40. The Government of Japan firmly supports them.");

    assertThat(keys(japanese)).containsExactly("GB", "US");
    assertThat(keys(english)).containsExactly("GB", "NO");
    assertThat(japanese.instrument().key()).isEqualTo("attribution");
  }

  @Test
  void aHeadingMakesTheListBelowItOneOfTrainees() {
    assertThat(
            partners(
                "産業制御システムのサイバーセキュリティ演習を実施しました",
                "経済産業省は、米国政府とともに演習を行いました。\n\n1.参加者\n　ASEAN加盟国、ネパール及びモンゴルから、現場を担う約30名。"))
        .containsExactly("ASEAN", "MN", "NP", "US");
    assertThat(
            partners(
                "Japan and the United States hold cybersecurity exercise",
                "Japan and the United States ran the exercise in Tokyo.\n\nParticipants\nNepal and"
                    + " Mongolia, some 30 engineers in all."))
        .containsExactly("MN", "NP", "US");
  }

  @Test
  void aChapterTellsWithWhomForcesTrainTalkAndWhomTheyTeach() {
    assertThat(
            partners(
                "防衛白書 第III部 サイバー領域における連携",
                "防衛省は連携を重視する。カナダが主催するサイバー演習に自衛隊の隊員が加わり、韓国の部隊と合同チームを組んだ。"
                    + "また、ラオスの軍に対し、能力構築支援として教育を行った。"))
        .containsExactly("CA", "KR", "LA");
    assertThat(partners("外交青書 サイバー", "日本は国際的な議論に参加した。米国、カナダ、インド等、計12の国・地域と協議・対話を重ねてきた。"))
        .contains("CA", "IN", "US");
  }

  @Test
  void thePresidentOfTheUnitedStatesStandsForThemInTheQuad() {
    assertThat(
            partners(
                "Fact sheet on the Quad",
                "President Biden hosted the leaders of Australia, India and Japan. The Quad holds a"
                    + " cyber exercise."))
        .containsExactly("AU", "IN", "QUAD", "US");
  }

  @Test
  void whereAProjectIsIsWhoseItIs() {
    assertThat(
            partners(
                "JICA launches cybersecurity project in Cambodia",
                "The Japan International Cooperation Agency and the ministry signed a record of discussions for a project to improve cyber resilience in Cambodia."))
        .containsExactly("KH");
  }

  @Test
  void policeWhoInvestigateTogetherAreEngaged() {
    assertThat(
            partners(
                "ランサムウェア攻撃グループの検挙",
                "警察庁は、ユーロポールが主導しFBI等が加わった国際共同捜査により、ランサムウェア攻撃グループの主犯格を検挙したと発表した。"))
        .containsExactly("EU", "US");
  }

  @Test
  void aStraitIsNoPartner() {
    assertThat(partners("日豪、台湾海峡の平和を強調、サイバー協力も確認", "日豪両政府は9日、2プラス2を開き、サイバー協力を確認した。"))
        .containsExactly("AU");
  }

  @Test
  void whoseStatementJapanSupportsIsAPartnerAndTheAccusedIsNot() {
    assertThat(
            partners(
                "Cyberattacks by a group based in China (Statement by Press Secretary)",
                """
                On December 20 Canada and New Zealand, among others, made announcements about cyberattacks by the group.
                Japan too has been attacked. It condemns such attacks. The security of cyberspace concerns all.
                Japan strongly supports the determination of these countries.
                G20 members, China as well as Japan, have affirmed that no country should steal by cyber means.
                """))
        .containsExactly("CA", "NZ");
    assertThat(
            partners("サイバー攻撃グループによる攻撃について(外務報道官談話)", "我が国でもサイバー攻撃の被害が確認されています。カナダ、EU等の発表を強く支持します。"))
        .containsExactly("CA", "EU");
  }

  @Test
  void whoWroteAnAdvisoryTogetherIsNamedInManyWays() {
    assertThat(
            partners(
                "Five-nation warning on hacking group",
                "Japan has added its name to a cyber advisory. The agency wrote it with agencies of"
                    + " Canada, New Zealand, Germany and, for Japan, NISC."))
        .containsExactly("CA", "DE", "NZ");
  }

  @Test
  void whatElseWasDiscussedByTwoHasOtherSignatories() {
    assertThat(
            partners(
                "Japan-UK Cyber Consultations held",
                """
                Japan and the UK held their cyber consultations in London.
                Senior officials of Japan and the UK led the cyber teams.
                Officials of Japan spoke about cyber threats.
                They considered the cyber process which the UK and France launched with Japan among the signatories.
                """))
        .containsExactly("GB");
  }

  @Test
  void agenciesOfSeveralStatesAreEngagedTogether() {
    assertThat(
            partners(
                "ランサムウェア被疑者の検挙に係る国際共同捜査について",
                "本件は、警察庁が、ユーロポール、米国連邦捜査局(FBI)、ドイツ、スイス等の捜査機関と共同で進めてきたサイバー犯罪の捜査の一環である。"))
        .containsExactly("CH", "DE", "EU", "US");
  }

  @Test
  void aCentreThatADelegationAlsoWentToIsAPartner() {
    assertThat(
            partners(
                "第2回日リトアニア・サイバー協議", "第2回日リトアニア・サイバー協議が行われた。我が方代表団は、NATOサイバー防衛協力センター(CCDCOE)も訪れた。"))
        .containsExactly("LT", "NATO");
  }

  @Test
  void thePressShortensNames() {
    assertThat(partners("PH, Japan hold cyber dialogue", "Manila and Tokyo held a cyber dialogue."))
        .containsExactly("PH");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // engineers "in" several states are no venue
        "Training week on control systems held | METI and IPA ran, along with the governments of the United States and the European Union, a cyber training week. Forty people who guard ports in the ASEAN Member States, in Bangladesh, Sri Lanka, India and Mongolia came to Tokyo for it. | ASEAN BD EU IN LK MN US",
        // agencies and offices between the names
        "Agencies warn of routers | Japan's National Cybersecurity Office and the NPA signed the cyber guidance beside CISA of the United States, the German BND and BSI, the Dutch AIVD and MIVD, and Finland's SUPO. | DE FI NL US",
        // adjectives of those who sat there
        "Third trilateral meeting on cyber threats | The working group in which American, Korean and Japanese diplomats talk about cyber threats met in Seoul. | KR US",
        // who guides an office, and whose talk is of states
        "Third meeting on cyber threats | The cyber working group met: Seth Bailey, the State Department's director for Mongolian affairs, and Japan's ambassador talked. | US",
        // leaders by their names
        "Three leaders agree on cyber | Kishida, Biden and Marcos agreed in Washington to talk about cyber defence. | PH US",
        // the headline names who wrote it, the lead who else signed
        "CISA, FBI and allies revise Secure by Design | CISA put out a new edition of the cyber guidance. The cyber agencies of the Czech Republic, Israel, Japan, Norway and Singapore have come on board. | CZ IL NO SG US",
        // a roll-call of very many
        "Cyber drill held | Teams from 15 economies took part in the cyber drill: Australia, Bangladesh, Bhutan, Brunei, India, Kiribati, Korea, Mongolia, Nepal, Palau, Samoa, Tonga, Vanuatu and Japan. | ''",
      })
  void whereTheHeadlineNamesNobodyTheLeadSaysWhoSatAtTheTable(
      String title, String text, String expected) {
    assertThat(String.join(" ", partners(title, text))).isEqualTo(expected);
  }

  private static List<String> partners(String title, String text) {
    return keys(tag(title, text));
  }

  private static List<String> keys(Tagging tagging) {
    return tagging.partners().stream().map(Tag::key).toList();
  }

  private static Tagging tag(String title, String text) {
    return TAGGER.tag(Pages.item(title, text, null));
  }
}
