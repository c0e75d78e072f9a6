package org.kawaraban.app.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.kawaraban.contract.CommonSettings.PUBLIC_BASE_URL;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kawaraban.app.Kawaraban;
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
  void linksLeadToThePortOfThePagesUnlessAnAddressIsSet() {
    Map<String, String> unset = new HashMap<>();
    Map<String, String> set = new HashMap<>(Map.of(PUBLIC_BASE_URL.name(), "https://k.example"));

    UpCommand.leadLinksTo(8490, unset);
    UpCommand.leadLinksTo(8490, set);

    assertThat(unset).containsExactly(entry(PUBLIC_BASE_URL.name(), "http://localhost:8490"));
    assertThat(set).containsExactly(entry(PUBLIC_BASE_URL.name(), "https://k.example"));
  }
}
