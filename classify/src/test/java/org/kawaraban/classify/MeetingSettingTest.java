package org.kawaraban.classify;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kawaraban.contract.MeetingMention;
import org.kawaraban.contract.Mode;
import org.kawaraban.contract.PartialDate;

/** A city is the place of a meeting only where its sentences set the meeting there. */
class MeetingSettingTest {
  private static final Tagger TAGGER = Tagger.bundled();
  private static final PartialDate PUBLISHED = PartialDate.parse("2024-03-13");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "On 12 March 2024 Japan and Poland held the second Japan-Poland Cyber Dialogue and condemned attacks on Kyiv. | -",
        "On 12 March 2024 Japan and Poland held the second Japan-Poland Cyber Dialogue and supported the Tallinn Mechanism. | -",
        "On 12 March 2024 Japan and Poland held the second Japan-Poland Cyber Dialogue and recalled the Paris Call. | -",
        "On 12 March 2024 Japan and Poland held the second Japan-Poland Cyber Dialogue, recalling work in Geneva. | -",
        "On 12 March 2024 Japan and Poland held the second Japan-Poland Cyber Dialogue, which ministers had promised in Rome. | -",
        "The second Japan-Poland Cyber Dialogue was held in Warsaw on 12 March 2024. | Warsaw",
        "The second Japan-Poland Cyber Dialogue, chaired by both ambassadors, took place in Warsaw on 12 March 2024. | Warsaw",
        "Poland welcomed officials of Japan to Warsaw for the second Japan-Poland Cyber Dialogue on 12 March 2024. | Warsaw",
        "On 12 March 2024 officials held the second Japan-Poland Cyber Dialogue at the Foreign Ministry, Warsaw. | Warsaw",
        "On 12 March 2024, four weeks after the first round in Tokyo, officials held the Japan-Poland Cyber Dialogue in Warsaw. | Warsaw",
      })
  void whereAnEnglishSentenceSetsIt(String text, @Nullable String place) {
    assertThat(own("Japan-Poland Cyber Dialogue", text).place()).isEqualTo(place);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "3月12日、第2回日ポーランド・サイバー対話が開催され、タリン・メカニズムへの支持を確認した。 | -",
        "3月12日、第2回日ポーランド・サイバー対話が開催され、キーウへの攻撃を非難した。 | -",
        "3月12日、第2回日ポーランド・サイバー対話が開催され、パリで起きた攻撃を非難した。 | -",
        "3月12日、第2回日ポーランド・サイバー対話が開催され、モンスター級の攻撃を議論した。 | -",
        "3月12日、ワルシャワで第2回日ポーランド・サイバー対話が開催された。 | Warsaw",
        "3月12日、ワルシャワ市において第2回日ポーランド・サイバー対話が開催された。 | Warsaw",
        "3月12日、ワルシャワの外務省の会議室にて第2回日ポーランド・サイバー対話が開催された。 | Warsaw",
        "3月12日、東京・秋葉原で第2回日ポーランド・サイバー対話が開催された。 | Tokyo",
        "3月12日、東京・霞が関の経済産業省別館等において第2回日ポーランド・サイバー対話が開催された。 | Tokyo",
        "3月12日、京都国際会館及びオンラインで第2回日ポーランド・サイバー対話が開催された。 | Kyoto",
        "3月12日、第2回日ポーランド・サイバー対話が開催され、東京の企業等が受けた攻撃を議論した。 | -",
      })
  void whereAJapaneseSentenceSetsIt(String text, @Nullable String place) {
    assertThat(own("日ポーランド・サイバー対話", text).place()).isEqualTo(place);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Venue Warsaw | Warsaw",
        "Venue - Warsaw | Warsaw",
        "Place: Warsaw | Warsaw",
        "City: Warsaw | Warsaw",
        "Host city: Warsaw | Warsaw",
        "Meeting place: Warsaw | Warsaw",
        "場所:東京 | Tokyo",
        "【場所】ワルシャワ | Warsaw",
        "開催地 ハノイ | Hanoi",
        "会議場所 東京 | Tokyo",
        "場所/ワルシャワ | Warsaw",
      })
  void aLabelIsToldByWhatStandsBehindItHoweverShortItsLine(String line, String place) {
    boolean japanese = line.charAt(0) > 'z';
    MeetingMention own =
        japanese
            ? own("第2回日ポーランド・サイバー対話", "標記対話を下記のとおり開催しました。\n日時:令和6年3月12日\n" + line)
            : own(
                "Second Japan-Poland Cyber Dialogue",
                "The dialogue was held as follows.\nDate: 12 March 2024\n" + line);

    assertThat(own.place()).isEqualTo(place);
    assertThat(own.mode()).isEqualTo(Mode.IN_PERSON);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3月12日、ワルシャワで第2回日ポーランド・サイバー対話が行われ、オンライン児童保護を議論した。 | IN_PERSON",
        "3月12日、ワルシャワで第2回日ポーランド・サイバー対話が行われ、オンラインでの偽情報対策を議論した。 | IN_PERSON",
        "3月12日、第2回日ポーランド・サイバー対話がオンラインで開催された。 | VIRTUAL",
        "3月12日、京都国際会館及びオンラインで第2回日ポーランド・サイバー対話が開催された。 | HYBRID",
        "The second Japan-Poland Cyber Dialogue was held in Warsaw and online on 12 March 2024. | HYBRID",
        "3月12日、第2回日ポーランド・サイバー対話がTV会議で行われた。 | VIRTUAL",
        "The second Japan-Poland Cyber Dialogue was held in Warsaw on 12 March 2024 and discussed remotely piloted systems. | IN_PERSON",
        "The second Japan-Poland Cyber Dialogue was held over Microsoft Teams on 12 March 2024. | VIRTUAL",
        "The second Japan-Poland Cyber Dialogue was held by Zoom on 12 March 2024. | VIRTUAL",
      })
  void whatIsDoneOnTheNetIsNotHowItWasHeld(String text, Mode mode) {
    boolean japanese = text.contains("3月");
    MeetingMention own = own(japanese ? "日ポーランド・サイバー対話" : "Japan-Poland Cyber Dialogue", text);

    assertThat(own.mode()).isEqualTo(mode);
  }

  private static MeetingMention own(String title, String text) {
    return TAGGER.tag(Pages.item(title, text, PUBLISHED)).ownMeeting().orElseThrow();
  }
}
