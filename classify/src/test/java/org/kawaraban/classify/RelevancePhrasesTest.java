package org.kawaraban.classify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages that name Japan and cyber matters, and tell of nothing that Japan does with others. */
class RelevancePhrasesTest {
  private static final Tagger TAGGER = Tagger.bundled();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // what others do together, Japan being named in passing
        "Second Brazil-Chile Cyber Dialogue | Brazil and Chile held their second cyber dialogue. Other guests of the Cyber Week include delegations from Spain, Japan and Italy.",
        "米中、サイバー犯罪対策で初の閣僚級対話 | 米国と中国はサイバー犯罪に関する対話をワシントンで開いた。日本の年金機構への攻撃など事案が続いている。",
        "韓米サイバー軍、初の合同訓練 | 韓国国防部は、サイバー作戦司令部と米サイバー軍が合同訓練を実施したと発表した。昨年の韓米日首脳会談以降、認識は共有されている。",
        // who came to look or to sell
        "New centre for ASEAN computer emergency response team opens in Singapore | Teams of ASEAN will trade threat intelligence. At Cyber Week exhibitors from Israel, Japan and the Nordics showed their wares.",
        "Response team of ASEAN opens in Singapore | The team for cyber emergencies opened its office. Cyber Week, at which companies from Spain, Japan and Italy exhibit, goes on until Friday.",
        // who was one of the many present
        "ASEAN ministers open cyber centre | Ministers of ASEAN opened a cyber centre in Singapore. Delegates of the partners, namely Australia, Canada, China, the European Union, India, Japan, New Zealand, Norway, Switzerland and Türkiye, attended.",
        // where packets come from and hosts stand
        "Quarterly report on observed scans | JPCERT/CC published what its sensors saw from October to December. Packets came mostly from hosts in the United States and Singapore. Infected hosts in Japan and Korea shared one botnet. Operators should prepare for cyber attacks.",
        "インターネット定点観測レポート | JPCERT/CCは観測結果を公表した。パケットの送信元は米国と韓国が多かった。サイバー攻撃に使われる感染ホストは日本や米国にもあり、関係者に連絡した。",
        // what Japan did not join
        "Six cyber agencies warn of fast flux | Agencies of the United States, Canada and Australia issued a joint cyber warning. Japan is not a party to it.",
        // what a writer wishes for
        "Why Tokyo and Nairobi need a cyber pact | The two share fears of hackers. A hotline for cyber attacks and a fund for Kenyan start-ups: that is what a pact should hold. Views expressed are his own.",
        // two others, by what Japan's bodies and it itself with another are called, too
        "米国とカナダがサイバー対話 | 米国とカナダは3月12日、オタワでサイバー対話を行った。両国はサイバー犯罪対策での協力で一致した。",
        "韓国の官房長官、サイバー協議 | 韓国とカナダは12日、ソウルでサイバー協議を開いた。韓国の警察庁も出席した。",
        // guests who are no partner, and a firm of another state
        "ご注意を | 観光庁は訪日中国人向けにサイバー詐欺への用心を呼びかけた。",
        "Software vendor opens office | A U.S. cybersecurity vendor opened an office in Tokyo and will hire 50 engineers in Japan.",
        // two others, by what Japan's bodies are called, too
        "Cybercrime talks in Seoul | The Korean National Police Agency and the FBI agreed to cooperate on cybercrime in Seoul.",
        "Cyber dialogue opens in Hanoi | The trade ministry and the European Union held a cyber dialogue in Hanoi.",
        "Cyber drill | A U.S. Army NCO trained with Latvian cyber soldiers. The United States and Latvia agreed to cooperate on cyber defence.",
        // what is kept secret
        "日・伊情報保護協定の署名 | 日本とイタリアの間で協定の署名が行われました。秘密情報について、情報セキュリティ上の取扱いを定めるものです。",
        // what somebody made up
        "Reading log: the ambassador's last night | In this novel by a former reporter Japan and Germany hold a cyber dialogue. The protagonist vanishes; spoilers below.",
        "読書日記 サイバー大使の夜 | 長編小説のあらすじ。主人公は日独サイバー対話の首席代表である。",
        // warnings to readers
        "Beware of e-mails pretending to come from the Embassy | The Embassy of Japan in the United Kingdom is in contact with the national reporting centre for fraud and cyber crime.",
        "大使館をかたる不審メールにご注意ください | 在英国日本大使館をかたるメールが確認されています。サイバー犯罪の窓口は英国警察と連携しています。"
      })
  void doNotCount(String title, String text) {
    assertThat(relevant(title, text)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ハッカソン開催 | 日本とラトビアは12日、リガでサイバー競技大会を開いた。",
        "Hackathon in Riga | Japan and Latvia held a cyber hackathon in Riga.",
        "Cyber lab for Ghana | Japan gave Ghana a cyber lab worth 3 million dollars.",
        "ガーナへサイバー機器 | 日本はガーナにサイバー防御機器を引き渡した。",
        "Training for Africa | Japan will support Africa with cybersecurity training for officials.",
        "アフリカ向け研修 | 日本はアフリカに対するサイバーセキュリティ研修の実施で合意した。"
      })
  void whatIsHeldWithOthersOrGivenToThemCounts(String title, String text) {
    assertThat(relevant(title, text)).isTrue();
  }

  @Test
  void aCourseForOthersCountsAndSoDoesAListOfSignatories() {
    assertThat(
            relevant(
                "Ukrainian officials complete cybersecurity course in Tokyo",
                "Twelve specialists left Japan on March 9. For them ended a course that JICA ran."))
        .isTrue();
    assertThat(
            relevant(
                "APT40 Advisory",
                """
                The advisory on malicious cyber activity has been co-sealed by:
                - Canada: Cyber Centre
                - Japan: NISC and the National Police Agency
                """))
        .isTrue();
  }

  @Test
  void anAuthorityForDataIsNamedForWhatItDoes() {
    assertThat(
            relevant(
                "カナダのプライバシー・コミッショナーとの協力覚書",
                "個人情報保護委員会は、カナダのプライバシー・コミッショナーと、漏えいの調査や職員の交流について協力覚書を取り交わしました。"))
        .isTrue();
    assertThat(
            relevant(
                "Memorandum with Canada's Privacy Commissioner",
                "Japan's Personal Information Protection Commission and the Privacy Commissioner of"
                    + " Canada signed a memorandum on joint inquiries."))
        .isTrue();
  }

  @Test
  void japanCountsWhereItJoinsWhatManyDoInTheSentenceBefore() {
    assertThat(
            relevant(
                "Police take down LockBit",
                "Officers of Britain, the FBI, Germany and Europol seized servers of the ransomware group."
                    + " Japan's National Police Agency wrote the tool that gives victims their files back."))
        .isTrue();
  }

  @Test
  void whatAnAgreementCoversIsSaidWithoutAVerbOfCooperation() {
    assertThat(
            relevant(
                "Japan-UAE memorandum on digital matters",
                "Two ministers signed it in Abu Dhabi. Cybersecurity is one of seven fields."))
        .isTrue();
  }

  @Test
  void aHeadlineThatNamesJapanLeavesItUnsaidBelow() {
    assertThat(
            relevant(
                "Press conference of Japan's Foreign Minister",
                "We will work with Australia and the United Kingdom on cyber defence."))
        .isTrue();
  }

  @Test
  void aPolicyOnHelpForDevelopingCountriesCounts() {
    assertThat(relevant("サイバーセキュリティ分野における途上国への能力構築支援に係る基本方針", "途上国の脆弱性は、我が国への攻撃の踏み台となる。関係省庁で取り組む。"))
        .isTrue();
  }

  @Test
  void requestsOfLeadersCountAndSoDoesTheSecurityOfInformationTechnologyByItsLongName() {
    assertThat(relevant("日比首脳会談", "マルコス大統領から、サイバー防護における日本の知見を仰ぎたいとの要請があった。")).isTrue();
    assertThat(
            relevant(
                "Japan-Philippines Summit Meeting",
                "The President of the Philippines sought advice from Japan on cyber defence."))
        .isTrue();
    assertThat(relevant("国連の作業部会が閉幕", "情報通信技術の利用と安全保障を扱う国連の作業部会(OEWG)で、日本は報告書の採択を歓迎した。")).isTrue();
    assertThat(
            relevant(
                "Transfers between Tokyo and London stay free",
                "Japan recognised that the system for protecting personal information of the United"
                    + " Kingdom is equivalent to its own."))
        .isTrue();
  }

  @Test
  void aPageOnOthersThatNamesJapanOnceElsewhereIsTheirs() {
    assertThat(
            relevant(
                "Strengthening cyber resilience in the Pacific",
                """
                Today the Minister announced support for cyber resilience in the Pacific Islands Forum.
                Australian teams have answered calls for help after cyber incidents in Vanuatu.
                The cyber network of technical experts meets next month.
                Tonga and Tuvalu have asked for help against cyber attacks.
                Fiji hosts the next cyber exercise of the region.
                Samoa will receive cyber advisers.
                The cable, which is built together with Japan, is on schedule.
                """))
        .isFalse();
    assertThat(
            relevant(
                "NATO and Ukraine experts meet on cyber defence",
                "A team of NATO was in Kyiv to review cyber defence with Ukraine. Ukraine joined the"
                    + " cyber centre in 2023, together with Iceland, Ireland and Japan."))
        .isFalse();
  }

  @Test
  void theGovernmentThatOpensAJapaneseSentenceIsJapans() {
    assertThat(relevant("新戦略を閣議決定", "政府は23日、米国など同盟国と情報を共有するサイバーセキュリティ戦略を閣議決定した。")).isTrue();
    assertThat(relevant("米国が新戦略", "米政府は23日、英国など同盟国と情報を共有するサイバーセキュリティ戦略を決定した。")).isFalse();
  }

  @Test
  void joiningATreatyIsAnEngagement() {
    assertThat(relevant("サイバー犯罪に関する条約の受諾書の寄託", "我が国は、サイバー犯罪に関する条約の受諾書を欧州評議会の事務局長に寄託しました。"))
        .isTrue();
    assertThat(
            relevant(
                "Deposit of the instrument of acceptance",
                "Japan deposited its instrument of acceptance of the Convention on Cybercrime with the"
                    + " Council of Europe."))
        .isTrue();
  }

  @Test
  void theFictionalCountryOfAnExerciseMakesNoFiction() {
    assertThat(
            relevant(
                "Japan and Australia at Locked Shields",
                "Teams of Japan and Australia defended the networks of a fictional country in the cyber"
                    + " exercise. The government of the fictional state asked for advice."))
        .isTrue();
  }

  private static boolean relevant(String title, String text) {
    return TAGGER.tag(Pages.item(title, text, null)).relevant();
  }
}
