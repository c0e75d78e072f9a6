package org.kawaraban.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every command the README shows exists with these options. That the commands do what it says is
 * held by the system tests, which start them.
 */
class ReadmeTest {
  private static final Path README = Path.of("../README.md");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");

  static List<String> commands() throws IOException {
    try (Stream<String> lines = Files.lines(README)) {
      return lines
          .filter(line -> line.startsWith("./kawaraban ") && !line.startsWith("./kawaraban bench"))
          .map(line -> line.replaceFirst("\\s+#.*", "").replaceFirst("^\\./kawaraban ", ""))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void theCommandIsUnderstood(String command) {
    assertThatCode(() -> Kawaraban.commandLine().parseArgs(command.split(" +")))
        .doesNotThrowAnyException();
  }

  @Test
  void bothCommandsOfTheHouseAreShown() throws IOException {
    assertThat(commands()).anySatisfy(command -> assertThat(command).startsWith("up --demo"));
    assertThat(Files.readString(README)).contains("./mvnw verify");
  }

  @Test
  void everyLinkLeadsToAFile() throws IOException {
    for (String page : List.of("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md")) {
      assertThat(LINK.matcher(Files.readString(Path.of("..", page))).results())
          .isNotEmpty()
          .allSatisfy(link -> assertThat(Path.of("..", link.group(1))).exists());
    }
  }
}
