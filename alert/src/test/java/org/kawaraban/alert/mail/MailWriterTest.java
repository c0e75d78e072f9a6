package org.kawaraban.alert.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kawaraban.alert.channel.Channel.MailTokens;
import org.kawaraban.alert.subscription.Language;
import org.kawaraban.alert.tell.Notice;
import org.kawaraban.alert.tell.Notice.Because;
import org.kawaraban.alert.tell.Notice.Change;
import org.kawaraban.alert.tell.Notice.Concerned;
import org.kawaraban.alert.tell.Notice.Content;
import org.kawaraban.alert.tell.Told;
import org.kawaraban.alert.words.StatementWriter;
import org.kawaraban.contract.PartialDate;

class MailWriterTest {
  private static final MailTokens TOKENS = new MailTokens("confirm-token", "stop-token");
  private static final Change PAGE =
      new Change(
          "1",
          "item-relevant",
          "item/1",
          new Told(
              "Japan & the <UK> talk",
              "Japan & the <UK> talk",
              List.of("GB"),
              null,
              null,
              null,
              "/items/1",
              List.of()));
  private static final Change MEETING =
      new Change(
          "2",
          "meeting-announced",
          "meeting/japan-uk-cyber-dialogue/10",
          new Told(
              "10th Japan-UK Cyber Dialogue",
              "第10回日英サイバー対話",
              List.of("GB"),
              PartialDate.parse("2026-12-01"),
              PartialDate.parse("2026-12-02"),
              "London",
              "/meetings/japan-uk-cyber-dialogue/10",
              List.of(
                  new Told.Source(
                      "第10回日英サイバー対話の開催",
                      URI.create("https://www.mofa.go.jp/x"),
                      "mofa-ja",
                      "ja",
                      PartialDate.parse("2026-11-23")))));
  private static final Change CELL =
      new Change(
          "3",
          "cell-filled",
          "cell/FR/capacity-building",
          new Told(
              "France – Capacity building",
              "フランス – 能力構築",
              List.of("FR"),
              null,
              null,
              null,
              "/partners/FR",
              List.of()));

  private final MailWriter writer =
      new MailWriter(
          new StatementWriter(
              URI.create("https://kawaraban.example/"),
              place -> place.equals("London") ? "ロンドン" : place));

  @Test
  void aDigestIsGroupedByPartnerAndNamesMeetingsFirst() {
    Mail mail = writer.write(notice(Language.EN, PAGE, CELL, MEETING), TOKENS);

    assertThat(mail.subject())
        .isEqualTo("Meeting announced: 10th Japan-UK Cyber Dialogue, and 2 more");
    assertThat(mail.text())
        .isEqualTo(
            """
            United Kingdom

            * Meeting announced: 10th Japan-UK Cyber Dialogue
              2026-12-01 – 2026-12-02, London
              https://kawaraban.example/meetings/japan-uk-cyber-dialogue/10
              - 第10回日英サイバー対話の開催 (mofa-ja, 2026-11-23)
                https://www.mofa.go.jp/x

            * Page published: Japan & the <UK> talk
              https://kawaraban.example/items/1

            France

            * New in Table 1: France – Capacity building
              https://kawaraban.example/partners/FR

            --\s
            Your subscription “UK {0}” asked for this (alert 1234). What matched: partner: United Kingdom.
            Stop all alerts to this address:
            https://kawaraban.example/alerts/unsubscribe/stop-token
            """);
    assertThat(mail.html())
        .contains("<html lang=\"en\">", "Japan &amp; the &lt;UK&gt; talk")
        .contains("<a href=\"https://kawaraban.example/alerts/unsubscribe/stop-token\">")
        .doesNotContain("<UK>", "confirm-token");
  }

  @Test
  void whoReadsJapaneseIsToldInJapanese() {
    Mail mail = writer.write(notice(Language.JA, MEETING), TOKENS);

    assertThat(mail.subject()).isEqualTo("【会合の発表】第10回日英サイバー対話");
    assertThat(mail.text())
        .startsWith("英国\n\n* 会合の発表: 第10回日英サイバー対話\n  2026-12-01 – 2026-12-02, ロンドン\n")
        .contains("購読「UK {0}」による通知です（通知番号1234）。該当した条件: 相手「英国」。");
    assertThat(mail.html()).contains("<html lang=\"ja\">", "第10回日英サイバー対話");
  }

  @Test
  void theQuestionNamesTheSubscriptionAndLeadsToTheAnswerOnly() {
    Notice question =
        new Notice(
            Notice.Type.CONFIRMATION,
            Instant.EPOCH,
            Content.of(Language.EN, List.of(new Concerned("id", "UK", null, null))));

    Mail mail = writer.write(question, TOKENS);

    assertThat(mail.text())
        .contains("the subscription “UK”", "https://kawaraban.example/alerts/confirm/confirm-token")
        .doesNotContain("stop-token");
    assertThat(mail.html()).contains("confirm-token").doesNotContain("stop-token");
  }

  private static Notice notice(Language language, Change... changes) {
    Concerned concerned =
        new Concerned("id", "UK {0}", 1234L, List.of(new Because("2", Map.of("partner:GB", ""))));
    return new Notice(
        Notice.Type.ALERT,
        Instant.parse("2026-11-23T09:00:00Z"),
        new Content(language.code(), List.of(concerned), List.of(changes), List.of(), null));
  }
}
