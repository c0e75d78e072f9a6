package org.kawaraban.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kawaraban.contract.Completeness;
import org.kawaraban.contract.ItemId;
import org.kawaraban.contract.Origin;
import org.kawaraban.contract.PressItem;
import org.kawaraban.contract.Tier;
import org.kawaraban.contract.Topics;
import org.kawaraban.ingest.catalogue.SourceCatalogue;

/** What strangers write has limits, so that every item fits into a message. */
class PressItemsTest {
  private static final URI URL = URI.create("https://example.org/a");
  private static final PressItems.Capture CAPTURE =
      new PressItems.Capture(
          "test", Tier.PRESS, Origin.LIVE, Instant.parse("2026-11-23T00:00:00Z"), null);

  @Test
  void thePageWithTheMostOfEverythingFitsIntoAMessage() {
    List<String> worst = List.of("\u0001", "\u5bfe", "\"", "\uD800");
    String link = "https://example.org/" + "x".repeat(2000);
    List<URI> documents =
        Stream.iterate(0, i -> i + 1).limit(1000).map(i -> URI.create(link + i + ".pdf")).toList();

    for (String letter : worst) {
      String text = letter.repeat(3 * PressItem.MAX_TEXT_CHARS);
      Article article = new Article(text, null, null, text, "", documents, URI.create(link), text);

      assertThat(sizeOf(item(text, text, article)))
          .as("of %s", letter.codePointAt(0))
          .isLessThan(Topics.MAX_MESSAGE_BYTES);
    }
    String emoji = "\uD83D\uDE00".repeat(PressItem.MAX_TEXT_CHARS);
    assertThat(sizeOf(item(emoji, emoji, article())))
        .as("twelve bytes of JSON each, which no page is full of")
        .isLessThan(Topics.MAX_REQUEST_BYTES);
  }

  @Test
  void nothingIsCutThroughALetter() {
    String title = "x" + "\uD83D\uDE00".repeat(2000);

    PressItem item = item(title, "They met.", article());

    assertThat(item.title()).startsWith("x\uD83D\uDE00").endsWith("\uD83D\uDE00");
    assertThat(title).startsWith(item.title());
  }

  @Test
  void lettersThatCannotBePrintedAreLeftOut() {
    PressItem item = item("The\u0000 title", "They\u0001 met\n\n\tin \uD800Tokyo.", article());

    assertThat(item.title()).isEqualTo("The title");
    assertThat(item.text()).isEqualTo("They met\n\n\tin Tokyo.");
  }

  private static Article article() {
    return new Article("", null, null, "x", "", List.of(), null, "");
  }

  private static PressItem item(String title, String text, Article article) {
    PressItems.Said said =
        new PressItems.Said(ItemId.of(URL), URL, "en", title, null, Completeness.FULL, text);
    return PressItems.of(said, CAPTURE, article, SourceCatalogue.bundled());
  }

  private static int sizeOf(PressItem item) {
    byte[] message =
        Topics.PRESS_ITEMS.value().serializer().serialize(Topics.PRESS_ITEMS.name(), item);
    assertThat(new String(message, StandardCharsets.UTF_8)).contains(item.id().value());
    return message.length;
  }
}
