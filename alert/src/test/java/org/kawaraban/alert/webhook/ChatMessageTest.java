package org.kawaraban.alert.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kawaraban.alert.words.Statement;
import org.kawaraban.alert.words.Statement.Line;
import org.kawaraban.alert.words.Statement.Link;
import org.kawaraban.alert.words.Statement.Section;
import org.kawaraban.alert.words.Statement.Source;
import org.kawaraban.contract.Json;

class ChatMessageTest {
  private static final Line MEETING =
      new Line(
          "Meeting announced",
          new Link("https://k.example/meetings/uk/10?a=1&b=2", "Talks <with> the UK"),
          "2026-12-01, London",
          List.of(new Source(new Link("https://mofa.example/x|y", "第10回"), "mofa-ja, 2026-11-23")));

  @Test
  void aStatementIsBlocksOfSlacksMarkup() {
    String json =
        Json.write(ChatMessage.of(statement(List.of(new Section("UK", List.of(MEETING))))));

    assertThat(json)
        .isEqualTo(
            "{\"text\":\"Meeting announced: A &amp; B\",\"blocks\":["
                + block("*Meeting announced: A &amp; B*")
                + ","
                + block(
                    "*UK*\\n• Meeting announced: <https://k.example/meetings/uk/10?a=1&amp;b=2|Talks"
                        + " &lt;with&gt; the UK> (2026-12-01, London)\\n    ◦"
                        + " <https://mofa.example/x%7Cy|第10回> (mofa-ja, 2026-11-23)")
                + ","
                + block("_Your subscription asked for this._")
                + "]}");
  }

  @Test
  void whatSlackWouldRefuseForItsLengthIsCut() {
    Section partner = new Section("UK", Collections.nCopies(100, MEETING));

    ChatMessage message = ChatMessage.of(statement(Collections.nCopies(80, partner)));

    assertThat(message.blocks()).hasSize(50);
    assertThat(message.blocks())
        .allSatisfy(block -> assertThat(block.text().text()).hasSizeLessThanOrEqualTo(3_000));
  }

  private static String block(String text) {
    return "{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"" + text + "\"}}";
  }

  private static Statement statement(List<Section> sections) {
    return new Statement(
        "en",
        "Meeting announced: A & B",
        List.of(),
        Link.NONE,
        sections,
        List.of("Your subscription asked for this."),
        Link.NONE);
  }
}
