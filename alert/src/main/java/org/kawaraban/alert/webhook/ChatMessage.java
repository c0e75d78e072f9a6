package org.kawaraban.alert.webhook;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.kawaraban.alert.words.Statement;
import org.kawaraban.alert.words.Statement.Line;
import org.kawaraban.alert.words.Statement.Link;
import org.kawaraban.alert.words.Statement.Section;
import org.kawaraban.alert.words.Statement.Source;

/**
 * A message of Slack's blocks.
 *
 * @param text for notifications, and for chats that know no blocks
 */
record ChatMessage(String text, List<Block> blocks) {
  /** Slack takes fifty; the rest is behind the links. */
  private static final int MOST_BLOCKS = 50;

  /** Slack takes three thousand. */
  private static final int MOST_CHARS = 3_000;

  /** A paragraph in Slack's own markup. */
  record Block(String type, Text text) {
    private static Block of(String text) {
      String cut = text.length() > MOST_CHARS ? text.substring(0, MOST_CHARS - 1) + "…" : text;
      return new Block("section", new Text("mrkdwn", cut));
    }
  }

  record Text(String type, String text) {}

  static ChatMessage of(Statement statement) {
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add("*" + escaped(statement.subject()) + "*");
    statement.paragraphs().forEach(paragraph -> paragraphs.add(escaped(paragraph)));
    statement.sections().forEach(section -> paragraphs.add(section(section)));
    statement.footer().forEach(line -> paragraphs.add("_" + escaped(line) + "_"));
    return new ChatMessage(
        escaped(statement.subject()),
        paragraphs.stream().limit(MOST_BLOCKS).map(Block::of).toList());
  }

  private static String section(Section section) {
    return Stream.concat(
            Stream.of("*" + escaped(section.partner()) + "*"),
            section.lines().stream().map(ChatMessage::line))
        .collect(joining("\n"));
  }

  private static String line(Line line) {
    String what = "• %s: %s".formatted(escaped(line.kind()), link(line.what()));
    String when = line.when().isEmpty() ? "" : " (%s)".formatted(escaped(line.when()));
    String sources = line.sources().stream().map(ChatMessage::source).collect(joining());
    return what + when + sources;
  }

  private static String source(Source source) {
    return "\n    ◦ %s (%s)".formatted(link(source.page()), escaped(source.from()));
  }

  /** In an address the sign that parts it from its text cannot stand; none of ours has one. */
  private static String link(Link link) {
    return "<%s|%s>".formatted(escaped(link.url()).replace("|", "%7C"), escaped(link.text()));
  }

  /** The three signs that Slack reads as its own. */
  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
