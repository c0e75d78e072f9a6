package org.kawaraban.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class KawarabanTest {
  static Stream<Map.Entry<String, CommandLine>> commands() {
    return Kawaraban.commandLine().getSubcommands().entrySet().stream()
        .filter(command -> !command.getKey().equals("help"));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandHasHelpWithAnExample(Map.Entry<String, CommandLine> command) {
    assertThat(command.getValue().getUsageMessage(CommandLine.Help.Ansi.OFF))
        .contains("Usage: kawaraban " + command.getKey(), "Example");
  }

  /** picocli takes a bare % for a format and complains on standard error, not on the command's. */
  @ParameterizedTest
  @MethodSource("commands")
  void helpIsPrintedWithoutAWarning(Map.Entry<String, CommandLine> command) {
    PrintStream standardError = System.err;
    ByteArrayOutputStream warnings = new ByteArrayOutputStream();
    try (PrintStream captured = new PrintStream(warnings, true, StandardCharsets.UTF_8)) {
      System.setErr(captured);
      command.getValue().getUsageMessage(CommandLine.Help.Ansi.OFF);
    } finally {
      System.setErr(standardError);
    }
    assertThat(warnings.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void aDayThatIsNoneIsRefusedWithWhatWouldBeOne() {
    StringWriter err = new StringWriter();

    int code =
        Kawaraban.commandLine()
            .setErr(new PrintWriter(err, true))
            .execute("table1", "--as-known-on=2019-13-01");

    assertThat(code).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(err.toString())
        .startsWith(
            "Invalid value for option '--as-known-on': '2019-13-01' is no day; allowed: yyyy-MM-dd");
  }
}
