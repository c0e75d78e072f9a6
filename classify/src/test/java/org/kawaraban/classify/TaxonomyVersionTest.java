package org.kawaraban.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kawaraban.classify.taxonomy.TaxonomySource;
import org.kawaraban.contract.Json;
import org.kawaraban.contract.PageLine;

/** Tags never change under one version, or the record would be a mixture of two. */
class TaxonomyVersionTest {
  private static final Path VOCABULARY =
      Path.of("../contract/src/main/resources/org/kawaraban/contract/vocabulary.yaml");

  private static final String LINE = "(?m)^taxonomyDigest: \"([0-9a-f]{8})\"$";

  @Test
  void theVersionFollowsVocabularyTaxonomyAndWhatTheRulesMakeOfLabelledPages() throws Exception {
    String vocabulary = Files.readString(VOCABULARY);
    String digest = digest(vocabulary);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(
          VOCABULARY, vocabulary.replaceFirst(LINE, "taxonomyDigest: \"" + digest + "\""));
    }

    assertThat(Files.readString(VOCABULARY))
        .as("tags can change: run this test with -Dgolden.update=true and build contract again")
        .contains("taxonomyDigest: \"" + digest + "\"");
  }

  private static String digest(String vocabulary) throws Exception {
    MessageDigest sha = MessageDigest.getInstance("SHA-256");
    sha.update(utf8(vocabulary.replaceFirst(LINE, "")));
    sha.update(utf8(TaxonomySource.bundledYaml()));
    Tagger tagger = Tagger.bundled();
    for (String file : List.of("tuning.jsonl", "evaluation.jsonl")) {
      for (String line : lines(file)) {
        sha.update(utf8(Json.write(tagger.tag(Pages.item(PageLine.parse(line))))));
      }
    }
    return HexFormat.of().formatHex(sha.digest(), 0, 4);
  }

  private static List<String> lines(String file) throws IOException {
    return Files.readAllLines(Path.of("src/test/resources", file));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
