package org.kawaraban.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kawaraban.systemtests.Kawaraban.Finished;

/** Wrong input ends in one clear sentence and the right exit code. */
class CommandLineIT {
  private static final int FAILED = 1;
  private static final int USAGE = 2;

  @TempDir Path directory;

  @Test
  void aPortInUseIsNamed() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Finished up = run("up", "--data", data(), "--port", Integer.toString(other.getLocalPort()));
      assertThat(up.exitCode()).isEqualTo(FAILED);
      assertThat(up.output())
          .contains("port " + other.getLocalPort())
          .contains("--port")
          .doesNotContain("Exception", "\tat ");
    }
  }

  @Test
  void aDataDirectoryHeldByAnotherInstanceIsRefusedAndTheOtherGoesOn() {
    Path data = directory.resolve("data");
    try (Kawaraban first = Kawaraban.up(data, Map.of(), Demo.OPTIONS)) {
      first.awaitReady();

      Finished second = run("up", "--demo", "--data", data.toString(), "--port", "0");

      assertThat(second.exitCode()).isEqualTo(FAILED);
      assertThat(second.output()).contains("an instance runs on " + data).contains("http://");
      assertThat(first.get("/health/ready")).isNotEmpty();
    }
  }

  @Test
  void demoAndLiveNeverShareADirectory() throws IOException {
    Files.createDirectories(directory.resolve("data"));
    Files.writeString(directory.resolve("data/kind"), "live\n");

    Finished up = run("up", "--demo", "--data", data(), "--port", "0");

    assertThat(up.exitCode()).isEqualTo(FAILED);
    assertThat(up.output()).contains("holds a live record").contains("--data");
  }

  @Test
  void aDataDirectoryThatIsAFileIsRefused() throws IOException {
    Files.writeString(directory.resolve("data"), "");
    Finished up = run("up", "--data", data(), "--port", "0");
    assertThat(up.exitCode()).isEqualTo(FAILED);
    assertThat(up.output()).contains("data").doesNotContain("Exception");
  }

  @Test
  void badSettingsAreAllNamedAtOnce() {
    Finished up =
        Kawaraban.run(
            directory,
            Map.of("KAWARABAN_WEB_PORT", "eighty", "KAWARABAN_WEB_PROT", "81"),
            "up",
            "--data",
            data());
    assertThat(up.exitCode()).isEqualTo(USAGE);
    assertThat(up.output())
        .contains("KAWARABAN_WEB_PORT is \"eighty\"; allowed: 0 to 65535")
        .contains("KAWARABAN_WEB_PROT is not a setting");
  }

  @Test
  void aSettingOfAnyProgramIsRefusedBeforeAnythingIsStarted() throws IOException {
    Path sources = directory.resolve("sources.yaml");
    Files.writeString(sources, "sources:\n  - id: nameless\n");
    Finished up =
        Kawaraban.run(
            directory,
            Map.of("KAWARABAN_INGEST_SOURCES", sources.toString()),
            "up",
            "--data",
            data());
    assertThat(up.exitCode()).isEqualTo(USAGE);
    assertThat(up.output()).contains("sources.yaml").contains("name is missing");
    assertThat(directory.resolve("data")).doesNotExist();
  }

  @Test
  void aMisspeltAddressDoesNotPassForNone() {
    Finished sources =
        Kawaraban.run(
            directory,
            Map.of("KAWARABAN_DATABSE_URL", "jdbc:postgresql://db/kawaraban"),
            "sources",
            "--data",
            data());
    assertThat(sources.exitCode()).isEqualTo(USAGE);
    assertThat(sources.output()).contains("KAWARABAN_DATABSE_URL is not a setting");
    assertThat(directory.resolve("data")).doesNotExist();
  }

  @Test
  void aProgramAloneAsksForItsAddresses() {
    Finished classify = run("classify");
    assertThat(classify.exitCode()).isEqualTo(USAGE);
    assertThat(classify.output())
        .contains("KAWARABAN_KAFKA_BOOTSTRAP_SERVERS is not set")
        .contains("KAWARABAN_DATABASE_URL is not set");
  }

  @Test
  void anUnknownCommandShowsTheUsage() {
    Finished finished = run("uup");
    assertThat(finished.exitCode()).isEqualTo(USAGE);
    assertThat(finished.output()).contains("uup").contains("Did you mean: kawaraban up");
  }

  @Test
  void helpOfACommandIsFoundEitherWay() {
    assertThat(run("help", "up").output()).isEqualTo(run("up", "--help").output());
  }

  @Test
  void anOldJavaIsRefusedByTheLauncherBeforeItBuilds() throws Exception {
    Path bin = Files.createDirectories(directory.resolve("jdk/bin"));
    Path java = bin.resolve("java");
    Files.writeString(java, "#!/bin/sh\necho 'openjdk version \"11.0.2\" 2019-01-15' >&2\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));

    ProcessBuilder launcher =
        new ProcessBuilder("bash", "../kawaraban", "--version").redirectErrorStream(true);
    launcher.environment().put("JAVA_HOME", directory.resolve("jdk").toString());
    Process process = launcher.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).isEqualTo(FAILED);
    assertThat(output).contains("is Java 11; a JDK 17 or newer is needed").hasLineCount(1);
  }

  @Test
  void thePapersTableIsPrintedCellForCell() throws IOException {
    String paper = Files.readString(Path.of("src/test/resources/table1.csv"));
    Finished baseline = run("table1", "--baseline-only", "--format", "csv");
    assertThat(baseline.exitCode()).isZero();
    assertThat(baseline.out()).isEqualTo(paper);

    Finished nothingYet = run("table1", "--format", "csv", "--data", data());
    assertThat(nothingYet.out()).isEqualTo(paper);
  }

  private String data() {
    return directory.resolve("data").toString();
  }

  private Finished run(String... arguments) {
    return Kawaraban.run(directory, Map.of(), arguments);
  }
}
