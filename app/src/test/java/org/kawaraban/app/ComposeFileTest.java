package org.kawaraban.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kawaraban.app.commands.ProgramRun;
import org.kawaraban.contract.Setting;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The compose file cannot be started without an engine; that it fits the program can be told. */
class ComposeFileTest {
  private static final Set<String> PROGRAMS = Set.of("ingest", "classify", "store", "alert", "web");

  private final Map<?, ?> services = (Map<?, ?>) compose().get("services");

  @Test
  void thereIsOneContainerForEachProgramBesideKafkaAndPostgres() {
    assertThat(services.keySet().stream().map(Object::toString).collect(Collectors.toSet()))
        .containsAll(PROGRAMS)
        .contains("kafka", "postgres")
        .hasSize(PROGRAMS.size() + 2);
  }

  @Test
  void everyCommandIsOneOfTheCommandLine() {
    Set<String> commands = Kawaraban.commandLine().getSubcommands().keySet();
    assertThat(PROGRAMS)
        .allSatisfy(
            program -> {
              List<?> command = (List<?>) service(program).get("command");
              assertThat(command).hasSize(1);
              assertThat(commands).contains(command.get(0).toString());
            });
  }

  @Test
  void everyVariableIsASetting() {
    Set<String> settings =
        ProgramRun.settings().stream().map(Setting::name).collect(Collectors.toSet());
    assertThat(PROGRAMS)
        .allSatisfy(
            program -> {
              Map<?, ?> environment = (Map<?, ?>) service(program).get("environment");
              assertThat(environment.keySet().stream().map(Object::toString))
                  .isNotEmpty()
                  .isSubsetOf(settings);
            });
  }

  @Test
  void everyServiceIsWatchedAndWhatMustLastIsOnANamedVolume() {
    assertThat(services.keySet())
        .allSatisfy(name -> assertThat(service(name.toString()).get("healthcheck")).isNotNull());
    Set<?> volumes = ((Map<?, ?>) compose().get("volumes")).keySet();
    for (String name : List.of("kafka", "postgres", "ingest")) {
      String mounted = ((List<?>) service(name).get("volumes")).get(0).toString();
      assertThat(volumes.stream().map(Object::toString)).contains(mounted.replaceFirst(":.*", ""));
    }
  }

  @Test
  void thePagesShowTheCapturesThatIngestKeeps() {
    String kept = captures("ingest");
    assertThat(captures("web")).isEqualTo(kept);
    assertThat((List<?>) service("ingest").get("volumes")).asString().contains("captures:" + kept);
    assertThat((List<?>) service("web").get("volumes")).asString().contains("captures:" + kept);
  }

  private String captures(String service) {
    Map<?, ?> environment = (Map<?, ?>) service(service).get("environment");
    return String.valueOf(environment.get("KAWARABAN_INGEST_CAPTURES"));
  }

  private Map<?, ?> service(String name) {
    return (Map<?, ?>) services.get(name);
  }

  private static Map<?, ?> compose() {
    try {
      return new Yaml(new SafeConstructor(new LoaderOptions()))
          .load(Files.readString(Path.of("../docker-compose.yml")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
