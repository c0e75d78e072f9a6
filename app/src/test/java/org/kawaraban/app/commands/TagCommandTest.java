package org.kawaraban.app.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kawaraban.app.Kawaraban;

class TagCommandTest {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  @TempDir Path directory;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void aLineThatIsNotUtf8IsReportedAndTheRestGoesOn() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(utf8(BYTE_ORDER_MARK + "{\"id\":\"first\",\"title\":\"日米サイバー対話\"}\n"));
    bytes.writeBytes(new byte[] {'{', (byte) 0xFF, '}', '\n'});
    bytes.writeBytes(utf8("{\"id\":\"last\",\"title\":\"Fisheries\"}\n"));
    Path file = Files.write(directory.resolve("pages.jsonl"), bytes.toByteArray());

    int exitCode = tag(file);

    assertThat(exitCode).isEqualTo(1);
    assertThat(err).hasToString("kawaraban: " + file + ":2: not UTF-8" + System.lineSeparator());
    assertThat(out.toString().lines())
        .satisfiesExactly(
            first -> assertThat(first).contains("\"id\":\"first\"", "日米サイバー対話"),
            last -> assertThat(last).contains("\"id\":\"last\""));
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    assertThat(tag(directory.resolve("absent.jsonl"))).isEqualTo(1);
    assertThat(err.toString()).startsWith("kawaraban: there is no file ").hasLineCount(1);
  }

  @Test
  void anExplanationIsForAPersonAndPlainWhereNoTerminalIs() throws IOException {
    Path file =
        Files.writeString(
            directory.resolve("pages.jsonl"),
            "{\"id\":\"a\",\"title\":\"日米サイバー対話\",\"text\":\"中国の攻撃を話し合った。\"}\n");

    assertThat(tag(file, "--explain")).isZero();
    assertThat(out.toString())
        .contains("日米", "US, confidence 0.95", "why not", "partner:CN: ")
        .doesNotContain("\u001b", "{");
  }

  private int tag(Path file, String... options) {
    List<String> arguments = new ArrayList<>(List.of("tag", file.toString()));
    arguments.addAll(List.of(options));
    return Kawaraban.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments.toArray(String[]::new));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
