package org.kawaraban.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class KawarabanTest {
  static Stream<Map.Entry<String, CommandLine>> commands() {
    return Kawaraban.commandLine().getSubcommands().entrySet().stream()
        .filter(command -> !command.getKey().equals("help"));
  }

  /** Those of any depth: review, and review reject too. */
  static Stream<CommandSpec> everyCommand() {
    return commands()
        .map(command -> command.getValue().getCommandSpec())
        .flatMap(KawarabanTest::withThoseBelow);
  }

  @ParameterizedTest
  @MethodSource("everyCommand")
  void everyCommandTellsItsUseWithoutBeingUsed(CommandSpec command) {
    assertThat(output(command, "--help")).startsWith("Usage: " + command.qualifiedName(" "));
    assertThat(output(command, "--version")).startsWith("kawaraban ");
  }

  @ParameterizedTest
  @MethodSource("everyCommand")
  void everyArgumentIsNamedByWhatItTakes(CommandSpec command) {
    assertThat(command.args())
        .filteredOn(argument -> argument.arity().max() > 0)
        .allSatisfy(
            argument -> assertThat(argument.paramLabel()).matches("[A-Z]+([=|][A-Z]+)?|yyyy-MM"));
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

  private static String output(CommandSpec command, String option) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] line = (command.qualifiedName(" ") + " " + option).split(" ", -1);

    int code =
        Kawaraban.commandLine()
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(Arrays.copyOfRange(line, 1, line.length));

    assertThat(err.toString()).isEmpty();
    assertThat(code).isZero();
    return out.toString();
  }

  private static Stream<CommandSpec> withThoseBelow(CommandSpec command) {
    return Stream.concat(
        Stream.of(command),
        command.subcommands().values().stream()
            .flatMap(below -> withThoseBelow(below.getCommandSpec())));
  }
}
