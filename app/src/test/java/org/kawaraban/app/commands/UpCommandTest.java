package org.kawaraban.app.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kawaraban.contract.CommonSettings.PUBLIC_BASE_URL;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kawaraban.app.Kawaraban;
import org.kawaraban.web.WebConfig;
import picocli.CommandLine.ExitCode;

class UpCommandTest {
  @ParameterizedTest
  @CsvSource({
    "--demo-pace=0, allowed: a number above 0",
    "--demo-pace=NaN, allowed: a number above 0",
    "--stop-after=-1, allowed: 0 or more seconds"
  })
  void aNumberThatMakesNoSenseIsRefusedBeforeAnythingStarts(String option, String allowed) {
    StringWriter err = new StringWriter();

    int exitCode = Kawaraban.commandLine().setErr(new PrintWriter(err, true)).execute("up", option);

    assertThat(exitCode).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains(allowed);
  }

  @Test
  void aFreePortIsFoundBeforeAnythingLinksToIt() {
    Map<String, String> environment = new HashMap<>(Map.of(WebConfig.PORT.name(), "0"));

    UpCommand.findPort(environment);

    assertThat(environment.get(WebConfig.PORT.name())).matches("[1-9][0-9]+");
    assertThat(environment)
        .containsEntry(
            PUBLIC_BASE_URL.name(), "http://localhost:" + environment.get(WebConfig.PORT.name()));
  }

  @Test
  void anAddressThatIsSetIsLinkedTo() {
    Map<String, String> environment =
        new HashMap<>(
            Map.of(WebConfig.PORT.name(), "0", PUBLIC_BASE_URL.name(), "https://k.example"));

    UpCommand.findPort(environment);

    assertThat(environment).containsEntry(PUBLIC_BASE_URL.name(), "https://k.example");
  }
}
