package org.kawaraban.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kawaraban.contract.Json;
import org.kawaraban.ingest.catalogue.SourceCatalogue;

/** One frozen page for each generation of a site; {@code -Dgolden.update=true} rewrites. */
class GenerationsTest {
  private static final Path PAGES =
      Path.of("src/test/resources/org/kawaraban/ingest/extract/generations");
  private static final Pattern URL = Pattern.compile("url: (\\S+)");
  private static final ObjectWriter PRETTY = Json.mapper().writerWithDefaultPrettyPrinter();

  static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.list(PAGES)) {
      return files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void aPageOfEachGenerationReadsAsItsExpectedJson(Path page) throws IOException {
    byte[] bytes = Files.readAllBytes(page);
    Matcher url = URL.matcher(Files.readString(page));
    assertThat(url.find()).as("the page names its address").isTrue();
    URI address = URI.create(url.group(1));
    PageReader.Rules rules =
        PageReader.rulesOf(SourceCatalogue.bundled().sourceOf(address).orElseThrow());

    Object article =
        PageReader.read(new PageReader.RawPage(bytes, ""), address, rules)
            .<Object>match(Extraction.Extracted::article, Extraction.Unreadable::reason);
    String actual = PRETTY.writeValueAsString(article) + "\n";

    Path expected = Path.of(page.toString().replace(".html", ".expected.json"));
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(expected, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(expected));
  }
}
