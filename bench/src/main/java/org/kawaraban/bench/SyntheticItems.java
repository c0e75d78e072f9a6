package org.kawaraban.bench;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kawaraban.contract.Completeness;
import org.kawaraban.contract.ItemId;
import org.kawaraban.contract.Origin;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.contract.PressItem;
import org.kawaraban.contract.Tier;

/**
 * Items in the length and mixture of real ones: 1 to 2 thousand characters, half of them Japanese,
 * one in five about a meeting on cyber. 100,000 of them tell of some 2,700 meetings, each by seven
 * or eight pages, a round of a series every 90 days. The same seed gives the same items.
 */
final class SyntheticItems {
  private static final List<String> PARTNERS_EN =
      List.of("U.S.", "EU", "UK", "France", "India", "Australia", "Estonia", "Israel", "Germany");
  private static final List<String> PARTNERS_JA =
      List.of("米", "EU", "英", "仏", "印", "豪", "エストニア", "イスラエル", "独");
  private static final List<String> MEETINGS_EN =
      List.of("Cyber Dialogue", "Cybersecurity Consultations", "Cyber Policy Meeting");
  private static final List<String> MEETINGS_JA = List.of("サイバー対話", "サイバーセキュリティ協議", "サイバー政策会議");
  private static final int ROUNDS = 100;
  private static final LocalDate FIRST_ROUND = LocalDate.of(2001, 1, 8);
  private static final String FILLER_EN =
      " The two sides exchanged views on the regional situation, on trade and on people-to-people"
          + " exchange, and confirmed that they will continue to work closely together.";
  private static final String FILLER_JA = "双方は、地域情勢、貿易及び人的交流について意見交換を行い、引き続き緊密に連携していくことを確認しました。";

  /** The items numbered from (inclusive) to (exclusive). */
  static Stream<PressItem> of(int from, int to) {
    return IntStream.range(from, to).mapToObj(SyntheticItems::item);
  }

  private static PressItem item(int number) {
    Random random = new Random(number);
    boolean english = random.nextBoolean();
    boolean cyber = random.nextInt(5) == 0;
    int partner = random.nextInt(PARTNERS_EN.size());
    int meeting = random.nextInt(MEETINGS_EN.size());
    int ordinal = 1 + random.nextInt(ROUNDS);
    LocalDate day = FIRST_ROUND.plusDays(90L * ordinal + 7L * partner + meeting);
    String title =
        english
            ? "Japan-%s %s (Round %d)"
                .formatted(
                    PARTNERS_EN.get(partner),
                    cyber ? MEETINGS_EN.get(meeting) : "Consultations on Fisheries",
                    ordinal)
            : "第%d回日%s%sの開催"
                .formatted(
                    ordinal, PARTNERS_JA.get(partner), cyber ? MEETINGS_JA.get(meeting) : "漁業協議");
    String text = english ? englishText(title, day, random) : japaneseText(title, day, random);
    URI url =
        URI.create("https://www.mofa.go.jp/press/release/pressite_%08d.html".formatted(number));
    PartialDate published = PartialDate.of(day);
    return new PressItem(
        ItemId.of(url),
        PressItem.revisionOf(title, published, text),
        english ? "mofa-en" : "mofa-ja",
        Tier.OFFICIAL,
        url,
        Origin.BACKFILL,
        english ? "en" : "ja",
        title,
        published,
        Instant.parse("2026-11-01T00:00:00Z"),
        null,
        Completeness.FULL,
        text,
        false,
        List.of(),
        null);
  }

  private static String englishText(String title, LocalDate day, Random random) {
    String lead =
        "On %s, the %s was held in Tokyo. Officials of the Ministry of Foreign Affairs, the National Police Agency and the Ministry of Defense took part and discussed capacity building."
            .formatted(day, title);
    return lead + FILLER_EN.repeat(5 + random.nextInt(6));
  }

  private static String japaneseText(String title, LocalDate day, Random random) {
    String lead =
        "%d年%d月%d日、東京において%sされました。外務省、警察庁及び防衛省が出席し、能力構築支援について議論しました。"
            .formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), title);
    return lead + FILLER_JA.repeat(10 + random.nextInt(12));
  }

  private SyntheticItems() {}
}
