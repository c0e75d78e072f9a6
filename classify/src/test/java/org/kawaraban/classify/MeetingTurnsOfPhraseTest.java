package org.kawaraban.classify;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kawaraban.contract.MeetingMention;
import org.kawaraban.contract.MentionKind;
import org.kawaraban.contract.Mode;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.contract.Stage;
import org.kawaraban.contract.Tagging;

/** One thing told of a meeting in the ways desks tell it, beside what is told of others. */
class MeetingTurnsOfPhraseTest {
  private static final Tagger TAGGER = Tagger.bundled();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "Japan and France discuss cyber security | Officials of Japan and France met in Paris on 3 June 2021 for bilateral consultations on cybersecurity. This was the sixth time the two countries held such consultations. | 2021-06-04 | 6",
        "Joint Press Release | On 7 June 2022 the Japanese Ministry of Foreign Affairs hosted the delegation of Estonia. (Note) The Japan-Estonia Cyber Consultations are a framework for exchanging views on cyber. The meeting this time was the third, following the second held in Tallinn in September 2017. | 2022-06-07 | 3",
        "Japan hosts cyber dialogue with Philippines | For the second time, Japan and the Philippines sat down for a Cyber Dialogue. The talks were hosted by Japan in Tokyo on 3 March 2026. | 2026-03-04 | 2",
        "Ukraine and Japan hold consultations | On November 28, Kyiv hosted the Japan-Ukraine cyber consultations. These are the second after those of 2016. | 2023-11-29 | 2",
        "Cyber: EU and Japan hold their sixth dialogue | The EU and Japan held a cyber dialogue in Tokyo on 11 November 2024, following the first EU-Japan Security and Defence Partnership announced on 1 November. | 2024-11-12 | 6",
        "日リトアニア・サイバー協議 | 5月20日、ビリニュスにおいて、日・リトアニア・サイバー協議の初回会合が開催された。 | 2022-05-23 | 1",
        "日ウクライナサイバー協議 | 11月28日、キーウで日・ウクライナ・サイバー協議が開催されました。(注)本協議は2016年12月に第1回が開催され、今回が2回目となります。 | 2023-11-29 | 2",
        "日エストニア・サイバー協議 | 6月7日、外務省において日エストニア・サイバー協議を開催した。前回の第2回協議は2017年9月にタリンで開催され、今回は5年ぶり3回目。 | 2022-06-07 | 3",
        "日伊サイバー協議の開催 | 6月4日、ローマで日伊サイバー協議が開催された。2019年以来初の開催となる。 | 2024-06-05 | -",
        "日伊サイバー協議の開催 | 6月4日、ローマで日伊サイバー協議が開かれた。対面での開催は5年ぶり2回目。 | 2024-06-05 | -",
        "日伊サイバー協議の開催 | 6月4日、ローマで日伊サイバー協議(第3ラウンド)が開催された。 | 2024-06-05 | 3",
        "日伊サイバー協議の開催 | 6月4日、ローマで日伊サイバー協議が開かれた。参考:日伊サイバー協議はこれまで3回開催されており、今回が4回目となる。 | 2024-06-05 | 4",
        "日伊サイバー協議の開催 | 6月4日、ローマで日伊サイバー協議が開催された。コロナ後初の対面開催となった。 | 2024-06-05 | -",
        "日ASEANサイバーセキュリティワーキンググループ会合 | 2月16日、ジャカルタで今年度2回目の日ASEANサイバーセキュリティワーキンググループ会合を開催しました。 | 2023-02-17 | -",
        "UK, Japan and Italy | The Foreign, Commonwealth and Development Office has confirmed that UK-Japan consultations on cyberspace, the eighth to date, went ahead in Tokyo on 5 March 2024 as planned. | 2024-03-07 | 8",
        "Consultations with Japan on cyber issues | On 7-8 November, consultations on cyber issues between the foreign ministries of Poland and Japan were held in Warsaw. The Japanese delegation was headed by the Ambassador for Cyber Policy. The consultations were the second after those held in Tokyo on 12 October 2022. | 2023-11-10 | 2",
        "日ポーランド・サイバー協議 | 11月7日から8日にかけ、ワルシャワで日・ポーランド両外務省間のサイバー協議が行われた。2022年10月12日に東京で行われた初協議に続き2回目。 | 2023-11-10 | 2",
        "Japan and Italy hold cyber consultations | The Japan-Italy Cyber Consultations were held in Rome on 4 June 2024, the first since 2019. | 2024-06-05 | -",
        "Japan and Italy hold cyber consultations | The Japan-Italy Cyber Consultations were held in Rome on 4 June 2024. It was the first face-to-face meeting in five years. | 2024-06-05 | -",
        "Japan and Italy hold cyber consultations | Japan and Italy held their cyber consultations in Rome on 4 June 2024. The two countries have now consulted three times; this was the fourth meeting since 2017. | 2024-06-05 | 4",
        "Japan and Italy hold cyber consultations | Japan and Italy held cyber consultations in Rome on 4 June 2024 - their second. | 2024-06-05 | 2",
        "Japan and Italy hold cyber consultations | Japan and Italy held cyber consultations in Rome on 4 June 2024. This edition, the fifth, dealt with ransomware. | 2024-06-05 | 5",
        "Japan and Italy hold cyber consultations | The Japan-Italy Cyber Consultations were held in Rome on 4 June 2024, a year after the second round. | 2024-06-05 | -",
        "Japan and Italy hold cyber consultations | The Japan-Italy Cyber Consultations were held in Rome on 4 June 2024, marking the third meeting between the two countries on cyber issues. | 2024-06-05 | 3",
        "Japan and Italy: debut of cyber consultations | The Japan-Italy Cyber Consultations met in Rome on 4 June 2024 for the very first time. | 2024-06-05 | 1",
        "日米豪印首脳会合 | 9月21日、米国デラウェア州ウィルミントンで4回目の対面での日米豪印首脳会合が開催され、サイバーセキュリティの協力を確認した。 | 2024-09-22 | -",
        "ICS week | Japan, the United States and the EU held the Industrial Control Systems Cybersecurity Week for the Indo-Pacific Region in Tokyo from Monday, November 18, through Friday, November 22. It was the seventh since 2018. | 2024-11-25 | 7"
      })
  void whichOfItsSeriesAMeetingIsToldInManyWays(
      String title, String text, String published, @Nullable Integer ordinal) {
    assertThat(own(title, text, published).ordinal()).isEqualTo(ordinal);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "UK and Japan Cyber Dialogue | The UK and Japan held their seventh bilateral cyber consultations on 9 February 2023 in London. Earlier that week, the 4th UK-Japan 2+2 working group had prepared the 21st century partnership. | 2023-02-10 | London",
        "Japan-UK Cyber Consultations | The 6th Japan-UK Cyber Consultations were held at the Foreign, Commonwealth and Development Office in London on 10 February 2022. The UK opened an embassy annex in Tokyo in the same week. | 2022-02-11 | London",
        "Joint Press Release | On 7 June 2022 the Japanese Ministry of Foreign Affairs hosted the delegation of Estonia. (Note) The Japan-Estonia Cyber Consultations are a framework for exchanging views on cyber. The meeting this time was the third, following the second held in Tallinn in September 2017. | 2022-06-07 | -",
        "Fourth Japan-Italy Cyber Consultations | On 4 June 2024, officials travelled from Tokyo to Rome for the fourth Japan-Italy Cyber Consultations. | 2024-06-05 | Rome",
        "Fourth Japan-Italy Cyber Consultations | The fourth Japan-Italy Cyber Consultations were held on 4 June 2024. The Italian side was led by Ambassador Rossi, formerly posted in Tokyo. | 2024-06-05 | -",
        "Coming up: Japan-Italy Cyber Consultations | Ambassador Rossi travels to Tokyo next week. On 4 June he will co-chair the fourth Japan-Italy Cyber Consultations with his Japanese counterpart. | 2024-05-28 | Tokyo",
        "次回日伊サイバー協議について | ロッシ大使は来週東京へ向かい、6月4日に日本側代表とともに第4回日伊サイバー協議の共同議長を務める。 | 2024-05-28 | Tokyo",
        "Rome: fourth Japan-Italy Cyber Consultations | The consultations were held on 4 June 2024 under the chairmanship of both ministries. | 2024-06-05 | Rome",
        "Fourth Japan-Italy Cyber Consultations in Rome | The consultations took place on 4 June 2024. Participants also met experts of the Tallinn centre in Brussels on 6 June. | 2024-06-05 | Rome",
        "第4回日伊サイバー協議 | 6月4日、在イタリア日本大使館(ローマ)において第4回日伊サイバー協議が開催された。 | 2024-06-05 | Rome",
        "第4回日伊サイバー協議 | 6月4日、G7外相会合が開かれているカプリで、第4回日伊サイバー協議が行われた。 | 2024-06-05 | Capri",
        "第3回日豪サイバー政策協議 | 9月18日、シンガポール国際サイバーウィークの機会に、シンガポールで第3回日豪サイバー政策協議を行いました。 | 2018-09-19 | Singapore",
        "第2回日リトアニア・サイバー協議 | 3月5日、国連オープン・エンド作業部会に出席するためニューヨーク訪問中の大使は、同地で第2回日・リトアニア・サイバー協議を行った。 | 2024-03-06 | New York",
        "日シンガポール・サイバー政策対話 | 10月18日、第7回シンガポール国際サイバーウィークの際に、シンガポールにおいて第1回日・シンガポール・サイバー政策対話を行った。 | 2022-10-19 | Singapore",
        "日英首脳会談 | 8月31日、安倍総理は、訪日中のメイ首相と迎賓館において日英首脳会談を行い、サイバーを含む安全保障協力に関する共同宣言を発出した。メイ首相は30日に京都を訪れた。 | 2017-09-01 | -",
        "日豪首脳会談 | 10月22日、オーストラリアのパースを訪問した岸田総理は、アルバニージー首相と会談し、安全保障協力に関する日豪共同宣言に署名した。サイバー防衛での協力が盛り込まれた。両首脳の会談は今年4回目。 | 2022-10-23 | Perth",
        "第3回日印「2+2」 | 8月20日、ニューデリーで第3回日印外務・防衛閣僚会合(「2+2」)が開催され、昨年9月に東京で開かれた第5回サイバー協議を歓迎した。 | 2024-08-21 | New Delhi",
        "Austin, Kihara meet at Pentagon | Secretary of Defense Lloyd Austin hosted Japanese Defense Minister Minoru Kihara at the Pentagon on Oct. 4, their first meeting since Kihara took office. They talked about cybersecurity of the Self-Defense Forces. Kihara also plans to visit Hawaii. | 2023-10-05 | -",
        "日インドネシア・サイバーセキュリティ作業部会 | 総務省は9月5日から6日まで、バリで第2回日インドネシア・サイバーセキュリティ作業部会を開催しました。第1回は令和3年にオンラインで開催されました。 | 2023-09-08 | Bali"
      })
  void whereAMeetingWasIsToldInManyWays(
      String title, String text, String published, @Nullable String place) {
    assertThat(own(title, text, published).place()).isEqualTo(place);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "Cyber consultations | Japan and Germany met in Berlin on the 12th and 13th for the third Japan-Germany Cyber Consultations. | 2025-05-14 | 2025-05-12 | 2025-05-13",
        "Japan to hold dialogue with Philippines | The Department announced on February 25 that the second Japan-Philippines Cyber Dialogue will be held next week in Tokyo, on March 3. | 2026-02-26 | 2026-03-03 | 2026-03-03",
        "日米豪印上級サイバーグループ | 12月5日から本日まで、東京において日米豪印上級サイバーグループ会合が開催された。 | 2023-12-06 | 2023-12-05 | 2023-12-06",
        "Japan-Poland cyber talks | Poland and Japan opened cyber consultations on Monday in Warsaw, the first under the strategic partnership action plan for 2021-2025. They ended on Tuesday. | 2024-03-13 | 2024-03-11 | 2024-03-12",
        "Fourth Japan-Italy Cyber Consultations | The fourth Japan-Italy Cyber Consultations, held in Rome on 4 June 2024, were followed by a seminar in Turin. | 2024-06-05 | 2024-06-04 | 2024-06-04",
        "日仏首脳会談 | 5月2日、パリで日仏首脳会談が行われ、両首脳は昨年12月の第7回日仏サイバー協議の成果を歓迎し、サイバー分野での協力を確認した。 | 2024-05-03 | 2024-05-02 | 2024-05-02",
        "Locked Shields 2024 begins | TALLINN - Locked Shields 2024, the cyber defence exercise of the CCDCOE, opened today and will end on Friday, 26 April. Japan and the Republic of Korea play in teams of their own. Partners Run, the week before, was a test. | 2024-04-23 | 2024-04-23 | 2024-04-26",
        "日リトアニア・サイバー協議 | 5月20日、ビリニュスにおいて、日・リトアニア・サイバー協議の初回会合が開催された。 | 2022-05-23 | 2022-05-20 | 2022-05-20",
        "日比首脳会談 | 2月9日、岸田総理は、公式訪問中のマルコス大統領と東京で会談し、サイバーセキュリティ分野の協力強化で一致した。大統領は12日まで滞在する。 | 2023-02-10 | 2023-02-09 | 2023-02-09"
      })
  void whenAMeetingWasIsToldInManyWays(
      String title, String text, String published, String start, String end) {
    MeetingMention own = own(title, text, published);

    assertThat(own.start()).hasToString(start);
    assertThat(own.end()).hasToString(end);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "Japan and Australia foreign and defence ministers welcome cyber dialogue | The 11th Japan-Australia 2+2 was held in Queenscliff on 5 September 2024. Ministers welcomed the sixth Cyber Policy Dialogue of May 2024 and agreed to strengthen cyber cooperation. | 2024-09-06 | Japan-Australia Foreign and Defence Ministers' Meeting (2+2)",
        "Prime Minister Modi meets Prime Minister Kishida | Prime Minister Kishida visited New Delhi on March 19, 2022 for the 14th India-Japan Annual Summit. The leaders welcomed progress in the cyber dialogue, whose fourth round is to be held this year. | 2022-03-20 | Japan-India Summit Meeting",
        "Japan-UK Strategic Dialogue | The ninth Japan-UK Foreign Ministers' Strategic Dialogue took place in Tokyo on 7 November 2023. Ministers praised the seventh Cyber Consultations in London. | 2023-11-08 | Japan-UK Foreign Ministers' Strategic Dialogue",
        "Kishida and Macron | Prime Minister Kishida and President Macron held a summit in Paris on 2 May 2024. They welcomed the outcome of the seventh cyber consultations of December 2023 in Tokyo and agreed to cooperate in cyberspace. | 2024-05-03 | Japan-France Summit Meeting",
        "日英戦略対話 | 11月7日、東京で第9回日英外相戦略対話が行われた。両大臣は2月にロンドンで行われた第7回日英サイバー協議を評価した。 | 2023-11-08 | Japan-UK Foreign Ministers' Strategic Dialogue",
        "Japan, Lithuania strengthen ties | Prime Minister Ingrida Simonyte and Prime Minister Kishida met on Wednesday at the Prime Minister's Office in Tokyo and issued a statement on a strategic partnership, including cyber consultations. It was the first visit of a Lithuanian head of government since 2012. | 2022-10-27 | Japan-Lithuania Summit Meeting",
        "Kishida, Yoon vow to boost cyber cooperation | SEOUL, May 7 (Kyodo) - Prime Minister Fumio Kishida and South Korean President Yoon Suk-yeol agreed Sunday to step up cooperation in cybersecurity as they met in Seoul, the first trip by a Japanese leader to the country for bilateral talks in 12 years. Kishida returns to Tokyo on Monday. The two had met in Tokyo on March 16. | 2023-05-07 | Japan-ROK Summit Meeting"
      })
  void whatLeadersSpokeWellOfIsNotTheirMeeting(
      String title, String text, String published, String series) {
    assertThat(own(title, text, published).series()).isEqualTo(series);
  }

  @Test
  void whoAllWereConnectedMetFromAfar() {
    assertThat(
            own(
                    "Ninth Japan-Italy Foreign and Defence Ministers' Meeting (2+2)",
                    "On June 9 the ninth Japan-Italy 2+2 was held. The four Ministers were connected by"
                        + " video and agreed to cooperate on cyber security.",
                    "2021-06-10")
                .mode())
        .isEqualTo(Mode.VIRTUAL);
  }

  @Test
  void whatHoldsOnTheNetIsNotHowAMeetingWasHeld() {
    assertThat(
            own("第3回日伊サイバー対話", "6月4日、第3回日伊サイバー対話がローマで開かれた。人権はオンラインでも守られるべきだと確認した。", "2024-06-05")
                .mode())
        .isEqualTo(Mode.IN_PERSON);
  }

  @Test
  void whatIsToConveneIsAnnouncedThoughThePageLooksBackOnWhoDecidedIt() {
    assertThat(
            own(
                    "Japan-Italy Cyber Dialogue to Meet",
                    "Japan and Italy will convene their inaugural Cyber Dialogue on September 24, 2024."
                        + " Their leaders decided on it when they met in Rome on April 11, 2024.",
                    null)
                .stage())
        .isEqualTo(Stage.ANNOUNCED);
  }

  @Test
  void whereMinistersAgreedOnADialogueMonthsAgoIsNotWhereItIsHeld() {
    assertThat(
            own(
                    "Italy, Japan hold maiden talks on cyber security",
                    "TOKYO, Nov. 5 -- Officials of Italy and Japan opened their maiden cyber dialogue here"
                        + " on Monday, months after their ministers decided on it in Rome.",
                    "2012-11-05")
                .place())
        .isEqualTo("Tokyo");
  }

  @Test
  void talksToComeAreTheNewsThoughLeadersAgreedOnThem() {
    assertThat(
            tag(
                    "Japan, Italy to launch cyber security talks in Rome",
                    "Japanese and Italian officials will sit down in Rome next week for a first round of"
                        + " cyber security consultations, half a year after Prime Minister Meloni signed a"
                        + " statement with her counterpart Fumio Kishida.",
                    "2024-06-05")
                .instrument()
                .key())
        .isEqualTo("consultation");
  }

  @Test
  void theMinisterAnsweringReportersOnThisAndThatHoldsNoMeeting() {
    assertThat(
            tag(
                    "Press Conference by Foreign Minister Iwaya",
                    "The Tokyo International Conference on African Development took place in Yokohama"
                        + " from the 20th to the 22nd. Japan put its name to a cybersecurity advisory with"
                        + " the United States.",
                    "2025-08-29")
                .ownMeeting())
        .isEmpty();
  }

  @Test
  void theMinistersOfThreeQuadStatesAndASecretaryOfStateAreTheQuad() {
    assertThat(
            own(
                    "Joint Statement: Quad Cooperation in the Indo-Pacific",
                    "We, the Foreign Ministers of Australia, India and Japan and the Secretary of State of"
                        + " the United States, met in Melbourne on February 11, 2022, for the Quad Foreign"
                        + " Ministers' Meeting, and will help others against cybercrime.",
                    "2022-02-11")
                .series())
        .isEqualTo("Quad Foreign Ministers' Meeting");
  }

  @Test
  void consultationsWithEachOfSeveralAreNoOneMeetingThatIsPromised() {
    Tagging page =
        tag(
            "最近のサイバーに関する二国間協議の実施状況",
            "政府は、次の国との間でサイバーに関する協議を初めて実施しました。フランスとの間では、12月12日に第1回日仏サイバー協議を行いました。"
                + "英国との間では、12月15日に第2回日英サイバー協議を行いました。エストニアとの間では、12月17日に第1回日・エストニア・サイバー協議を行いました。",
            "2014-12-22");

    assertThat(page.meetings())
        .allSatisfy(mention -> assertThat(mention.partners()).hasSize(1))
        .noneMatch(mention -> mention.kind() == MentionKind.PROMISED);
  }

  @Test
  void aWorldForumLookedForwardToIsNoMeetingPromised() {
    Tagging page =
        tag(
            "The 13th Japan-U.S. Policy Cooperation Dialogue on the Internet Economy",
            "Japan and the United States held the 13th Policy Cooperation Dialogue on the Internet Economy"
                + " on March 6, 2023. They discussed cybersecurity and look forward to the Internet"
                + " Governance Forum in Kyoto.",
            "2023-03-07");

    assertThat(page.meetings()).noneMatch(mention -> mention.kind() == MentionKind.PROMISED);
  }

  private static MeetingMention own(String title, String text, @Nullable String published) {
    return tag(title, text, published).ownMeeting().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "日フィンランド・サイバー対話 | 3月12日、ヘルシンキで第2回日フィンランド・サイバー対話が開催され、昨年策定された戦略を説明した。 | 2024-03-15 | 2 | 2024-03-12 | Helsinki | HELD",
        "日フィンランド・サイバー対話 | 3月12日、ヘルシンキで第2回日フィンランド・サイバー対話が開催され、来年の国際博覧会の安全を議論した。 | 2024-03-15 | 2 | 2024-03-12 | Helsinki | HELD",
        "日フィンランド・サイバー対話 | 3月12日、ヘルシンキで第2回日フィンランド・サイバー対話が開催され、引き続き緊密に連携することを確認した。 | 2024-03-15 | 2 | 2024-03-12 | Helsinki | HELD",
        "日フィンランド・サイバー対話 | 3月12日、これまでの協力を踏まえ、ヘルシンキで第2回日フィンランド・サイバー対話が開かれた。 | 2024-03-15 | 2 | 2024-03-12 | Helsinki | HELD",
        "第6回日豪サイバー政策協議 | 3月12日、キャンベラにおいて、第6回日豪サイバー政策協議が開催され、双方は次回協議を東京で開催することで一致しました。 | 2024-03-15 | 6 | 2024-03-12 | Canberra | HELD",
        "第6回日豪サイバー政策協議 | 3月12日、キャンベラにおいて、第6回日豪サイバー政策協議が行われ、昨年の協議以降の進展を確認しました。 | 2024-03-15 | 6 | 2024-03-12 | Canberra | HELD",
        "日フィンランド・サイバー対話 | 3月12日、ヘルシンキで、昨年設立された機関の代表も参加し、第2回日フィンランド・サイバー対話が開催された。 | 2024-03-15 | 2 | 2024-03-12 | Helsinki | HELD",
        "日フィンランド・サイバー対話 | 3月12日、第2回日フィンランド・サイバー対話がヘルシンキで開かれ、両国は前回会合のあとの情勢について意見を交換した。 | 2024-03-15 | 2 | 2024-03-12 | Helsinki | HELD",
        "日フィンランド・サイバー対話 | 第1回日フィンランド・サイバー対話は2022年5月10日に東京で開催され、前回は昨年6月に開かれた。3月12日、ヘルシンキで第3回が開催された。 | 2024-03-15 | 3 | 2024-03-12 | Helsinki | HELD",
        "日豪サイバー政策協議の開催 | 来る3月20日、東京で第6回日豪サイバー政策協議が開催される予定です。前回は昨年12月にキャンベラで行われました。 | 2024-03-15 | 6 | 2024-03-20 | Tokyo | ANNOUNCED",
        "Japan-Finland Cyber Dialogue | On 12 March 2024 in Helsinki, Japan and Finland held the second Cyber Dialogue and agreed to continue to work together. | 2024-03-15 | 2 | 2024-03-12 | Helsinki | HELD",
        "Japan-Finland Cyber Dialogue | The second Japan-Finland Cyber Dialogue was held in Helsinki on 12 March and reviewed last year's attacks on hospitals. | 2024-03-15 | 2 | 2024-03-12 | Helsinki | HELD",
        "Japan-Finland Cyber Dialogue | Japan and Finland held their second Cyber Dialogue in Helsinki on 12 March 2024 and discussed next year's Expo. | 2024-03-15 | 2 | 2024-03-12 | Helsinki | HELD",
        "Japan-Finland Cyber Dialogue | The second Japan-Finland Cyber Dialogue convened in Helsinki on 12 March 2024; last year's was in Tokyo. | 2024-03-15 | 2 | 2024-03-12 | Helsinki | HELD",
        "Japan-Finland Cyber Dialogue | The second Japan-Finland Cyber Dialogue was held on 12 March 2024 in Helsinki, where the two sides followed up on the summit. | 2024-03-15 | 2 | 2024-03-12 | Helsinki | HELD",
        "Japan-Finland Cyber Dialogue | Last year's dialogue was held in Tokyo on 10 May. This year officials met in Helsinki on 12 March for the second Japan-Finland Cyber Dialogue. | 2024-03-15 | 2 | 2024-03-12 | Helsinki | HELD",
        "Japan-Finland Cyber Dialogue | At the second Japan-Finland Cyber Dialogue in Helsinki on 12 March 2024, officials met and agreed to hold the next round in Tokyo in 2025. | 2024-03-15 | 2 | 2024-03-12 | Helsinki | HELD"
      })
  void whatIsSaidOfOtherYearsBehindTheNewsTakesNothingFromIt(
      String title,
      String text,
      String published,
      int ordinal,
      String start,
      String place,
      Stage stage) {
    MeetingMention own = own(title, text, published);

    assertThat(own.ordinal()).isEqualTo(ordinal);
    assertThat(own.start()).hasToString(start);
    assertThat(own.place()).isEqualTo(place);
    assertThat(own.stage()).isEqualTo(stage);
  }

  private static Tagging tag(String title, String text, @Nullable String published) {
    PartialDate day = published == null ? null : PartialDate.parse(published);
    return TAGGER.tag(Pages.item(title, text, day));
  }
}
