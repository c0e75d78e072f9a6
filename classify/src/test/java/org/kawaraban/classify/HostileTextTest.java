package org.kawaraban.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.contract.Tagging;

/** Text made to break or slow the tagger gets an answer in time that grows with its length only. */
class HostileTextTest {
  private static final Tagger TAGGER = Tagger.bundled();
  private static final PartialDate DAY = PartialDate.parse("2020-02-29");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\ud800",
        "\udc00\ud800",
        "a\udbff",
        "\u0000\u0001",
        "´\u0301\u0301",
        "日",
        "第",
        "第回",
        "年月日",
        "。",
        ".",
        "-",
        "(((((",
        "<p>Japan-U.S. Cyber Dialogue</p>",
        "﷽",
        "ﷺ第７回",
        "İstanbul cyber Japan US"
      })
  void oddCharactersGetAnAnswer(String text) {
    assertThat(tag(text, text)).isNotNull();
    assertThat(
            tag(
                "Japan-U.S. Cyber Dialogue " + text,
                text + " Japan and the US held a cyber dialogue " + text))
        .isNotNull();
  }

  @Test
  void randomMixturesGetAnAnswer() {
    String[] parts = {
      "Japan",
      "-",
      "U.S.",
      "cyber ",
      "対話",
      "日米",
      "第",
      "1",
      "回",
      "\n",
      "。",
      ". ",
      "令和",
      "年",
      "月",
      "日",
      "May ",
      "and ",
      "2019",
      "\ud800",
      "(",
      ")",
      "サイバー",
      "the next ",
      "in Tokyo",
      "、",
      "十",
      "ASEAN加盟国(",
      "米国(2023年",
      "Japan-Xland ",
      "日・アトラ",
      "※1 ",
      "きょう",
      "先月",
      "this week ",
      "日時:",
      "の結果を発表",
      "\u3000",
      "ﾞ"
    };
    Random random = new Random(7);
    for (int round = 0; round < 2_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(60); i >= 0; i--) {
        text.append(parts[random.nextInt(parts.length)]);
      }
      assertThat(tag(text.substring(0, text.length() / 3), text.toString())).isNotNull();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Japan and the United States held the 7th Japan-U.S. Cyber Dialogue in Tokyo on May 9-10, 2013. ",
        "第7回日米サイバー対話が令和元年10月11日に東京で開催された。",
        "Japan, the US, the UK, India, ",
        "first second third ",
        "1月2日と3日と",
        "Japan-",
        "cybercyber",
        "米国(2023年5月)、",
        "Tokyo a b c d e f ",
        "Japan-Xland Xland ",
        "先月きょう今週",
        "\u0301"
      })
  @Timeout(60)
  void fiveMebibytesAreRead(String part) {
    String text = part.repeat(5 * 1024 * 1024 / part.length());

    assertThat(tag("Japan-U.S. Cyber Dialogue", text)).isNotNull();
  }

  @Test
  void timeGrowsWithTheTextAndNotWithItsSquare() {
    String part =
        "Japan and the United States held the 7th Japan-U.S. Cyber Dialogue in Tokyo on May 9, 2013, and agreed on cybercrime. ";
    tag("", part.repeat(4_000));

    long small = nanos(part.repeat(4_000));
    long large = nanos(part.repeat(32_000));

    // Eight times the text; a square would take 64 times as long.
    assertThat(Duration.ofNanos(large)).isLessThan(Duration.ofNanos(24 * small));
  }

  /** Of this thread on a processor: how long it waits for one says nothing of the tagger. */
  private static long nanos(String text) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      long before = threads.getCurrentThreadCpuTime();
      tag("", text);
      best = Math.min(best, threads.getCurrentThreadCpuTime() - before);
    }
    return best;
  }

  private static Tagging tag(String title, String text) {
    return TAGGER.tag(Pages.item(title, text, DAY));
  }
}
