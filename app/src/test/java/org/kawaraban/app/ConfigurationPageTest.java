package org.kawaraban.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.kawaraban.app.commands.ProgramRun;
import org.kawaraban.contract.Setting;

/** docs/configuration.md is what the code declares; {@code -Dgolden.update=true} rewrites it. */
class ConfigurationPageTest {
  private static final Path PAGE = Path.of("../docs/configuration.md");

  @Test
  void thePageListsExactlyTheSettingsThatAreRead() throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(PAGE, page());
    }
    assertThat(Files.readString(PAGE)).isEqualTo(page());
  }

  private static String page() {
    StringBuilder page =
        new StringBuilder(
            """
            # Configuration

            Settings are environment variables. A variable that starts with `KAWARABAN_` and is not in this list is
            refused, because it is most likely misspelt; all bad values are reported at once, and the program does not
            start. Sources, partners, topics and series are YAML, not settings: see `sources.yaml` and `taxonomy.yaml`.

            | setting | default | allowed | meaning |
            |---|---|---|---|
            """);
    for (Setting setting : ProgramRun.settings()) {
      page.append(
          "| `%s` | %s | %s | %s |%n"
              .formatted(
                  setting.name(),
                  setting.defaultValue().isEmpty() ? "" : "`" + setting.defaultValue() + "`",
                  cell(setting.allowed()),
                  cell(setting.meaning())));
    }
    return page.toString();
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }
}
