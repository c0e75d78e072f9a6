package org.kawaraban.classify;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kawaraban.contract.MeetingMention;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.contract.Stage;
import org.kawaraban.contract.Tagging;

/** Which meeting is the page's own, what it is called, and whether it is still to come. */
class OwnMeetingPhrasesTest {
  private static final Tagger TAGGER = Tagger.bundled();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // what leaders agree on shall be; they met
        "Marcos, Biden, Kishida agree on cyber dialogue | President Marcos, President Biden and Prime Minister Kishida held their first trilateral summit. They announced a cyber dialogue. | summit",
        "Three at Camp David | President Biden hosted Prime Minister Kishida and President Yoon on Friday. They will set up a working group on cyber threats. | summit",
        // what is launched was held
        "EU and Japan launch cyber dialogue | The first EU-Japan cyber dialogue took place in Brussels on Monday. Leaders had agreed on it at the EU-Japan summit. | dialogue",
        // a headline that says who met, and not what
        "Johnson and Kishida meet in London | Boris Johnson received Prime Minister Kishida for talks. They agreed to work on cyber security with Asian states, with training as a beginning. | summit",
        "Leaders of the Quad meet at the White House | Prime Ministers of Australia, India and Japan were guests of the President. New is a Quad Senior Cyber Group of experts. | summit",
        // the name of what the headline calls talks
        "Israel, Japan take cyber talks a step further | Officials held the fourth Israel-Japan dialogue on cyber issues in Jerusalem. | dialogue",
        // a document is signed, and no agreement made
        "サイバー攻撃に関する国際文書への署名 | 国家サイバー統括室は、米国、英国の機関とともに文書に署名した。 | attribution",
        // where a treaty is opened, states come together
        "国連サイバー犯罪条約 ハノイで署名式 日本は署名見送り | 国連サイバー犯罪条約の署名式がハノイで始まり、日本は国内法を検討するとして署名を見送った。 | conference",
      })
  void theMainActIsWhatTheOpeningReports(String title, String text, String expected) {
    assertThat(TAGGER.tag(Pages.item(title, text, null)).instrument().key()).isEqualTo(expected);
  }

  @Test
  void whatIsHeldTomorrowIsAnnouncedIfItsSentenceSaysSo() {
    MeetingMention own =
        own(
            "The 6th Japan-U.S. Cyber Dialogue",
            "On July 26 the 6th Japan-U.S. Cyber Dialogue will be held in Washington D.C. It follows"
                + " the 5th Dialogue, which Tokyo hosted in July 2017.",
            "2018-07-25");

    assertThat(own.stage()).isEqualTo(Stage.ANNOUNCED);
  }

  @Test
  void whatLeadersGoToNextIsNotTheirNews() {
    MeetingMention own =
        own(
            "日英首脳、サイバーで連携",
            "岸田首相とスナク首相は18日、東京で会談し、サイバー分野で協力すると申し合わせた。20日には初の7カ国首脳会談に臨む。",
            "2023-05-19");

    assertThat(own.start()).isEqualTo(PartialDate.parse("2023-05-18"));
    assertThat(own.ordinal()).isNull();
  }

  @Test
  void whatIsAnnouncedAfterASummitWasAgreedThere() {
    MeetingMention own =
        own(
            "Kishida, Biden and Meloni agree to set up trilateral cyber dialogue",
            "Italy, Japan and the United States will establish a cyber dialogue, their leaders"
                + " announced after a first-ever three-way summit on Thursday (Friday in Tokyo).",
            "2024-04-12");

    assertThat(own.series()).isEqualTo("Japan-U.S.-Italy Summit Meeting");
    assertThat(own.ordinal()).isEqualTo(1);
    assertThat(own.start()).isEqualTo(PartialDate.parse("2024-04-11"));
    assertThat(own.stage()).isEqualTo(Stage.HELD);
    assertThat(own.place()).isNull();
  }

  @Test
  void aCourseIsNamedByTheCentreThatHoldsIt() {
    MeetingMention own =
        own(
            "AJCCBC completes second course",
            "Bangkok, 10 November 2018 - Thirty officials of ASEAN completed the second training course of the ASEAN-Japan"
                + " Cybersecurity Capacity Building Centre (AJCCBC), which ran from 5 to 9 November"
                + " 2018 in Bangkok. Japan pays for it.",
            "2018-11-10");

    assertThat(own.series()).isEqualTo("AJCCBC Training course");
    assertThat(own.start()).isEqualTo(PartialDate.parse("2018-11-05"));
    assertThat(own.ordinal()).isEqualTo(2);
    assertThat(own.place()).isEqualTo("Bangkok");
  }

  @Test
  void newsTellsWhatIsToComeByThePlainVerb() {
    MeetingMention own =
        own("日独、18日に初の政府間協議", "日独両政府は18日、「政府間協議」を都内で初めて開く。サイバー攻撃から電力網を守る協力を打ち出す。", "2023-03-16");

    assertThat(own.stage()).isEqualTo(Stage.ANNOUNCED);
    assertThat(own.start()).isEqualTo(PartialDate.parse("2023-03-18"));
  }

  @Test
  void whatIsSaidWithAVerbIsNoName() {
    MeetingMention own =
        own(
            "ベトナムとサイバーセキュリティ・5G等で協議",
            "総務省は12月17日、「第2回日ベトナムICT共同作業部会」を行い、サイバーセキュリティの協力を議論した。",
            "2018-12-20");

    assertThat(own.series()).isEqualTo("Japan-Vietnam ICT Joint Working Group");
    assertThat(own.ordinal()).isEqualTo(2);
  }

  @Test
  void aCentreIsNoMeetingAndNorIsWhereItWasDecidedOn() {
    Tagging tagging =
        tag(
            "ASEANのサイバーセキュリティ研修拠点に日本が支援",
            "カンボジアで開かれた大臣会合で、ASEANのサイバーセキュリティ研修所を日本の支援で置くことが決まった。",
            "2017-12-12");

    assertThat(tagging.ownMeeting()).isEmpty();
    assertThat(tagging.instrument().key()).isEqualTo("training");
  }

  @Test
  void aMissionThatIsSentIsAVisit() {
    Tagging tagging =
        tag(
            "ベトナムに対するサイバーセキュリティに関する調査団の派遣",
            "我が国は、サイバーセキュリティに関する調査団を7月8日から10日までベトナムに派遣します。",
            "2015-07-04");

    assertThat(tagging.instrument().key()).isEqualTo("visit");
    assertThat(tagging.ownMeeting().orElseThrow().end()).isEqualTo(PartialDate.parse("2015-07-10"));
  }

  @Test
  void aDialogueThatShallBeIsNotTheMeetingReported() {
    Tagging tagging =
        tag(
            "日伊首脳、行動計画を発表 サイバー協議を新設",
            "岸田文雄首相は14日、イタリアのメローニ首相と会談した。両首脳はサイバー協議を始めることで合意した。",
            "2024-06-15");

    assertThat(tagging.instrument().key()).isEqualTo("summit");
    assertThat(tagging.ownMeeting().orElseThrow().series()).isEqualTo("Japan-Italy Summit Meeting");
  }

  @Test
  void aHeadlineOfTwoDialoguesHasNone() {
    Tagging japanese =
        tag(
            "日蘭サイバー協議及び日・フィンランド・サイバー協議の開催",
            "7月31日にハーグで日蘭サイバー協議を、8月2日にヘルシンキで日フィンランドサイバー協議を行いました。",
            null);
    Tagging english =
        tag(
            "Japan-Spain Cyber Dialogue and Japan-Italy Cyber Dialogue",
            "The dialogues were held in Madrid and Rome in May 2024.",
            null);

    assertThat(japanese.ownMeeting()).isEmpty();
    assertThat(english.ownMeeting()).isEmpty();
  }

  @Test
  void aStatementIssuedAtAMeetingTakesTheMeetingsKind() {
    Tagging tagging =
        tag(
            "Japan-France Joint Statement on Cybersecurity",
            "The fifth Japan-France Cyber Dialogue was held in Paris on May 9, 2019.",
            "2019-05-10");

    assertThat(tagging.instrument().key()).isEqualTo("dialogue");
  }

  @Test
  void aStatementOnItsOwnStaysOne() {
    Tagging tagging =
        tag(
            "Japan-UK Cyber Partnership Statement",
            "Japan and the United Kingdom will work together on cyber threats.",
            "2023-05-20");

    assertThat(tagging.instrument().key()).isEqualTo("joint-statement");
    assertThat(tagging.ownMeeting()).isEmpty();
  }

  @Test
  void theMeetingAtWhichAnAgreementWasReachedIsThePages() {
    Tagging numbered =
        tag(
            "India, Japan finalise cyber pact",
            "India and Japan finalised an agreement on cyber security. The 15th Foreign"
                + " Ministers' Strategic Dialogue was held in New Delhi on Thursday.",
            "2023-07-28");
    Tagging ceremony =
        tag(
            "Japan and Italy sign memorandum on cyber security",
            "Japan and Italy signed a memorandum of cooperation on cyber security in Rome on 3 June.",
            "2024-06-04");

    assertThat(numbered.instrument().key()).isEqualTo("agreement");
    assertThat(numbered.ownMeeting()).isPresent();
    assertThat(ceremony.ownMeeting()).isEmpty();
  }

  @Test
  void anAgreementOnlyNegotiatedIsNotTheAct() {
    Tagging tagging =
        tag(
            "日比首脳、情報保護協定へ交渉入り",
            "【マニラ時事】石破首相は29日、フィリピンのマルコス大統領と会談した。サイバー分野での協力拡大で合意した。",
            "2025-04-30");

    assertThat(tagging.instrument().key()).isEqualTo("summit");
  }

  @Test
  void theNameOfATrainingGoesOnToItsSubject() {
    assertThat(
            own(
                    "Japan-U.S. Joint Training on Control System Security Held for ASEAN",
                    "Japan and the United States gave a course on cybersecurity in Tokyo from June 3 to"
                        + " 7, 2024 for ASEAN member states.",
                    "2024-06-10")
                .series())
        .isEqualTo("Japan-U.S. Joint Training on Control System Security");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "中谷防衛相、加国防相と会談 | 中谷防衛相は3月5日、都内で来日中のブレア加国防相と会談し、サイバー分野の協力を進めることで一致した。ブレア氏は6日、石破首相を表敬訪問する。 | Japan-Canada Defence Ministers' Meeting",
        "浜田防衛相と豪国防相が会談 | 浜田防衛相は3月5日、都内で豪州の副首相を兼ねるマールズ国防相と会談し、サイバー分野の協力で一致した。岸田首相への表敬も行われた。 | Japan-Australia Defence Ministers' Meeting",
        "Defence Minister Nakatani meets Canadian counterpart | Defence Minister Nakatani and Canada's Defence Minister Blair agreed on cyber cooperation at talks in Tokyo on 5 March. Mr Blair paid a courtesy call on Prime Minister Ishiba on the same day. | Japan-Canada Defence Ministers' Meeting"
      })
  void ministersOfWhomTheHeadlineSaysThatTheyMetDidSoWhomeverElseTheyCalledOn(
      String title, String text, String series) {
    Tagging tagging = tag(title, text, "2025-03-06");

    assertThat(tagging.instrument().key()).isEqualTo("ministerial");
    assertThat(tagging.ownMeeting().orElseThrow().series()).isEqualTo(series);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Japan joins attribution of APT40 | Japan joined Australia and the United States in attributing cyber attacks to the group APT40 on 9 July 2024. | attribution",
        "Japan joins cyber exercise in Tallinn | Japan took part with NATO in a cyber defence exercise in Tallinn from 2 to 5 April 2024. | training",
        "Japan joins cyber initiative | Japan became a member of the Counter Ransomware Initiative with the United States. | agreement",
        "Statement by the Foreign Minister on the Japan-Australia Cyber Policy Dialogue | The minister welcomed the sixth Japan-Australia Cyber Policy Dialogue. | speech",
        "日豪サイバー政策協議に関する外務大臣談話 | 岩屋外務大臣は、第6回日豪サイバー政策協議の成果を歓迎した。 | speech"
      })
  void theHeadlineSaysWhatWasJoinedAndWhoStatedIt(String title, String text, String instrument) {
    assertThat(tag(title, text, "2025-03-06").instrument().key()).isEqualTo(instrument);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Hanoi engineers learn to read malware | JICA held a five-day course on malware analysis for Vietnamese officials in Hanoi from 4 to 8 March 2024. | Japan-Vietnam Course on Malware Analysis",
        "German and Japanese analysts compare notes on ransomware | Four analysts of Germany's Federal Office for Information Security were in Tokyo on 6 and 7 March 2024 for a technical workshop with Japan's National Center of Incident Readiness and Strategy for Cybersecurity. | Japan-Germany Technical Workshop",
        "Japan to help Laos on cybersecurity | The Japanese embassy will host an online seminar on phishing for Lao officials on 12 April 2024. | Japan-Laos Seminar on Phishing",
        "Japan trains Philippine police on cybercrime | Japan's National Police Agency opened a five-day course on digital forensics for the Philippine National Police in Manila on March 4, the embassy said. | Japan-Philippines Course on Digital Forensics",
        "防衛省、ベトナム軍のサイバー人材を育成 | 防衛省は、令和5年9月4日から8日まで、ベトナム人民軍を対象に、サイバーセキュリティに関する能力構築支援事業をハノイで行いました。 | Japan-Vietnam Cybersecurity Capacity Building Programme",
        "フィリピン警察のサイバー捜査能力を支援 | 警察庁は3月4日から、マニラでフィリピン国家警察の捜査員を対象に、5日間のサイバー犯罪捜査の講習を開いた。 | Japan-Philippines Cybersecurity Training Course",
        "ベトナムのサイバー人材育成を支援 | JICAは3月4日から8日まで、ベトナム政府の職員のためにハノイで講座を開いた。サイバーセキュリティの専門家が教えた。 | Japan-Vietnam Cybersecurity Training Course"
      })
  void whatACommonNounAloneCallsIsAMeetingOfThoseWithJapanOnItsSubject(
      String title, String text, String series) {
    assertThat(own(title, text, "2024-03-10").series()).isEqualTo(series);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Japan to train Cambodian officials in cyber resilience | Japan will pay for a training on cyber resilience of Cambodian officials, the ministry said on 5 February 2024.",
        "Japan trains Philippine police on cybercrime | Japan's National Police Agency told on 5 February of a five-day course on digital forensics that is planned for the Philippine National Police.",
        "Japan hands over cyber equipment to Vietnam | JICA handed over cyber equipment to Vietnam on 5 February 2024. Its officials had previously taken a course on incident handling from 4 to 8 December 2023.",
        "ベトナムへのサイバー能力構築支援 | 日本は2月5日、ベトナムのサイバー分野の人材育成を支援し、現地で研修を行うと発表した。"
      })
  void whatACommonNounAloneCallsIsNoMeetingWithoutDaysOfItsOwn(String title, String text) {
    assertThat(tag(title, text, "2024-02-06").ownMeeting()).isEmpty();
  }

  private static MeetingMention own(String title, String text, @Nullable String published) {
    return tag(title, text, published).ownMeeting().orElseThrow();
  }

  private static Tagging tag(String title, String text, @Nullable String published) {
    PartialDate day = published == null ? null : PartialDate.parse(published);
    return TAGGER.tag(Pages.item(title, text, day));
  }
}
