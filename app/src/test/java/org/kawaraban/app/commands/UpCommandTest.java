package org.kawaraban.app.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
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
}
