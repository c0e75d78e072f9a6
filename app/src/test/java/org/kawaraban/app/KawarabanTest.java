package org.kawaraban.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
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
}
