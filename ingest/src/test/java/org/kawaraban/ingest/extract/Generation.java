package org.kawaraban.ingest.extract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.dankito.readability4j.Readability4J;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.Json;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.ingest.catalogue.Source;
import org.kawaraban.ingest.catalogue.SourceCatalogue;

/**
 * A frozen page of one generation of a site. Its first comment names the address and date of the
 * page it stands for and what of its markup was seen; what it must read as lies beside it and was
 * written by hand.
 */
@SuppressWarnings("ArrayRecordComponent") // Raw bytes pass through; nobody compares pages.
record Generation(String name, URI url, byte[] bytes, Reading expected) {
  private static final Path PAGES =
      Path.of("src/test/resources/org/kawaraban/ingest/extract/generations");
  private static final Pattern URL = Pattern.compile("(?m)^url: (\\S+)$");

  /**
   * What a page says, as its item will.
   *
   * @param published as precisely as printed, a day or month in {@code zone}
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Reading(
      String title,
      @Nullable PartialDate published,
      ZoneId zone,
      String lang,
      String place,
      List<URI> attachments,
      @Nullable URI twin,
      List<String> text) {
    String joined() {
      return String.join("\n\n", text);
    }
  }

  static List<Generation> all() throws IOException {
    try (Stream<Path> files = Files.list(PAGES)) {
      return files
          .filter(file -> file.toString().endsWith(".html"))
          .sorted()
          .map(Generation::of)
          .toList();
    }
  }

  private static Generation of(Path page) {
    try {
      byte[] bytes = Files.readAllBytes(page);
      Matcher url = URL.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
      if (!url.find()) {
        throw new IllegalArgumentException(page + " does not name its address");
      }
      String name = page.getFileName().toString().replace(".html", "");
      Path expected = page.resolveSibling(name + ".expected.json");
      Reading reading = Json.mapper().readValue(expected.toFile(), Reading.class);
      return new Generation(name, URI.create(url.group(1)), bytes, reading);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** By the rules of the source its address belongs to. */
  Reading read() {
    SourceCatalogue catalogue = SourceCatalogue.bundled();
    Source source = catalogue.sourceOf(CanonicalUrl.of(url, catalogue)).orElseThrow();
    Article article =
        PageReader.read(new PageReader.RawPage(bytes, ""), url, PageReader.rulesOf(source))
            .match(
                Extraction.Extracted::article,
                unreadable -> {
                  throw new AssertionError(name + ": " + unreadable.reason());
                });
    String declared = article.lang().isEmpty() ? source.lang() : article.lang();
    return new Reading(
        article.title(),
        article.ruledDate() == null ? article.foundDate() : article.ruledDate(),
        source.zone(),
        Language.of(declared, article.text()),
        article.place(),
        article.attachments(),
        article.twin(),
        List.of(article.text().split("\n\n", -1)));
  }

  /** By our ladder's last rung alone, for pages of no source. */
  String readWithoutRules() {
    return PageReader.read(new PageReader.RawPage(bytes, ""), url, PageReader.rulesOf(null))
        .match(extracted -> extracted.article().text(), unreadable -> "");
  }

  /** By the generic extractor alone, as its authors made it. */
  String readByReadability() {
    String html = Decoder.decode(bytes, "").orElseThrow();
    String text = new Readability4J(url.toString(), html).parse().getTextContent();
    return text == null ? "" : text;
  }

  @Override
  public String toString() {
    return name;
  }
}
